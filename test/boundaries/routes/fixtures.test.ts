import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listCalls, listRoutes } from '../../../src/boundaries/routes/index.ts';
import { fixtureOf, snapshotOf } from './programs.ts';

const folder = 'fixtures/frameworks';

const frameworksWith = (listing: string) =>
  readdirSync(folder).filter((it) => existsSync(`${folder}/${it}/${listing}`));

/** The lines of an expected listing, its columns set apart by one space. `UPDATE_GOLDEN=1` writes it anew. */
function expected(path: string, found: readonly string[]): readonly string[] {
  if (process.env.UPDATE_GOLDEN) writeFileSync(`${folder}/${path}`, `${found.join('\n')}\n`);
  const lines = readFileSync(`${folder}/${path}`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.replace(/ +/g, ' ')).sort();
}

test.each(frameworksWith('routes.txt'))('lists exactly what the %s fixture serves', async (framework) => {
  const { contract } = await snapshotOf(await fixtureOf(framework));
  const lines = listRoutes(contract, []).routes.map(
    ({ method, path, confidence, file, line }) => `${method} ${path} ${confidence} ${file}:${line}`,
  );
  expect([...lines].sort()).toEqual(expected(`${framework}/routes.txt`, lines));
});

test.each(frameworksWith('calls.txt'))(
  'lists exactly the calls that the %s fixture makes',
  async (client) => {
    const { usages } = await snapshotOf(await fixtureOf(client));
    const lines = listCalls(usages, []).calls.map(
      ({ method, host, paths, resolution, file, line }) =>
        `${method} ${host === null ? '' : `${host} `}${paths.join(' | ')} ${resolution} ${file}:${line}`,
    );
    expect([...lines].sort()).toEqual(expected(`${client}/calls.txt`, lines));
  },
);
