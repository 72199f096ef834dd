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

/** The routes of a folder, how many files were parsed before anybody asked for one, and where something could not be read. */
async function look(folder: string, isFiltered: boolean) {
  const world = nodeWorld();
  const { head } = await openSides(world, resolve(folder), {});
  const config = defaultConfig();
  const boundary = endpointsOnly(config);
  const job = jobOf(boundary);
  const root = { tree: head.source.tree, name: 'this repository', roles: ['provider'] } as const;
  const interests = job.interests.map((it) => {
    if (isFiltered || it.extractor.from === 'file') return it;
    const { admits: _names, asks: _parts, mark: _mark, telling: _others, ...whole } = it.extractor;
    return { ...it, extractor: { ...whole, signs: anything } };
  });
  const { view, gaps } = await gather('head', [{ root, source: head.source }], {
    ports: portsOf(world),
    limits: config.limits,
    modules: new Map(),
    exclude: [],
    interests,
    needs: (seen) => job.needs(seen),
  });
  const { snapshot } = takeSnapshot(boundary, view);
  return {
    routes: listRoutes(snapshot.contract, []).routes,
    files: view.program(root.tree).modules.size,
    gaps: gaps().map((it) => it.at.path),
  };
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

test('what a router relies on is read when it is asked for; what may tell a router something is parsed at once', async () => {
  const folder = scratchFolder();
  writeFiles(folder, {
    'src/server.ts':
      "import express from 'express';\nimport { list } from './handlers';\nimport { paths, register } from './api';\n" +
      'const app = express();\napp.get(paths.users, list);\nregister(app);\napp.listen(3000);\n',
    'src/api/index.ts': "export * from './paths';\nexport * from './register';\nexport * from './unused';\n",
    'src/api/paths.ts': "export const paths = { users: '/api/users' };\n",
    'src/api/register.ts': "export const register = (it) => it\n  .route('/api/books')\n  .get(read);\n",
    'src/api/unused.ts': "export const found = cache.get('/api/none');\nexport const broken = (;\n",
    'src/handlers.ts':
      "import { load } from './load';\nexport const list = (_, response) => response.json(load());\n",
    'src/load.ts': 'export const load = () => Promise.all([cache.delete(key)]);\n',
  });
  const { routes, files, gaps } = await look(folder, true);
  expect(routes.map((it) => it.path)).toEqual(['/api/books', '/api/users']);
  expect(files).toBe(2);
  expect(gaps).toEqual([]);
  expect((await look(folder, false)).routes).toEqual(routes);
});

const app = "import express from 'express';\nexport const app = express();\n";

test.each([
  [
    'a file that imports the application, imported by one that names another framework',
    {
      'main.ts':
        "import http from 'node:http';\nimport { app } from './app';\nimport './users';\nhttp.createServer(app).listen(80);\n",
      'app.ts': app,
      'users.ts': "import { app } from './app';\napp.get('/users', read);\n",
    },
  ],
  [
    'what such a file hands the application on to',
    {
      'main.ts':
        "import http from 'node:http';\nimport { app } from './app';\nimport { setUp } from './set-up';\nsetUp();\nhttp.createServer(app);\n",
      'app.ts': app,
      'set-up.ts':
        "import { app } from './app';\nimport { add } from './users';\nexport const setUp = () => add(app);\n",
      'users.ts': "export function add(it) {\n  it['get']('/users', read);\n}\n",
    },
  ],
  [
    'a class that a chain of files without a sign leads to',
    {
      'app.ts': `${app}import { start } from './start';\nstart(app);\n`,
      'start.ts': "import * as all from './all';\nexport const start = (it) => new all.Users(it).listen();\n",
      'all.ts': "export * from './users';\n",
      'users.ts':
        "export class Users {\n  constructor(private it) {}\n  listen() { this.it.get('/users', read); }\n}\n",
    },
  ],
  [
    'a function that is handed a method of the application',
    {
      'app.ts': `${app}import { guarded } from './guarded';\nguarded(app.get, '/users', read);\n`,
      'guarded.ts': 'export const guarded = (method, path, handler) => method(path, handler);\n',
    },
  ],
])('routes are found in %s', async (_, sources) => {
  const folder = scratchFolder();
  writeFiles(folder, sources);
  const { routes } = await look(folder, true);
  expect(routes.map((it) => it.path)).toEqual(['/users']);
  expect((await look(folder, false)).routes).toEqual(routes);
});
