import { expect, it } from 'vitest';
import { routes } from '../../src/boundaries/routes/index.ts';
import { portsOf } from '../../src/commands/ports.ts';
import { gatherSides } from '../../src/engine/gather-sides.ts';
import { gatheringFor } from '../../src/engine/gathering.ts';
import { jobOf } from '../../src/engine/outcome.ts';
import { nodeWorld } from '../../src/host/node.ts';
import { defaultConfig } from '../../src/policy/read-config.ts';
import { sourceOf } from './trees.ts';

const files = {
  'src/load.ts': 'export const load = (path: string) => fetch(path);',
  'src/page.tsx': "export const Page = () => <a href='/home' />;",
};
const withClient = {
  ...files,
  'src/http.ts': "import axios from 'axios';\nexport const http = axios.create();",
};

/** The files of either side that are parsed before anybody asks for one. */
async function parsed(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) {
  const config = defaultConfig();
  const gathering = gatheringFor(portsOf(nodeWorld()), config, [jobOf(routes(config))]);
  const sides = {
    base: { label: 'base', source: sourceOf(base) },
    head: { label: 'head', source: sourceOf(head) },
  };
  const gathered = await gatherSides(sides, [], gathering);
  const pathsOf = (side: typeof gathered.base) => [
    ...(side?.view.program({ kind: 'checkout' }).modules.keys() ?? []),
  ];
  return { base: pathsOf(gathered.base), head: pathsOf(gathered.head) };
}

const whole = ['src/load.ts', 'src/page.tsx'];

it('tells the files of both sides by their own text where both can be told so', async () => {
  expect(await parsed(files, files)).toEqual({ base: ['src/load.ts'], head: ['src/load.ts'] });
});

it('reads the other side alike where only one side hands a client about', async () => {
  const more = ['src/http.ts', ...whole];
  expect(await parsed(files, withClient)).toEqual({ base: whole, head: more });
  expect(await parsed(withClient, files)).toEqual({ base: more, head: whole });
});
