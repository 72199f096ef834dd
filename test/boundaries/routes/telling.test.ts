import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Backend, RouterBackend } from '../../../src/boundaries/routes/backends/backend.ts';
import { express } from '../../../src/boundaries/routes/backends/frameworks/express/index.ts';
import { hono } from '../../../src/boundaries/routes/backends/frameworks/hono/index.ts';
import { backends } from '../../../src/boundaries/routes/backends/index.ts';
import { methodFor } from '../../../src/boundaries/routes/backends/routers/router-methods.ts';
import { tellingOf } from '../../../src/boundaries/routes/backends/telling.ts';
import { lastName } from '../../../src/lang/link/unit.ts';
import type { Call } from '../../../src/model/module.ts';
import { programOf } from '../../lang/program-of.ts';

function mayTell(backend: Backend, text: string): boolean {
  const telling = tellingOf(backend);
  if (!telling) throw new Error(`${backend.id} says nothing of what its files import`);
  return telling.mayTell(text);
}

describe('a file that names no framework may tell a router', () => {
  it.each([
    ['a path and a handler', "app.get('/a', read)"],
    ['a chain', "app\n  .route('/a')\n  .get(read)"],
    ['a chain with a comment', "app.route('/a') // all of them\n  .get(read)"],
    ['a chain with a comment inside', "app.route('/a').get(read).\n// and\n\n  post(write)"],
    ['a value that may be missing', "app?.get?.('/a', read)"],
    ['a value that is there', "app!.get!('/a', read)"],
    ['type arguments', "app.get<Params>('/a', read)"],
    ['a cast', "(app.get as any)('/a', read)"],
    ['a member in brackets', "app['get']('/a', read)"],
    ['a computed member', "app[method]('/a', read)"],
    ['a computed member with a cast', "(app[method] as any)('/a', read)"],
    ['a computed member that may be missing', "app[method]?.('/a', read)"],
    ['a computed member with a comment', "app[method] /* each */ ('/a', read)"],
    ['a computed member of a chain', "app.route('/a')[method](read)"],
    ['a method that is handed on', "guarded(app.get, '/a')"],
    ['a method of a field that is handed on', "guarded('/a', this.app.get)"],
    ['a method of what a call gives that is handed on', "guarded('/a', appOf(1).get)"],
    ['two tables', "app.get({ path: '/a' }, { handler: read })"],
    ['a list of arguments', "app.get(...['/a', read])"],
    ['a template with texts in it', "app.get(`${of('a')}/b`, read)"],
    ['a table and more', "app.get({ path: '/a' }, read)"],
    ['a router that is used', 'app.use(users)'],
  ])('by %s', (_, text) => {
    expect(mayTell(express, text)).toBe(true);
  });

  it.each([
    ['what it asks for by a key', 'const a = cache.get(key)'],
    ['what it asks for by what a call says', 'const a = cache.get(keyOf(it, 1));'],
    ['what it waits for', 'await Promise.all([a, b])'],
    ['a member that is not called', 'const { a } = it.options;\nif (it.route === 1) it.use = 2;'],
    ['an item', 'const a = items[0];\nreturn { ...a, b: [1, 2] as const };'],
    ['an item that may be missing', 'const a = rows[0]?.total;'],
    ['an item with a type', 'const a = row[key] as string | undefined;\nif (a) b = [] as string[];'],
    ['an item that is compared', 'if (a.parts[1] < b.parts[1]) return;'],
    ['what it calls by a key', 'const a = ways[kind]();\nawait ways[kind](input);'],
    ['a link', "const text = '[docs](https://docs.example.com)';"],
    ['a table', "await prisma.user.delete({ where: { id: 'a', of: { b: [1] } } });"],
    [
      'what it spreads, keeps or compares',
      'f({ ...options,\n  options,\n  use: it.use,\n});\nif (1 > it.patch) g();',
    ],
    ['a method of its own', 'class A {\n  get(key: string): string {\n    return key;\n  }\n}'],
    ['words', "// get, post and use\nconst text = 'get';"],
  ])('not by %s', (_, text) => {
    expect(mayTell(express, text)).toBe(false);
  });

  it.each([
    ['export default app;', true],
    ['export { app as default };', true],
    ["export { default } from './app';", true],
    ['module.exports = app;', true],
    ['serve(app);', true],
    ['switch (a) { default: b(); }', false],
    ['export const serve = 1;', false],
  ])('that its host serves: %s', (text, expected) => {
    expect(mayTell(hono, text)).toBe(expected);
  });
});

const routerBackends = backends.filter(
  (it): it is RouterBackend => !('gather' in it) && it.languages.includes('typescript'),
);

/** Whether a router of a framework would be told by a call, were it called on one. */
function isTelling({ methods, servers, mounters }: RouterBackend, call: Call): boolean {
  const name = lastName(call.of) ?? '';
  if (servers?.has(name) || mounters?.has(name)) return true;
  if (call.of.is === 'member')
    return methodFor(methods, typeof call.of.name === 'string' ? name : 'get', call) !== undefined;
  return call.args.some(({ value }) => value.is === 'member' && methods.has(lastName(value) ?? ''));
}

const sources = ['fixtures', 'bench'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => /\.[cm]?[jt]sx?$/.test(it) && !it.includes('node_modules'))
    .map((it) => `${folder}/${it}`),
);

test.each(routerBackends.map((it) => [it.title, it] as const))(
  'whatever calls a router of %s is told by its text',
  async (_, backend) => {
    const missed: string[] = [];
    for (const path of sources) {
      const text = readFileSync(path, 'utf8');
      if (mayTell(backend, text)) continue;
      const calls = (await programOf({ [path]: text })).calls();
      if (calls.some(({ call }) => isTelling(backend, call))) missed.push(path);
    }
    expect(missed).toEqual([]);
  },
);
