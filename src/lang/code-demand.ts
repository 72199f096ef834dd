import type { Call, Class, Expr, Fn, Import, Module } from '../model/module.ts';
import { annotationsIn, type Bindings, bindingsOf, findBound, type Placed, placesOf } from './demand.ts';
import { type FnPart, walkExpr } from './walk.ts';

/**
 * Whether a call may tell something to who asks: the body of a function without one says nothing by itself. `aside`: it is made
 * of what tells, and what it is handed says nothing.
 */
export type Tells = (call: Call) => boolean | 'aside';

/** What matters of a module as code: all that it runs when it is loaded, or what some of its calls and names do. */
export interface CodeDemand {
  readonly exprs: readonly Expr[];
  readonly names: ReadonlySet<string>;
  readonly whole: boolean;
  /** It is one of several modules that are exported again as a whole, and need not have any of the names. */
  readonly perhaps?: true;
}

/** A name that an expression needs, with the members that are read of it. */
interface Root {
  readonly name: string;
  readonly chain: readonly string[];
  readonly within: readonly Fn[];
}

const longestChain = 10;

/**
 * The imports of a module that code which matters may run or hand on, and what matters of them. What a call that tells is
 * handed to be run later, a handler, does not matter unless it tells something itself. Of any other function that is known by
 * name, what it returns matters and whom it hands its parameters; all of it where it tells something.
 */
export function findCodeImports(
  module: Module,
  demand: CodeDemand,
  tells: Tells,
): ReadonlyMap<Import, CodeDemand> {
  const bindings = bindingsOf(module);
  const queue: Placed[] = [...placesOf(demand.exprs, module)];
  if (demand.whole) queue.push(...everythingIn(module, bindings));
  const taken = new Set<Class>();
  const bound = (name: string, within: readonly Fn[]): readonly Placed[] => {
    const classes = module.classes.filter((cls) => cls.name === name && !taken.has(cls));
    for (const cls of classes) taken.add(cls);
    return [...findBound(name, within, bindings), ...classes.flatMap(partsOf)];
  };
  for (const name of demand.names) queue.push(...bound(name, []));
  const needed = new Map<string, { names: Set<string>; whole: boolean }>();
  const need = (name: string, chain: readonly string[]) => {
    const all = needed.get(name) ?? { names: new Set(), whole: false };
    needed.set(name, all);
    for (const one of chain) all.names.add(one);
    all.whole ||= chain.length === 0;
  };
  const stars = new Set<string>();
  for (const { name, value } of module.exports) {
    if (value.is !== 'name') continue;
    if (name === '*') stars.add(value.name);
    // `import { x } from './y'; export { x };`
    if (name === value.name && demand.names.has(name)) need(name, []);
  }
  const seen = new Set<Expr>();
  for (const { expr, within } of queue) {
    if (seen.has(expr)) continue;
    seen.add(expr);
    for (const root of rootsIn(expr, tells, demand.whole)) {
      need(root.name, root.chain);
      queue.push(...bound(root.name, [...root.within, ...within]));
    }
  }
  const found = new Map<Import, CodeDemand>();
  const loads = needed.has('require') || needed.has('import');
  for (const one of module.imports) {
    if (one.local === '') {
      if (demand.whole || loads) found.set(one, { exprs: [], names: new Set(), whole: true });
      continue;
    }
    const known = needed.get(one.local);
    if (stars.has(one.local)) {
      const names = new Set([...demand.names, ...(known?.names ?? [])]);
      const part = { exprs: [], names, whole: demand.whole };
      found.set(one, demand.whole ? part : { ...part, perhaps: true });
    } else if (known && one.name === '*') found.set(one, { exprs: [], ...known });
    else if (known) found.set(one, { exprs: [], names: new Set([one.name, ...known.names]), whole: false });
  }
  return found;
}

/** All that a module does when it is loaded, and all that its functions and classes would do. */
function* everythingIn({ steps, functions, classes, exports }: Module, { top }: Bindings): Iterable<Placed> {
  for (const { value, to } of steps)
    for (const expr of to ? [value, to] : [value]) yield { expr, within: [] };
  for (const { value } of exports) yield { expr: value, within: [] };
  for (const { name } of [...functions, ...classes]) if (name !== undefined) yield* top.get(name) ?? [];
  for (const cls of classes) yield* partsOf(cls);
}

const parts = new WeakMap<Class, readonly Placed[]>();

function partsOf(cls: Class): readonly Placed[] {
  const found = parts.get(cls) ?? findParts(cls);
  parts.set(cls, found);
  return found;
}

function findParts(cls: Class): readonly Placed[] {
  const methods = cls.methods.map((fn): Expr => ({ is: 'function', fn, region: fn.region }));
  return [...annotationsIn(cls), ...methods].map((expr) => ({ expr, within: [] }));
}

/** What was found of each expression, for who asks and whether all of the module matters. */
type RootsByExpr = WeakMap<Expr, readonly Root[]>;
const known = new WeakMap<Tells, { readonly whole: RootsByExpr; readonly part: RootsByExpr }>();

/** The names that an expression needs: a module is asked anew for each name that more turns out to matter of it. */
function rootsIn(value: Expr, tells: Tells, isWhole: boolean): readonly Root[] {
  const byWhole = known.get(tells) ?? { whole: new WeakMap(), part: new WeakMap() };
  known.set(tells, byWhole);
  const byExpr = isWhole ? byWhole.whole : byWhole.part;
  const roots = byExpr.get(value) ?? findRoots(value, tells, isWhole);
  byExpr.set(value, roots);
  return roots;
}

function findRoots(value: Expr, tells: Tells, isWhole: boolean): readonly Root[] {
  const roots: Root[] = [];
  const handlers = new Set<Fn>();
  const aside = new Set<Expr>();
  /** What a member is read of: the member has told of it. */
  const inner = new Set<Expr>();
  const part = (fn: Fn): FnPart => {
    if (isTelling(fn, tells)) return 'all';
    if (handlers.has(fn)) return 'nothing';
    if (isWhole) return 'all';
    for (const { of } of handingOn(fn)) roots.push(...rootOf(of, [fn]));
    return 'returns';
  };
  walkExpr(
    value,
    (expr, { within }) => {
      if (aside.has(expr)) return 'leave';
      if (expr.is === 'call') {
        const answer = tells(expr);
        for (const { value: given } of expr.args) {
          if (answer === 'aside') aside.add(given);
          if (answer || !isWhole) addFunctions(given, handlers);
        }
      }
      if (!inner.has(expr)) roots.push(...rootOf(expr, within));
      if (expr.is === 'member') inner.add(expr.of);
      return undefined;
    },
    part,
  );
  return roots;
}

function rootOf(expr: Expr, within: readonly Fn[]): readonly Root[] {
  const chain: string[] = [];
  let at = expr;
  for (; at.is === 'member' && chain.length < longestChain; at = at.of)
    if (typeof at.name === 'string') chain.push(at.name);
  return at.is === 'name' ? [{ name: at.name, chain, within }] : [];
}

/** The functions that are handed over as they stand, or in a table. */
function addFunctions(given: Expr, found: Set<Fn>): void {
  if (given.is === 'function') found.add(given.fn);
  else if (given.is === 'object') for (const { value } of given.entries) addFunctions(value, found);
  else if (given.is === 'array') for (const { value } of given.items) addFunctions(value, found);
}

const telling = new WeakMap<Fn, Map<Tells, boolean>>();

/** Whether a function makes a call that tells something. */
function isTelling(fn: Fn, tells: Tells): boolean {
  const answers = telling.get(fn) ?? new Map<Tells, boolean>();
  telling.set(fn, answers);
  const answer = answers.get(tells) ?? callsIn(fn).some((call) => tells(call) === true);
  answers.set(tells, answer);
  return answer;
}

/** The calls by which a function hands a parameter of its own to another one. */
function handingOn(fn: Fn): readonly Call[] {
  const own = new Set(fn.params.map(({ name }) => name));
  return callsIn(fn).filter(({ args }) =>
    args.some(({ value }) => value.is === 'name' && own.has(value.name)),
  );
}

function callsIn(fn: Fn): readonly Call[] {
  const calls: Call[] = [];
  walkExpr({ is: 'function', fn, region: fn.region }, (expr) => {
    if (expr.is === 'call') calls.push(expr);
  });
  return calls;
}
