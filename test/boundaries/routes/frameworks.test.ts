import { describe, expect, test } from 'vitest';
import { laravelPackages } from '../../../src/boundaries/routes/backends/frameworks/laravel/packages.ts';
import { openapi } from '../../../src/boundaries/routes/backends/frameworks/openapi/index.ts';
import { backends } from '../../../src/boundaries/routes/backends/index.ts';
import { dropwizard } from '../../../src/boundaries/routes/bases/dropwizard.ts';
import { settingsFiles } from '../../../src/boundaries/routes/bases/settings-files.ts';
import { symfonyRoutes } from '../../../src/boundaries/routes/bases/symfony-routes.ts';
import { curl } from '../../../src/boundaries/routes/frontends/clients/curl/index.ts';
import { frontends } from '../../../src/boundaries/routes/frontends/index.ts';
import { listCalls, listRoutes } from '../../../src/boundaries/routes/index.ts';
import { unreadManifests } from '../../../src/boundaries/routes/unread/in-manifests.ts';
import { unreadModules } from '../../../src/boundaries/routes/unread/in-modules.ts';
import { config, snapshotOf } from './programs.ts';

const nameRoutes = async (files: Parameters<typeof snapshotOf>[0]) => {
  const { contract } = await snapshotOf(files);
  return listRoutes(contract, []).routes.map(({ method, path }) => `${method} ${path}`);
};

const nameCalls = async (files: Parameters<typeof snapshotOf>[0]) => {
  const { usages } = await snapshotOf(files);
  return listCalls(usages, []).calls.map(
    ({ method, host, paths }) => `${method} ${host === null ? '' : `${host} `}${paths.join(' | ')}`,
  );
};

const providers = [
  ...backends,
  openapi(new Set()),
  settingsFiles,
  dropwizard,
  laravelPackages,
  symfonyRoutes,
  ...unreadModules(config),
  unreadManifests(config),
];

describe.each(providers.map((it) => [it.title, it] as const))('%s', (_title, { examples }) => {
  test.each(examples.reads.map((it, i) => [i + 1, it] as const))(
    'lists what its example %i serves, and no more',
    async (_i, { files, finds }) => {
      expect(await nameRoutes(files)).toEqual([...finds].sort(byPath));
    },
  );

  test.each(examples.gaps.map((it, i) => [i + 1, it] as const))(
    'says what it cannot read in its example %i',
    async (_i, { files, reason }) => {
      const { gaps } = await snapshotOf(files);
      expect(gaps.map((it) => it.reason)).toContain(reason);
    },
  );
});

const clients = [...frontends, curl(new Set())];

describe.each(clients.map((it) => [it.title, it] as const))('%s', (_title, { examples }) => {
  test.each(examples.reads.map((it, i) => [i + 1, it] as const))(
    'lists the calls of its example %i, and no more',
    async (_i, { files, finds }) => {
      expect([...(await nameCalls(files))].sort()).toEqual([...finds].sort());
    },
  );

  test.each(examples.gaps.map((it, i) => [i + 1, it] as const))(
    'says what it cannot read in its example %i',
    async (_i, { files, reason }) => {
      const { gaps } = await snapshotOf(files);
      expect(gaps.map((it) => it.reason)).toContain(reason);
    },
  );
});

function byPath(a: string, b: string): number {
  const [x, y] = [a, b].map((it) => it.split(' ').toReversed().join(' '));
  return (x ?? '') < (y ?? '') ? -1 : 1;
}
