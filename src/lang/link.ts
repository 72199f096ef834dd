import type { Expr, Fn, Module } from '../model/module.ts';
import type { Called, CallSite, Program, Referent } from '../model/program.ts';
import type { Side, Tree } from '../model/site.ts';
import { envOf } from './link/called.ts';
import { evaluationOf } from './link/evaluate.ts';
import { budgetOfQuestion, type Linker } from './link/linker.ts';
import { openLinker, openMemory } from './link/open-linker.ts';
import { referentsOf } from './link/referents.ts';
import { scopeAt } from './link/scope.ts';
import { hopLimit } from './link/target.ts';
import { openUnit, type Unit } from './link/unit.ts';
import { openUnits } from './link/units.ts';
import { dependencyAt, homeOf, type TreeIndex } from './tree-index.ts';
import type { Unread } from './unread.ts';

/** One side of a tree, read and not yet linked. */
export interface Linkable {
  readonly tree: Tree;
  readonly modules: ReadonlyMap<string, Module>;
  readonly index: TreeIndex;
  /** What becomes a module of the tree when it is asked for. */
  readonly unread?: Unread;
}

/**
 * Joins the modules of one tree. Nothing is worked out before it is asked for, and what was worked out is kept. `side` is
 * what the sites of the evidence say.
 */
export function link(linkable: Linkable, side: Side = 'head'): Program {
  const { tree, modules, index, unread } = linkable;
  const open = () => {
    const units = openUnits(modules, unread, index, (_path, module) => openUnit(module, false));
    const memory = openMemory();
    return openLinker({ tree, side, units, index, memory, lacks: () => false, resolvesAlike: true });
  };
  return programOf(linkable, open);
}

/**
 * Joins both sides of a tree. They remember together: what was found out on one side need not be found out on the other,
 * unless it rests on something that differs.
 */
export function linkSides(
  base: Linkable,
  head: Linkable,
): { readonly base: Program; readonly head: Program } {
  const shared = new Map<string, Unit>();
  const openBeside = (other: Linkable) => (path: string, module: Module) => {
    const known = shared.get(path);
    if (known && isSame(known.module, module)) return known;
    const twin = moduleAt(other, path);
    const isApart = !twin || !isSame(module, twin);
    const unit = openUnit(module, isApart);
    if (!isApart) shared.set(path, unit);
    return unit;
  };
  const [before, after] = [pathsOf(base), pathsOf(head)];
  const isAlike =
    before.size === after.size && [...before].every((path) => after.has(path)) && base.index === head.index;
  const memory = openMemory();
  const open = (side: Side, { tree, modules, index, unread }: Linkable, other: Linkable) =>
    openLinker({
      ...{ tree, side, index, memory },
      units: openUnits(modules, unread, index, openBeside(other)),
      lacks: (path) => holds(other, path),
      resolvesAlike: isAlike,
    });
  const linkers = { base: open('base', base, head), head: open('head', head, base) };
  if (!isAlike || [...after].some((path) => differsAt(path, base, head))) {
    linkers.base.other = linkers.head;
    linkers.head.other = linkers.base;
  }
  return {
    base: programOf(base, () => linkers.base),
    head: programOf(head, () => linkers.head),
  };
}

function pathsOf({ modules, unread }: Linkable): ReadonlySet<string> {
  return new Set([...modules.keys(), ...(unread?.digests.keys() ?? [])]);
}

function holds({ modules, unread }: Linkable, path: string): boolean {
  return modules.has(path) || unread?.digests.has(path) === true;
}

function moduleAt({ modules, unread }: Linkable, path: string): Module | undefined {
  return modules.get(path) ?? unread?.read(path);
}

/** Whether both sides have other texts under a path; what neither has read is told by its digest. */
function differsAt(path: string, base: Linkable, head: Linkable): boolean {
  const [before, after] = [base.unread?.digests.get(path), head.unread?.digests.get(path)];
  if (before !== undefined && after !== undefined) return before !== after;
  const [module, other] = [moduleAt(base, path), moduleAt(head, path)];
  return !module || !other || !isSame(module, other);
}

const parts = ['package', 'imports', 'exports', 'bindings', 'functions', 'classes', 'steps'] as const;

/** Whether two modules of one path were read from the same text; what could not be read is said of each side. */
function isSame(a: Module, b: Module): boolean {
  return a === b || parts.every((part) => a[part] === b[part]);
}

/** A program whose linker is opened when it is asked more than which modules there are. */
function programOf({ tree, modules, index }: Linkable, open: () => Linker): Program {
  let opened: Linker | undefined;
  const linked = (): Linker => {
    opened ??= open();
    return opened;
  };
  const ask = <T>(question: (linker: Linker) => T, fns: readonly Fn[] = []): T => {
    const linker = linked();
    linker.opened = fns;
    linker.budget = budgetOfQuestion;
    linker.depth = 0;
    linker.hops = hopLimit;
    return question(linker);
  };
  let calls: readonly CallSite[] | undefined;
  /** What is asked of one way of calls by one framework is asked by the next: the linker remembers none of it. */
  const byWay = new WeakMap<readonly Called[], Map<Expr, readonly Referent[]>>();
  return {
    tree,
    modules,
    module: (path) => linked().units.get(path)?.module,
    refer: (expr, at, called = []) => {
      const referents = () =>
        ask((linker) => referentsOf(linker, linker.refer(expr, at, envOf(linker, called, at)), expr));
      if (called.length === 0) return referents();
      const known = byWay.get(called) ?? new Map<Expr, readonly Referent[]>();
      const answer = known.get(expr) ?? referents();
      byWay.set(called, known.set(expr, answer));
      return answer;
    },
    evaluate: (expr, at, called = []) =>
      ask((linker) => evaluationOf(linker, linker.texts(expr, at, envOf(linker, called, at)))),
    evaluateOpen: (expr, at, fns) => ask((linker) => evaluationOf(linker, linker.texts(expr, at, [])), fns),
    evaluateItems: (list, at, called = []) => {
      const items = ask((linker) =>
        linker.elements({ expr: list, path: at, env: envOf(linker, called, at) }),
      );
      return items?.map((it) =>
        ask((linker) => evaluationOf(linker, linker.texts(it.expr, it.path, it.env))),
      );
    },
    calls: () => {
      calls ??= linked().units.first.flatMap((unit) => unit.calls);
      return calls;
    },
    callsAt: (path) => linked().units.get(path)?.calls ?? [],
    home: (at) => homeOf(index, at),
    dependency: (name, at) => dependencyAt(index, name, at),
    callersOf: (fn) => ask((linker) => linker.callersOf(fn)),
    resolve(specifier, at) {
      const language = linked().units.get(at)?.module.language;
      return language && linked().resolve(at, specifier, language);
    },
    enclosing: (path, expr) => {
      const fns = [];
      const unit = linked().units.get(path);
      let scope = unit && scopeAt(unit.scopes, expr.region);
      for (; scope; scope = scope.parent) if (scope.fn) fns.push(scope.fn);
      return fns;
    },
  };
}
