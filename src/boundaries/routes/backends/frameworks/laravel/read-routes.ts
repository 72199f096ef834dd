import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { obscure, type PathText, serve } from '../../act.ts';
import { optionIn } from '../../arguments/options.ts';
import { chainOf, rootOf } from '../../calls/call-chain.ts';
import type { Router, Told } from '../../gathered.ts';
import { mountedIn, type Place, toldIn } from '../../place.ts';
import { lookFrom } from '../../routers/look.ts';
import { methods } from './route-methods.ts';

/** What reads the routes of one application. */
export interface Reading {
  readonly program: Program;
  readonly told: Told[];
  /** Whether a chain of calls starts on the router. */
  isRouter(root: Expr, path: string): boolean;
  /** The routes of a file that an expression names. */
  fileOf(expr: Expr, path: string): Router | undefined;
}

const deepest = 24;

/** Reads the calls of a body in order. */
export function readBody(steps: Fn['steps'], place: Place, reading: Reading, depth = 0): void {
  if (depth > deepest) return;
  for (const { value, when, each } of steps) {
    if (value.is !== 'call') continue;
    const guarded = place.guarded || when.length > 0 || each.length > 0;
    readCall(value, { ...place, guarded }, reading, depth + 1);
  }
}

function readCall(call: Call, place: Place, reading: Reading, depth: number): void {
  const chain = chainOf(call).toReversed();
  const isRouter = reading.isRouter(rootOf(call), place.path);
  const isTelling = (name: string) =>
    name === 'withRouting' || (isRouter && (name === 'group' || methods.has(name)));
  const found = chain.find(({ of }) => isTelling(lastName(of) ?? ''));
  const name = found && lastName(found.of);
  const [file] = call.args;
  if (call.of.is === 'name' && call.of.name === 'require') {
    if (file) mountFile(file.value, '', call, place, reading);
  } else if (found && name === 'withRouting') readRouting(found, call, place, reading);
  else if (!isRouter) readInside(call, place, reading, depth);
  else if (found && name === 'group') readGroup(found, call, insideOf(chain, place), reading, depth);
  else if (found) {
    const look = lookFrom(reading.program, () => [], place.path);
    const acts = methods.get(name ?? '')?.read(found, look) ?? [];
    reading.told.push(...acts.map((it) => toldIn(insideOf(chain, place), it, call)));
  }
}

/** Functions that something else is given may hold routes: `$this->routes(function () { … })`. */
function readInside({ args }: Call, place: Place, reading: Reading, depth: number): void {
  for (const { value } of args) if (value.is === 'function') readBody(value.fn.steps, place, reading, depth);
}

/** `Route::domain('x')->prefix('a')`: what a chain says of all that its last call tells. */
function insideOf(chain: readonly Call[], { path, under, guarded }: Place): Place {
  const of = (name: string) => chain.filter((it) => lastName(it.of) === name);
  const prefixes = of('prefix').flatMap(({ args: [first] }) => (first ? [first.value] : []));
  return { path, under: [...under, ...prefixes], guarded: guarded || of('domain').length > 0 };
}

/** Mounts the routes of a file; false where none is named that can be seen. */
function mountFile(expr: Expr, prefix: PathText, at: Expr, place: Place, reading: Reading): boolean {
  const file = reading.fileOf(expr, place.path);
  if (file) reading.told.push(mountedIn(place, file, at, prefix));
  return file !== undefined;
}

/** `group(f)`, `group(['prefix' => a], f)`; f is a function or the path of a file. */
function readGroup({ args }: Call, call: Call, place: Place, reading: Reading, depth: number): void {
  const body = args.at(-1)?.value;
  const prefix = args.length > 1 ? optionIn(args[0]?.value, 'prefix') : undefined;
  const inside = prefix ? { ...place, under: [...place.under, prefix] } : place;
  if (body?.is === 'function') readBody(body.fn.steps, inside, reading, depth);
  else if (!body || !mountFile(body, '', body, inside, reading))
    reading.told.push(toldIn(inside, obscure, call));
}

/** `->withRouting(web: a, api: b, apiPrefix: 'api', health: '/up', then: f)` */
function readRouting({ args }: Call, call: Call, place: Place, reading: Reading): void {
  const given = (name: string) => args.find((it) => it.name === name)?.value;
  const prefixes: Readonly<Record<string, PathText>> = { web: '', api: given('apiPrefix') ?? 'api' };
  for (const [name, prefix] of Object.entries(prefixes)) {
    const file = given(name);
    const under = typeof prefix === 'string' ? prefix : '';
    if (file && !mountFile(file, prefix, file, place, reading))
      reading.told.push(toldIn(place, { do: 'obscure', under }, call));
  }
  const health = given('health');
  if (health) reading.told.push(toldIn(place, serve(['GET'], health), call));
  const then = given('then');
  if (then?.is === 'function') readBody(then.fn.steps, place, reading);
}
