import { addTo } from '../model/add-to.ts';
import type { Class, Expr, Module } from '../model/module.ts';
import { compareText } from '../model/order.ts';
import type { CallSite, Program } from '../model/program.ts';
import type { Side, Tree } from '../model/site.ts';
import { dialectOf } from './dialects/index.ts';
import { envOf } from './link/called.ts';
import { openCallers } from './link/callers.ts';
import { findElements } from './link/elements.ts';
import { evaluationOf, openTexts } from './link/evaluate.ts';
import { exportedTargets } from './link/exports.ts';
import { openExtensions } from './link/extensions.ts';
import { openGivenFields } from './link/given-fields.ts';
import { openHeirs } from './link/heirs.ts';
import { budgetOfQuestion, type Linker } from './link/linker.ts';
import { openMembers } from './link/member-memory.ts';
import { openRefer } from './link/refer.ts';
import { referentsOf } from './link/referents.ts';
import { scopeAt } from './link/scope.ts';
import { type ClassTarget, hopLimit } from './link/target.ts';
import { openUnit, type Unit } from './link/unit.ts';
import { folderOf } from './paths.ts';
import { resolveSpecifier } from './resolve.ts';
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
    refer: (expr, at, called = []) =>
      ask(() => referentsOf(linker, linker.refer(expr, at, envOf(linker, called, at)), expr)),
    evaluate: (expr, at, called = []) =>
      ask(() => evaluationOf(linker.texts(expr, at, envOf(linker, called, at)))),
    evaluateItems: (list, at, called = []) => {
      const items = ask(() => linker.elements({ expr: list, path: at, env: envOf(linker, called, at) }));
      return items?.map((it) => ask(() => evaluationOf(linker.texts(it.expr, it.path, it.env))));
    },
    calls: () => {
      calls ??= [...linker.units.values()].flatMap((unit) => unit.calls);
      return calls;
    },
    home: (at) => homeOf(index, at),
    dependency: (name, at) => dependencyAt(index, name, at),
    callersOf: (fn) => ask(() => linker.callersOf(fn)),
    resolve(specifier, at) {
      const language = modules.get(at)?.language;
      return language && linker.resolve(at, specifier, language);
    },
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
  let grouped: ReadonlyMap<string, readonly Unit[]> | undefined;
  const packages = () => {
    grouped ??= groupPackages(units.values());
    return grouped;
  };
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
      const dialect = dialectOf(language);
      const key = `${dialect.resolvesByFolder ? folderOf(from) : from}\0${specifier}`;
      const known = resolved.get(key);
      if (known !== undefined || resolved.has(key)) return known;
      const files = resolveSpecifier(dialect, from, specifier, index);
      const named = dialect
        .packagesIn?.(specifier)
        .flatMap((it) => packages().get(it) ?? [])
        .map(({ module }) => module.path);
      const file = named
        ? (files.find((path) => named.includes(path)) ?? named[0])
        : (files.find((path) => units.has(path)) ?? files[0]);
      resolved.set(key, file);
      return file;
    },
    packageOf(unit) {
      return packages().get(packageKey(unit) ?? '') ?? [unit];
    },
    refer: (expr: Expr, at, env) => refer(expr, at, env),
    texts: (expr: Expr, at, env) => texts(expr, at, env),
    member: (of, name) => member(of, name),
    exported: (path, name) => exportedTargets(linker, path, name, pending),
    elements: (list) => findElements(linker, list),
    callersOf: (fn) => callers(fn),
    givenFields: (cls, name, isAny) => givenFields(cls, name, isAny),
    extensions: (name) => extensions(name),
    derivedFrom: (cls) => {
      heirs ??= openHeirs(linker);
      return heirs(cls);
    },
  };
  const member = openMembers(linker);
  const refer = openRefer(linker);
  const texts = openTexts(linker);
  const callers = openCallers(linker);
  const givenFields = openGivenFields(linker);
  const extensions = openExtensions(linker);
  return linker;
}

function packageKey({ module }: Unit): string | undefined {
  return dialectOf(module.language).packageOf?.(module);
}

/** The modules that have a package, by it. */
function groupPackages(units: Iterable<Unit>): ReadonlyMap<string, readonly Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = packageKey(unit);
    if (key === undefined) continue;
    addTo(groups, key, unit);
  }
  return groups;
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
