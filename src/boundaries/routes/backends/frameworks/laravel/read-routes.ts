import { lastName } from '../../../../../lang/link/unit.ts';
import type { Binding, Call, Expr, Fn } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { obscure, type PathText, serve } from '../../act.ts';
import { optionIn } from '../../arguments/options.ts';
import { chainOf, rootOf } from '../../calls/call-chain.ts';
import type { Router, Told } from '../../gathered.ts';
import { mountedIn, type Place, toldIn } from '../../place.ts';
import { lookFrom } from '../../routers/look.ts';
import { nameOf, namesIn } from './names.ts';
import { methods } from './route-methods.ts';

/** What reads the routes of one application. */
export interface Reading {
  readonly program: Program;
  readonly told: Told[];
  /** Whether a chain of calls starts on the router. */
  isRouter(root: Expr, path: string): boolean;
  /** The routes of the files that an expression names. */
  filesOf(expr: Expr, path: string): Files;
}

/** The routes of some files: each of them is meant, or one of them may be. */
export interface Files {
  readonly routers: readonly Router[];
  readonly each: boolean;
}

/** A place, with the loops around. */
interface Stand extends Place {
  readonly loops: readonly Binding[];
  /** It is reached whatever holds, the loops left aside. */
  readonly isSure: boolean;
}

const deepest = 24;

/** Reads the calls of a body in order. */
export function readBody(steps: Fn['steps'], place: Stand, reading: Reading, depth = 0): void {
  if (depth > deepest) return;
  for (const { value, when, each } of steps) {
    if (value.is !== 'call') continue;
    const guarded = place.guarded || when.length > 0 || each.length > 0;
    const isSure = place.isSure && when.length === 0;
    readCall(value, { ...place, guarded, isSure, loops: [...each, ...place.loops] }, reading, depth + 1);
  }
}

function readCall(call: Call, place: Stand, reading: Reading, depth: number): void {
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
    const inside = insideOf(chain, place);
    for (const act of acts) {
      const own = nameOf(act, found, chain);
      const { named: _, ...unnamed } = inside;
      const named = own && [...(place.named ?? []), ...own];
      reading.told.push(toldIn(named ? { ...inside, named } : unnamed, act, call));
    }
  }
}

/** Functions that something else is given may hold routes: `$this->routes(function () { … })`. */
function readInside({ args }: Call, place: Stand, reading: Reading, depth: number): void {
  for (const { value } of args) if (value.is === 'function') readBody(value.fn.steps, place, reading, depth);
}

/** `Route::domain('x')->prefix('a')`: what a chain says of all that its last call tells. */
function insideOf(chain: readonly Call[], place: Stand): Stand {
  const of = (name: string) => chain.filter((it) => lastName(it.of) === name);
  const prefixes = of('prefix').flatMap(({ args: [first] }) => (first ? [first.value] : []));
  const isOnDomain = of('domain').length > 0;
  return {
    ...place,
    under: [...place.under, ...prefixes],
    named: [...(place.named ?? []), ...namesIn(chain)],
    guarded: place.guarded || isOnDomain,
    isSure: place.isSure && !isOnDomain,
  };
}

/** Mounts the routes of files; false where none is named that can be seen. */
function mountFile(expr: Expr, prefix: PathText, at: Expr, place: Stand, reading: Reading): boolean {
  const item = place.loops.find(({ name }) => expr.is === 'name' && expr.name === name);
  const { routers, each } = reading.filesOf(item?.value ?? expr, place.path);
  const stand = item ? { ...place, guarded: !place.isSure } : place;
  const told = routers.map((it) => mountedIn(stand, it, at, prefix));
  reading.told.push(...told.map((it) => ({ ...it, guarded: it.guarded || !each })));
  return told.length > 0;
}

/** `group(f)`, `group(['prefix' => a], f)`; f is a function or the path of a file. */
function readGroup({ args }: Call, call: Call, place: Stand, reading: Reading, depth: number): void {
  const body = args.at(-1)?.value;
  const option = (name: string) => (args.length > 1 ? optionIn(args[0]?.value, name) : undefined);
  const [prefix, name] = [option('prefix'), option('as')];
  const inside = {
    ...place,
    ...(prefix && { under: [...place.under, prefix] }),
    ...(name && { named: [...(place.named ?? []), name] }),
  };
  if (body?.is === 'function') readBody(body.fn.steps, inside, reading, depth);
  else if (!body || !mountFile(body, '', body, inside, reading))
    reading.told.push(toldIn(inside, obscure, call));
}

/** `->withRouting(web: a, api: b, apiPrefix: 'api', health: '/up', then: f)`, `->withRouting(using: f)` */
function readRouting({ args }: Call, call: Call, place: Stand, reading: Reading): void {
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
  for (const body of [given('using'), given('then')])
    if (body?.is === 'function') readBody(body.fn.steps, place, reading);
}
