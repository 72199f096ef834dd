import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { endpointsOnly, listRoutes } from '../../../src/boundaries/routes/index.ts';
import { portsOf } from '../../../src/commands/ports.ts';
import { gather } from '../../../src/engine/gather.ts';
import { jobOf } from '../../../src/engine/outcome.ts';
import { takeSnapshot } from '../../../src/engine/snapshot.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import { defaultConfig } from '../../../src/policy/read-config.ts';
import { openSides } from '../../../src/sources/sides.ts';

/** One of these stands in every file. */
const anything = [...'eaiot=(.\n'] as [string, ...string[]];

/** The routes of a folder, and how many files were parsed for them. */
async function look(folder: string, isFiltered: boolean) {
  const world = nodeWorld();
  const { head } = await openSides(world, resolve(folder), {});
  const config = defaultConfig();
  const boundary = endpointsOnly(config);
  const job = jobOf(boundary);
  const root = { tree: head.source.tree, name: 'this repository', roles: ['provider'] } as const;
  const interests = job.interests.map((it) =>
    isFiltered || it.extractor.from === 'file'
      ? it
      : { ...it, extractor: { ...it.extractor, signs: anything } },
  );
  const { view } = await gather('head', [{ root, source: head.source }], {
    ports: portsOf(world),
    limits: config.limits,
    modules: new Map(),
    exclude: [],
    interests,
    needs: (seen) => job.needs(seen),
  });
  const { snapshot } = takeSnapshot(boundary, view);
  return { routes: listRoutes(snapshot.contract, []).routes, files: view.program(root.tree).modules.size };
}

test.each(readdirSync('fixtures/frameworks'))(
  'what is not parsed for its text changes nothing of what the %s fixture lists',
  async (framework) => {
    const folder = `fixtures/frameworks/${framework}`;
    expect((await look(folder, true)).routes).toEqual((await look(folder, false)).routes);
  },
);

test('most files of a front end are not parsed to list routes', async () => {
  const { files } = await look('fixtures/frameworks/fetch', true);
  expect(files).toBe(0);
});
