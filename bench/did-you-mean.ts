import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCallTarget } from '../src/boundaries/routes/call-path.ts';
import type { Endpoint } from '../src/boundaries/routes/endpoint.ts';
import { findAdded } from '../src/boundaries/routes/find-added.ts';
import { endpointsOnly } from '../src/boundaries/routes/index.ts';
import { findAnswering, match, type Request } from '../src/boundaries/routes/match.ts';
import { renderRoutePath } from '../src/boundaries/routes/path-pattern.ts';
import type { RouteTable } from '../src/boundaries/routes/route-table.ts';
import { nameEndpoint } from '../src/boundaries/routes/say.ts';
import { type Evidence, suggest } from '../src/boundaries/routes/suggest.ts';
import type { Module } from '../src/model/module.ts';
import { lookAtSide } from './look.ts';

/**
 * "Did you mean" on real histories: what was asked for, and what should have been, in the table of the commit that made or
 * mended it. One line each, `CHECKOUT COMMIT METHOD ASKED MEANT [far] NOTE`; `far` marks pairs that no similarity can reach.
 * Prints at which place the meant endpoint is named, by similarity alone and with the endpoints that the commit added first,
 * and what is named instead. A pair whose meant endpoint is not in the table, or that is still served, is said and not counted.
 * `node bench/did-you-mean.ts LIST FOLDER`, such as `bench/did-you-mean.txt` and the folder that the checkouts stand in.
 */
const [list = '', clones = ''] = process.argv.slice(2);
const lines = readFileSync(list, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));
const modules = new Map<string, Map<string, Module>>();
const tables = new Map<string, { readonly table: RouteTable; readonly old: RouteTable }>();

async function tableOf(name: string, commit: string) {
  const key = `${name} ${commit}`;
  const folder = join(clones, name);
  const parsed = modules.get(folder) ?? new Map<string, Module>();
  modules.set(folder, parsed);
  const known = tables.get(key);
  if (known) return known;
  const before = await lookAtSide(folder, `${commit}^`, 'base', parsed, undefined, endpointsOnly);
  const { contract: table } = await lookAtSide(folder, commit, 'head', parsed, undefined, endpointsOnly);
  const made = { table, old: before.contract };
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
  const { table, old } = await tableOf(name, commit);
  const before = findAnswering(old, request)[0];
  const evidence = { added: findAdded(old, table), ...(before && { before }) };
  const placeIn = (known?: Evidence) =>
    suggest(table, request, known).findIndex(({ endpoint }) => isMeant(endpoint)) + 1;
  const isMeant = ({ path }: Endpoint) => shape(renderRoutePath(path)) === shape(meant);
  const outcome = match(table, request);
  const why = !table.endpoints.some(isMeant)
    ? 'the meant one is not in the table'
    : outcome.is === 'served'
      ? `still served by ${nameEndpoint(outcome.by)}`
      : undefined;
  if (why) {
    console.log(`- - ${method} ${asked} -> ${meant} (${name} ${commit}): ${why}`);
    continue;
  }
  const [own, helped] = [placeIn(), placeIn(evidence)];
  if (mark !== 'far') alone.push(own);
  if (mark !== 'far') withChange.push(helped);
  const instead = suggest(table, request, evidence).map(
    (it) => `${nameEndpoint(it.endpoint)} ${it.cost.toFixed(2)}`,
  );
  console.log(
    `${own} ${helped} ${mark === 'far' ? 'far ' : ''}${method} ${asked} -> ${meant} (${name} ${commit})${helped === 1 ? '' : `; named: ${instead.join(', ') || 'none'}`}`,
  );
}
console.log(`by similarity alone: first ${share(alone, 1)}, among three ${share(alone, 3)}`);
console.log(`with what the change added: first ${share(withChange, 1)}, among three ${share(withChange, 3)}`);

function shape(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}').replace(/\/$/, '');
}
