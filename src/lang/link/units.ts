import type { Class, Fn, Module } from '../../model/module.ts';
import { compareText } from '../../model/order.ts';
import type { TreeIndex } from '../tree-index.ts';
import type { Unread } from '../unread.ts';
import { globalsOf } from './given-globals.ts';
import { type Origin, openImportGraph } from './import-graph.ts';
import type { Unit } from './unit.ts';

/** The modules of one side of a tree, surveyed: those that are there from the start, and what is read when it is asked for. */
export interface Units {
  /** Those that are there from the start, in the order of paths. */
  readonly first: readonly Unit[];
  /** Those that are open by now; more are added at the end. */
  readonly opened: readonly Unit[];
  has(path: string): boolean;
  get(path: string): Unit | undefined;
  /** Whether a file may export a name, as far as is known without opening it. */
  mayExport(path: string, name: string): boolean;
  /** Where a function or class stands that files may use which are not read yet; undefined where there are none. */
  originOf(it: Fn | Class): Origin | undefined;
  /** The files that may use something, for what they import, or for what an application has for all its components. */
  near(origin: Origin): ReadonlySet<string>;
  /** Opens those near something that hold all words of a text. */
  openHolding(text: string, origin: Origin): void;
  /** Opens those that import a file. */
  openImporting(path: string): void;
}

/** Opens the units of some modules; of what is unread, when it is asked for. */
export function openUnits(
  modules: ReadonlyMap<string, Module>,
  unread: Unread | undefined,
  index: TreeIndex,
  open: (path: string, module: Module) => Unit,
): Units {
  const byPath = new Map<string, Unit>();
  const opened: Unit[] = [];
  const origins = new WeakMap<Fn | Class, Origin>();
  const add = (path: string, module: Module) => {
    const unit = open(path, module);
    byPath.set(path, unit);
    opened.push(unit);
    if (module.language === unread?.language) noteOrigins(unit, origins);
    return unit;
  };
  for (const path of [...modules.keys()].sort(compareText)) {
    const module = modules.get(path);
    if (module) add(path, module);
  }
  const get = (path: string) => {
    const known = byPath.get(path);
    if (known || !unread) return known;
    const module = unread.read(path);
    return module && add(path, module);
  };
  const graph = openImportGraph(modules, unread, index);
  const first = [...opened];
  let giving: readonly string[] | undefined;
  let all: ReadonlySet<string> | undefined;
  const near = (origin: Origin) => {
    giving ??= first.filter((it) => globalsOf(it).length > 0).map((it) => it.module.path);
    const importing = graph.near(origin);
    if (!giving.some((path) => importing.has(path))) return importing;
    all ??= new Set([...modules.keys(), ...(unread?.digests.keys() ?? [])]);
    return all;
  };
  const asked = new Set<string>();
  const isNew = (question: string) => !asked.has(question) && asked.add(question).size > 0;
  return {
    first,
    opened,
    has: (path) => byPath.has(path) || unread?.digests.has(path) === true,
    get,
    mayExport: (path, name) => byPath.has(path) || !unread?.digests.has(path) || unread.mayExport(path, name),
    originOf: (it) => origins.get(it),
    near,
    openHolding(text, origin) {
      if (!unread || !isNew(`${text}\0${origin.path}\0${String(origin.isInherited)}`)) return;
      const paths = [...near(origin)].filter((path) => !byPath.has(path));
      for (const path of unread.holding(text, paths)) get(path);
    },
    openImporting(path) {
      if (unread && isNew(path)) for (const importer of graph.importersOf(path)) get(importer);
    },
  };
}

function noteOrigins(
  { functions, classes, classOf, module: { path } }: Unit,
  origins: WeakMap<Fn | Class, Origin>,
): void {
  const [own, inherited]: readonly [Origin, Origin] = [
    { path, isInherited: false },
    { path, isInherited: true },
  ];
  for (const fn of functions) origins.set(fn, (classOf.get(fn)?.bases.length ?? 0) > 0 ? inherited : own);
  for (const cls of classes) origins.set(cls, own);
}
