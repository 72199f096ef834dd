import type { Class, Expr, Module } from '../model/module.ts';
import { compareText } from '../model/order.ts';
import type { CallSite, Program } from '../model/program.ts';
import type { Side, Tree } from '../model/site.ts';
import { openCallers } from './link/callers.ts';
import { findElements } from './link/elements.ts';
import { envOf, openTexts, patternsOf } from './link/evaluate.ts';
import { exportedTargets } from './link/exports.ts';
import { openHeirs } from './link/heirs.ts';
import { budgetOfQuestion, type Linker } from './link/linker.ts';
import { openMembers } from './link/member-memory.ts';
import { openRefer } from './link/refer.ts';
import { referentsOf } from './link/referents.ts';
import { scopeAt } from './link/scope.ts';
import { type ClassTarget, hopLimit } from './link/target.ts';
import { openUnit, type Unit } from './link/unit.ts';
import { folderOf } from './paths.ts';
import { resolveImport } from './resolve.ts';
import { dependencyAt, homeOf, type TreeIndex } from './tree-index.ts';

/**
 * Joins the modules of one tree. Nothing is worked out before it is asked for, and what was worked out is kept. `side` is
 * what the sites of the evidence say.
 */
export function link(
  tree: Tree,
  modules: ReadonlyMap<string, Module>,
  index: TreeIndex,
  side: Side = 'head',
): Program {
  const linker = openLinker(tree, side, modules, index);
  const ask = <T>(question: () => T): T => {
    linker.budget = budgetOfQuestion;
    linker.depth = 0;
    linker.hops = hopLimit;
    return question();
  };
  let calls: readonly CallSite[] | undefined;
  return {
    tree,
    modules,
    refer: (expr, at) => ask(() => referentsOf(linker.refer(expr, at, []), expr)),
    evaluate: (expr, at, called = []) =>
      ask(() => {
        const texts = linker.texts(expr, at, envOf(linker, called, at));
        return { values: patternsOf(texts), complete: texts.complete, trail: texts.trail };
      }),
    calls: () => {
      calls ??= [...linker.units.values()].flatMap((unit) => unit.calls);
      return calls;
    },
    home: (at) => homeOf(index, at),
    dependency: (name, at) => dependencyAt(index, name, at),
    callersOf: (fn) => ask(() => linker.callersOf(fn)),
    resolve: (specifier, at) => linker.resolve(at, specifier, modules.get(at)?.language ?? 'python'),
    enclosing: (path, expr) => {
      const fns = [];
      const unit = linker.units.get(path);
      let scope = unit && scopeAt(unit.scopes, expr.region);
      for (; scope; scope = scope.parent) if (scope.fn) fns.push(scope.fn);
      return fns;
    },
  };
}

function openLinker(tree: Tree, side: Side, modules: ReadonlyMap<string, Module>, index: TreeIndex): Linker {
  const units = openUnits(modules);
  const resolved = new Map<string, string | undefined>();
  const pending = new Set<string>();
  let heirs: ((cls: Class) => readonly ClassTarget[]) | undefined;
  const linker: Linker = {
    tree,
    side,
    units,
    cuts: 0,
    budget: budgetOfQuestion,
    depth: 0,
    limits: 0,
    hops: hopLimit,
    resolve: (from, specifier, language) => {
      const key = `${language === 'python' ? from : folderOf(from)}\0${specifier}`;
      if (!resolved.has(key)) resolved.set(key, resolveImport(from, specifier, language, index));
      return resolved.get(key);
    },
    refer: (expr: Expr, at, env) => refer(expr, at, env),
    texts: (expr: Expr, at, env) => texts(expr, at, env),
    member: (of, name) => member(of, name),
    exported: (path, name) => exportedTargets(linker, path, name, pending),
    elements: (list) => findElements(linker, list),
    callersOf: (fn) => callers(fn),
    derivedFrom: (cls) => {
      heirs ??= openHeirs(linker);
      return heirs(cls);
    },
  };
  const member = openMembers(linker);
  const refer = openRefer(linker);
  const texts = openTexts(linker);
  const callers = openCallers(linker);
  return linker;
}

/** The modules by path, surveyed, in the order of paths. */
function openUnits(modules: ReadonlyMap<string, Module>): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const path of [...modules.keys()].sort(compareText)) {
    const module = modules.get(path);
    if (module) units.set(path, openUnit(module));
  }
  return units;
}
