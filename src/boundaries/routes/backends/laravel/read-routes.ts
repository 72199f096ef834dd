import type { Call, Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { type Act, mount, obscure, type PathText, serve } from '../act.ts';
import type { Router, Told } from '../gathered.ts';
import { chainOf, type Link } from './chain.ts';
import { readers } from './route-acts.ts';

/** Where a call stands: the file, the prefixes of the groups around it, and whether they always hold. */
export interface Place {
  readonly path: string;
  readonly under: readonly PathText[];
  readonly guarded: boolean;
}

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

function tell(act: Act, expr: Expr, place: Place, { told }: Reading, child?: Router): void {
  told.push({ act, expr, ...place, children: child ? [child] : [], each: true });
}

function readCall(call: Call, place: Place, reading: Reading, depth: number): void {
  const { root, links } = chainOf(call);
  const isRouter = reading.isRouter(root, place.path);
  const found = links.find(
    ({ name }) => name === 'withRouting' || (isRouter && (name === 'group' || readers.has(name))),
  );
  const [file] = call.args;
  if (call.of.is === 'name' && call.of.name === 'require') {
    if (file) mountFile(file.value, '', call, place, reading);
  } else if (found?.name === 'withRouting') readRouting(found, call, place, reading);
  else if (!isRouter) readInside(call, place, reading, depth);
  else if (found) {
    const inside = insideOf(links, place);
    if (found.name === 'group') readGroup(found, call, inside, reading, depth);
    else
      for (const act of readers.get(found.name)?.(found, { root, links }, place.path, reading.program) ?? [])
        tell(act, call, inside, reading);
  }
}

/** Functions that something else is given may hold routes: `$this->routes(function () { … })`. */
function readInside({ args }: Call, place: Place, reading: Reading, depth: number): void {
  for (const { value } of args) if (value.is === 'function') readBody(value.fn.steps, place, reading, depth);
}

function insideOf(links: readonly Link[], { path, under, guarded }: Place): Place {
  const prefixes = links.flatMap(({ name, args: [first] }) =>
    name === 'prefix' && first ? [first.value] : [],
  );
  return {
    path,
    under: [...under, ...prefixes],
    guarded: guarded || links.some(({ name }) => name === 'domain'),
  };
}

/** Mounts the routes of a file; false where none is named that can be seen. */
function mountFile(expr: Expr, prefix: PathText, at: Expr, place: Place, reading: Reading): boolean {
  const file = reading.fileOf(expr, place.path);
  if (file) tell(mount(file.expr, prefix), at, place, reading, file);
  return file !== undefined;
}

/** `group(f)`, `group(['prefix' => a], f)`; f is a function or the path of a file. */
function readGroup({ args }: Link, call: Call, place: Place, reading: Reading, depth: number): void {
  const body = args.at(-1)?.value;
  const options = args.length > 1 ? args[0]?.value : undefined;
  const prefix =
    options?.is === 'object' ? options.entries.find(({ key }) => key === 'prefix')?.value : undefined;
  const inside = prefix ? { ...place, under: [...place.under, prefix] } : place;
  if (body?.is === 'function') readBody(body.fn.steps, inside, reading, depth);
  else if (!body || !mountFile(body, '', body, inside, reading)) tell(obscure, call, inside, reading);
}

/** `->withRouting(web: a, api: b, apiPrefix: 'api', health: '/up', then: f)` */
function readRouting({ args }: Link, call: Call, place: Place, reading: Reading): void {
  const given = (name: string) => args.find((it) => it.name === name)?.value;
  const prefixes: Readonly<Record<string, PathText>> = { web: '', api: given('apiPrefix') ?? 'api' };
  for (const [name, prefix] of Object.entries(prefixes)) {
    const file = given(name);
    if (file && !mountFile(file, prefix, file, place, reading))
      tell({ do: 'obscure', under: typeof prefix === 'string' ? prefix : '' }, call, place, reading);
  }
  const health = given('health');
  if (health) tell(serve(['GET'], health), call, place, reading);
  const then = given('then');
  if (then?.is === 'function') readBody(then.fn.steps, place, reading);
}
