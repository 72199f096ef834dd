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
import { scratchFolder, writeFiles } from '../../sources/scratch.ts';

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
  const interests = job.interests.map((it) => {
    if (isFiltered || it.extractor.from === 'file') return it;
    const { admits: _names, asks: _parts, tells: _code, ...whole } = it.extractor;
    return { ...it, extractor: { ...whole, signs: anything } };
  });
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

test('a test of a router, what only mentions a destination, and what a page imports are not parsed', async () => {
  const folder = scratchFolder();
  writeFiles(folder, {
    'package.json': '{ "dependencies": { "express": "^5.0.0", "astro": "^5.0.0" } }',
    'src/server.ts': "import express from 'express';\nexpress().get('/api/users', list).listen(3000);\n",
    'src/server.test.ts': "import express from 'express';\nexpress().get('/api/fake', list).listen(3000);\n",
    'src/queue.ts': "export const destination = 'queue';\n",
    'src/pages/api/books.ts':
      "import { read } from '../../read';\nexport const GET = ({}: APIContext) => read();\n",
    'src/read.ts': 'export const read = () => new Response();\n',
  });
  const { routes, files } = await look(folder, true);
  expect(routes.map((it) => it.path)).toEqual(['/api/books', '/api/users']);
  expect(files).toBe(2);
  expect((await look(folder, false)).routes).toEqual(routes);
});
