import { addTo } from '../model/add-to.ts';
import type { Class, Expr, Fn, Import, Module } from '../model/module.ts';
import { dialectOf } from './dialects/index.ts';
import { walk } from './walk.ts';

/** What matters of a module: some of its expressions, and what some of its names stand for. */
export interface Demand {
  readonly exprs: readonly Expr[];
  readonly names: ReadonlySet<string>;
}

/** An expression, and the functions around it, innermost first. */
interface Placed {
  readonly expr: Expr;
  readonly within: readonly Fn[];
}

/** What names are bound to: values, bodies, fields, and what calls in the same module hand to parameters. */
interface Bindings {
  readonly top: ReadonlyMap<string, readonly Placed[]>;
  readonly local: ReadonlyMap<Fn, ReadonlyMap<string, readonly Placed[]>>;
}

/** A text that may be a type: `Optional["pkg.Foo"]`. */
const annotation = /^[\w.,[\]|'" ]{1,200}$/;
const longestChain = 10;

function lastName(expr: Expr | undefined): string | undefined {
  if (expr?.is === 'name') return expr.name;
  return expr?.is === 'member' && typeof expr.name === 'string' ? expr.name : undefined;
}

/** The names in an expression, each with the members that are read of it; the words of texts that may be types as well. */
function rootsIn(value: Expr): ReadonlyMap<string, ReadonlySet<string>> {
  const roots = new Map<string, Set<string>>();
  const membersOf = (name: string) => {
    const members = roots.get(name) ?? new Set();
    roots.set(name, members);
    return members;
  };
  const nothing = { imports: [], exports: [], bindings: [], functions: [], classes: [], gaps: [] };
  const step = { do: 'call', value, when: [], each: [] } as const;
  walk({ path: '', language: 'typescript', ...nothing, steps: [step] }, (expr) => {
    const chain: string[] = [];
    let at = expr;
    for (; at.is === 'member' && chain.length < longestChain; at = at.of)
      if (typeof at.name === 'string') chain.push(at.name);
    if (at.is === 'name') addAll(membersOf(at.name), chain);
    else if (at.is === 'literal' && typeof at.value === 'string' && annotation.test(at.value))
      for (const [dotted] of at.value.matchAll(/[A-Za-z_][\w.]{0,99}/g)) {
        const [name = '', ...members] = dotted.split('.');
        addAll(membersOf(name), members);
      }
  });
  return roots;
}

function addAll<T>(set: Set<T>, more: Iterable<T>): void {
  for (const one of more) set.add(one);
}

/** What is annotated to a class and its methods. */
export function annotationsIn({ decorators, methods }: Class): readonly Expr[] {
  return [...decorators, ...methods.flatMap((fn) => fn.decorators)];
}

function indexBindings(module: Module): Bindings {
  const top = new Map<string, Placed[]>();
  const local = new Map<Fn, Map<string, Placed[]>>();
  const given = new Map<string, Placed[]>();
  const fns = new Set<Fn>();
  for (const fn of module.functions)
    if (fn.name) addTo(top, fn.name, { expr: { is: 'function', fn, region: fn.region }, within: [] });
  for (const { name, value } of module.exports)
    if (value.is !== 'name' || value.name !== name) addTo(top, name, { expr: value, within: [] });
  const { namesMembers } = dialectOf(module.language);
  for (const cls of module.classes) {
    const { name, bases, fields } = cls;
    for (const expr of [...bases, ...fields.flatMap(({ type, value }) => (type ? [type, value] : [value]))])
      addTo(top, name, { expr, within: [] });
    if (!namesMembers) continue;
    for (const expr of annotationsIn(cls)) addTo(top, name, { expr, within: [] });
    for (const field of fields) addTo(top, field.name, { expr: field.value, within: [] });
  }
  walk(module, (expr, { step, within }) => {
    const fn = within[0];
    const name = step?.value === expr ? lastName(step.to) : undefined;
    if (fn) fns.add(fn);
    if (name !== undefined) addTo(fn ? localOf(local, fn) : top, name, { expr, within });
    if (expr.is !== 'call') return;
    const called = lastName(expr.of);
    if (called !== undefined)
      for (const { value } of expr.args) addTo(given, called, { expr: value, within });
  });
  for (const fn of fns)
    for (const param of fn.params)
      for (const value of (fn.name && given.get(fn.name)) || []) addTo(localOf(local, fn), param.name, value);
  return { top, local };
}

function localOf(local: Map<Fn, Map<string, Placed[]>>, fn: Fn): Map<string, Placed[]> {
  const known = local.get(fn) ?? new Map<string, Placed[]>();
  local.set(fn, known);
  return known;
}

function findBound(name: string, within: readonly Fn[], { top, local }: Bindings): readonly Placed[] {
  for (const fn of within) {
    const found = local.get(fn)?.get(name);
    if (found) return found;
  }
  return top.get(name) ?? [];
}

const known = new WeakMap<Module, Bindings>();
const none: Bindings = { top: new Map(), local: new Map() };

function bindingsFor({ exprs, names }: Demand, module: Module): Bindings {
  if (exprs.length === 0 && names.size === 0) return none;
  const bindings = known.get(module) ?? indexBindings(module);
  known.set(module, bindings);
  return bindings;
}

const surroundings = new WeakMap<Module, ReadonlyMap<Expr, readonly Fn[]>>();

/** Some expressions of a module, where they stand in it. */
function placesOf(exprs: readonly Expr[], module: Module): readonly Placed[] {
  if (exprs.length === 0) return [];
  const around = surroundings.get(module) ?? findSurroundings(module);
  surroundings.set(module, around);
  return exprs.map((expr) => ({ expr, within: around.get(expr) ?? [] }));
}

function findSurroundings(module: Module): ReadonlyMap<Expr, readonly Fn[]> {
  const around = new Map<Expr, readonly Fn[]>();
  walk(module, (expr, { within }) => {
    around.set(expr, within);
  });
  return around;
}

/**
 * The imports of a module without which what matters of it cannot be told, and the names that each must bring: its own, and
 * the members that are read of it. Scopes are respected; callers in other modules are not asked for.
 */
export function findImports(module: Module, demand: Demand): ReadonlyMap<Import, ReadonlySet<string>> {
  const bindings = bindingsFor(demand, module);
  const queue: Placed[] = [...placesOf(demand.exprs, module)];
  for (const name of demand.names) queue.push(...findBound(name, [], bindings));
  const roots = new Map<string, Set<string>>([...demand.names].map((name) => [name, new Set<string>()]));
  const seen = new Set<Expr>();
  for (const { expr, within } of queue) {
    if (seen.has(expr)) continue;
    seen.add(expr);
    for (const [name, members] of rootsIn(expr)) {
      const all = roots.get(name) ?? new Set();
      roots.set(name, all);
      addAll(all, members);
      queue.push(...findBound(name, within, bindings));
    }
  }
  const found = new Map<Import, ReadonlySet<string>>();
  for (const one of module.imports) {
    const names =
      one.local === '*'
        ? new Set(roots.keys())
        : (roots.get(one.local) ?? roots.get(one.local.split('.', 1)[0] ?? ''));
    if (names) found.set(one, one.local === '*' || one.name === '*' ? names : new Set([one.name, ...names]));
  }
  return found;
}
