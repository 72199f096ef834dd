import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeProject } from '../../../src/boundaries/graphql/contract.ts';
import { listCoordinates } from '../../../src/boundaries/graphql/coordinates.ts';
import { strawberryProvider } from '../../../src/boundaries/graphql/providers/strawberry/strawberry.ts';
import { programOf } from '../../lang/program-of.ts';

const folder = 'fixtures/graphql/reading-room';

it('reads every coordinate of a small Strawberry project', async () => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.py'));
  const files = Object.fromEntries(paths.map((it) => [it, readFileSync(join(folder, it), 'utf8')]));
  const { facts, gaps } = strawberryProvider(() => true).extract(await programOf(files), 'head');
  expect(gaps).toEqual([]);
  const { project } = makeProject(facts, 'head');
  const terms = { skew: {}, consumersComplete: false, names: new Map<string, string>() };
  expect(`${listCoordinates({ projects: [project], terms }).join('\n')}\n`).toBe(
    readFileSync('fixtures/graphql/coordinates.txt', 'utf8'),
  );
});
