import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCallTarget } from '../src/boundaries/routes/call-path.ts';
import type { Endpoint } from '../src/boundaries/routes/endpoint.ts';
import { endpointsOnly } from '../src/boundaries/routes/index.ts';
import type { Request } from '../src/boundaries/routes/match.ts';
import { renderRoutePath } from '../src/boundaries/routes/path-pattern.ts';
import type { RouteTable } from '../src/boundaries/routes/route-table.ts';
import { nameEndpoint } from '../src/boundaries/routes/say.ts';
import { suggest } from '../src/boundaries/routes/suggest.ts';
import type { Module } from '../src/model/module.ts';
import { lookAtSide } from './look.ts';

/**
 * "Did you mean" on real histories: what was asked for, and what should have been, in the table of the commit that made or
 * mended it. One line each, `CHECKOUT COMMIT METHOD ASKED MEANT [far] NOTE`; `far` marks pairs that no similarity can reach.
 * Prints at which place the meant endpoint is named, by similarity alone and with the endpoints that the commit added first.
 * `node bench/did-you-mean.ts LIST FOLDER`, such as `bench/did-you-mean.txt` and the folder that the checkouts stand in.
 */
const [list = '', clones = ''] = process.argv.slice(2);
const lines = readFileSync(list, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));
const modules = new Map<string, Map<string, Module>>();
const tables = new Map<string, { readonly table: RouteTable; readonly added: ReadonlySet<Endpoint> }>();

async function tableOf(name: string, commit: string) {
  const key = `${name} ${commit}`;
  const folder = join(clones, name);
  const parsed = modules.get(folder) ?? new Map<string, Module>();
  modules.set(folder, parsed);
  const known = tables.get(key);
  if (known) return known;
  const before = await lookAtSide(folder, `${commit}^`, 'base', parsed, undefined, endpointsOnly);
  const { contract: table } = await lookAtSide(folder, commit, 'head', parsed, undefined, endpointsOnly);
  const old = new Set(before.contract.endpoints.map(nameEndpoint));
  const made = { table, added: new Set(table.endpoints.filter((it) => !old.has(nameEndpoint(it)))) };
  tables.set(key, made);
  return made;
}

function requestOf(method: string, asked: string): Request | undefined {
  const parts = asked.split(/(\{\})/).map((it) => (it === '{}' ? ({ hole: 'segment' } as const) : it));
  const target = readCallTarget({ parts, confidence: 'certain' }, new Set());
  return target && { method, path: target.path };
}

const share = (places: readonly number[], most: number) => {
  const hits = places.filter((it) => it > 0 && it <= most).length;
  return `${hits}/${places.length} (${((100 * hits) / Math.max(1, places.length)).toFixed(0)} %)`;
};

const alone: number[] = [];
const withChange: number[] = [];
for (const line of lines) {
  const [name = '', commit = '', method = '', asked = '', meant = '', mark = ''] = line.trim().split(/\s+/);
  const request = requestOf(method, asked);
  if (!request) continue;
  const { table, added } = await tableOf(name, commit);
  const placeIn = (changed: ReadonlySet<Endpoint>) =>
    suggest(table, request, changed).findIndex(
      ({ endpoint }) => shape(renderRoutePath(endpoint.path)) === shape(meant),
    ) + 1;
  if (!table.endpoints.some((it) => shape(renderRoutePath(it.path)) === shape(meant)))
    console.log(`not in the table of ${name} ${commit}: ${meant}`);
  const [own, helped] = [placeIn(new Set()), placeIn(added)];
  if (mark !== 'far') alone.push(own);
  if (mark !== 'far') withChange.push(helped);
  console.log(
    `${own} ${helped} ${mark === 'far' ? 'far ' : ''}${method} ${asked} -> ${meant} (${name} ${commit})`,
  );
}
console.log(`by similarity alone: first ${share(alone, 1)}, among three ${share(alone, 3)}`);
console.log(`with what the change added: first ${share(withChange, 1)}, among three ${share(withChange, 3)}`);

function shape(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}').replace(/\/$/, '');
}
