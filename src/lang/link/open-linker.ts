import type { Module } from '../../model/module.ts';
import type { Side, Tree } from '../../model/site.ts';
import { dialectOf } from '../dialects/index.ts';
import { folderOf } from '../paths.ts';
import { resolveSpecifier } from '../resolve.ts';
import type { TreeIndex } from '../tree-index.ts';
import { type CallMemory, openCallers, tellCalls } from './callers.ts';
import { findElements } from './elements.ts';
import { openTexts } from './evaluate.ts';
import { exportedTargets } from './exports.ts';
import { tellExtensions } from './extensions.ts';
import { findGivenFields, tellAssigned, tellMade } from './given-fields.ts';
import { tellGlobals } from './given-globals.ts';
import { findHeirs, openHeirs, tellHeirs } from './heirs.ts';
import { budgetOfQuestion, type Linker, type TreeSurveys } from './linker.ts';
import { type MembersByHops, openMembers } from './member-memory.ts';
import { openRefer } from './refer.ts';
import { openNaming, tellNames } from './rename.ts';
import { surveyTree } from './survey-tree.ts';
import { hopLimit } from './target.ts';
import type { Unit } from './unit.ts';
import type { Units } from './units.ts';

/** What linkers remember besides what they know of single expressions. */
export interface Memory extends CallMemory {
  readonly members: MembersByHops;
}

/** Nothing remembered yet. */
export function openMemory(): Memory {
  return {
    members: Array.from({ length: hopLimit + 1 }, () => new WeakMap()),
    callers: new WeakMap(),
    callees: new WeakMap(),
  };
}

/** The modules of one side of a tree, ready to be asked about. */
export interface LinkerInput {
  readonly tree: Tree;
  readonly side: Side;
  readonly units: Units;
  readonly index: TreeIndex;
  readonly memory: Memory;
  /** Whether only the other side has a module there. */
  readonly lacks: (path: string) => boolean;
  /** The other side has the same files, which resolve imports by the same settings. */
  readonly resolvesAlike: boolean;
}

/** A linker of one side; what it finds out goes into the memory that it is given. */
export function openLinker({ tree, side, units, index, memory, lacks, resolvesAlike }: LinkerInput): Linker {
  const located = new Map<string, string | undefined>();
  const pending = new Set<string>();
  const linker: Linker = {
    tree,
    side,
    units,
    differences: 0,
    cuts: 0,
    budget: budgetOfQuestion,
    depth: 0,
    limits: 0,
    hops: hopLimit,
    opened: [],
    unit(path) {
      const unit = units.get(path);
      if (unit ? unit.isApart : lacks(path)) linker.differences++;
      return unit;
    },
    resolve(from, specifier, language) {
      const file = linker.locate(from, specifier, language);
      const { other } = linker;
      const isAlike = resolvesAlike && !dialectOf(language).packagesIn;
      if (other && !isAlike && other.locate(from, specifier, language) !== file) linker.differences++;
      return file;
    },
    locate(from, specifier, language) {
      const dialect = dialectOf(language);
      const key = `${dialect.resolvesByFolder ? folderOf(from) : from}\0${specifier}`;
      const known = located.get(key);
      if (known !== undefined || located.has(key)) return known;
      const files = resolveSpecifier(dialect, from, specifier, index);
      const named = dialect
        .packagesIn?.(specifier)
        .flatMap((it) => linker.surveys.packages.of(it))
        .map(({ module }) => module.path);
      const file = named
        ? (files.find((path) => named.includes(path)) ?? named[0])
        : (files.find((path) => units.has(path)) ?? files[0]);
      located.set(key, file);
      return file;
    },
    declaring(unit, name) {
      const key = packageKey(unit.module);
      return key === undefined ? [unit] : linker.surveys.declaring.of(nameIn(key, name));
    },
    refer: (expr, at, env) => refer(expr, at, env),
    texts: (expr, at, env) => texts(expr, at, env),
    member: (of, name) => member(of, name),
    exported: (path, name) => exportedTargets(linker, path, name, pending),
    elements: (list) => findElements(linker, list),
    callersOf: (fn) => callers(fn),
    givenFields: (cls, name, isAny) => findGivenFields(linker, cls, name, isAny),
    derivedFrom: (cls) => findHeirs(linker, cls),
    surveys: openSurveys(() => linker),
  };
  const member = openMembers(linker, memory.members);
  const refer = openRefer(linker);
  const texts = openTexts(linker);
  const callers = openCallers(linker, memory);
  return linker;
}

function openSurveys(get: () => Linker): TreeSurveys {
  return {
    calls: surveyTree(get, { say: tellCalls, open: openNaming, twin: (it) => it.calls }),
    names: surveyTree(get, {
      say: (unit, tell) => {
        tellNames(get(), unit, tell);
      },
      open: openNaming,
      twin: (it) => it.names,
    }),
    heirs: surveyTree(get, {
      say: (unit, tell) => {
        tellHeirs(get(), unit, tell);
      },
      open: openHeirs,
      twin: (it) => it.heirs,
    }),
    extensions: surveyTree(get, { say: tellExtensions, twin: (it) => it.extensions }),
    globals: surveyTree(get, { say: tellGlobals, twin: (it) => it.globals }),
    assigned: surveyTree(get, { say: tellAssigned, twin: (it) => it.assigned }),
    made: surveyTree(get, { say: tellMade, twin: (it) => it.made }),
    packages: surveyTree(get, {
      say: (unit, tell) => {
        const key = packageKey(unit.module);
        if (key !== undefined) tell(key, unit);
      },
      twin: (it) => it.packages,
    }),
    declaring: surveyTree(get, { say: tellDeclared, twin: (it) => it.declaring }),
  };
}

function tellDeclared(unit: Unit, tell: (name: string, unit: Unit) => void): void {
  const key = packageKey(unit.module);
  if (key === undefined) return;
  const parts = unit.module.classes.filter((it) => it.part).map((it) => it.name);
  for (const name of new Set([...(unit.scopes[0]?.names.keys() ?? []), ...parts]))
    tell(nameIn(key, name), unit);
}

function nameIn(key: string, name: string): string {
  return `${key}\0${name}`;
}

function packageKey(module: Module): string | undefined {
  return dialectOf(module.language).packageOf?.(module);
}
