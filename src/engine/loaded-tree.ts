import { languageOf } from '../lang/languages.ts';
import { type Linkable, link } from '../lang/link.ts';
import type { Reader } from '../lang/module-reader.ts';
import { configPaths, indexTree, type TreeIndex } from '../lang/tree-index.ts';
import { openUnread, type Unread } from '../lang/unread.ts';
import type { Limits } from '../model/config.ts';
import type { Telling } from '../model/extractor.ts';
import type { Gap } from '../model/gap.ts';
import type { Module } from '../model/module.ts';
import type { Root } from '../model/need.ts';
import { compareText } from '../model/order.ts';
import type { Program } from '../model/program.ts';
import { type Side, type SourceFile, siteIn, textOf } from '../model/site.ts';
import type { TreeEntry, TreeSource } from '../model/source.ts';
import { findTelling } from './find-telling.ts';
import { followImports } from './follow-imports.ts';
import { matchGlobs } from './globs.ts';
import type { Keepers } from './keepers.ts';
import { openFiles } from './open-files.ts';
import type { Ports } from './ports.ts';
import type { Selection } from './selection.ts';
import { nothing, type Wanted, wantedBy } from './wanted.ts';

/** Modules by the identity of their bytes and their path: both sides share what did not change. */
export interface ModuleCache {
  get(key: string): Module | undefined;
  set(key: string, module: Module): unknown;
}

/** A tree, as far as it was read. */
export interface LoadedTree {
  readonly root: Root;
  readonly source: TreeSource;
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly files: Map<string, SourceFile>;
  readonly gaps: Gap[];
  /** Whether selections were as narrow as they may be. */
  readonly isNarrow: boolean;
  readonly linkable: Linkable;
  program(): Program;
}

export interface Loading {
  readonly side: Side;
  readonly excluded: (path: string) => boolean;
  /** Files that are left out for what they hold. */
  readonly isLeftOut: (file: SourceFile) => boolean;
  readonly limits: Limits;
  readonly ports: Ports;
  readonly modules: ModuleCache;
}

/** Reads what the selections want of a tree, parses what is code, and follows its imports. */
export async function loadTree(
  root: Root,
  source: TreeSource,
  keepers: Keepers,
  loading: Loading,
): Promise<LoadedTree> {
  const entries = new Map<string, TreeEntry>();
  const gaps: Gap[] = [...source.gaps];
  for (const entry of source.entries) {
    if (loading.excluded(entry.path)) continue;
    if (entries.size >= loading.limits.files) {
      gaps.push(tooMany(root, loading));
      break;
    }
    entries.set(entry.path, entry);
  }
  const files = new Map<string, SourceFile>();
  const modules = new Map<string, Module>();
  const glanced = new Map<string, Module>();
  const followed = new Map<string, Wanted>();
  const starts = new Set<string>();
  const own = new Map<Telling, Set<string>>();
  const paths = [...entries.keys()];
  const { selections } = keepers;
  const wanted = paths.filter((path) => keepers.wanting(path).length > 0);
  const read = openFiles(source, entries, files, gaps, root, loading);
  const named = await read(wanted);
  const settled = keepers.settle(named);
  for (const file of named) {
    const kept = settled.by(file);
    if (kept.length > 0) files.set(file.path, file);
    const parsers = kept.filter((selection) => selection.parsed);
    if (parsers.length === 0) continue;
    const module = glance(file, parsers, loading);
    if (module) glanced.set(file.path, module);
    else {
      const parsed = await parse(file, modules, loading);
      if (!parsed) continue;
      followed.set(file.path, wantedBy(parsers, parsed));
      for (const { telling } of parsers) {
        if (!telling) continue;
        starts.add(file.path);
        if (telling.isOwn?.(parsed) !== false)
          own.set(telling, (own.get(telling) ?? new Set()).add(file.path));
      }
    }
  }
  const index = await indexOf(modules, paths, selections, read);
  const conventional = conventionalPaths(selections, index, paths);
  const parseAll = async (some: readonly SourceFile[]) => {
    for (const file of some) {
      files.set(file.path, file);
      await parse(file, modules, loading);
    }
  };
  const placed = await read([...conventional.keys()]);
  await parseAll(placed);
  for (const { path } of placed)
    followed.set(path, conventional.get(path) === true ? (followed.get(path) ?? nothing) : 'all');
  await followImports(modules, followed, index, async (missing) => {
    await parseAll(await read(missing.filter((path) => languageOf(path))));
  });
  const imported = await findTelling(starts, own, index, read);
  await parseAll(imported.telling);
  for (const [path, module] of glanced) if (!modules.has(path)) modules.set(path, module);
  for (const module of modules.values()) for (const gap of module.gaps) gaps.push(gap);
  const note = (file: SourceFile, module: Module) => {
    files.set(file.path, file);
    gaps.push(...module.gaps);
  };
  const narrowed = settled.isNarrow ? named.filter(({ path }) => isNarrowed(path, keepers)) : [];
  const unread = await leaveUnread([...narrowed, ...imported.others], modules, index, loading, note);
  const linkable: Linkable = {
    tree: root.tree,
    modules: sorted(modules),
    index,
    ...(unread && { unread }),
  };
  let program: Program | undefined;
  return {
    root,
    source,
    entries,
    files,
    gaps,
    isNarrow: settled.isNarrow,
    linkable,
    program: () => (program ??= link(linkable, loading.side)),
  };
}

/** The module of a file without a parse, where nobody who wants it needs one. */
function glance(
  file: SourceFile,
  parsers: readonly Selection[],
  { modules: cache }: Loading,
): Module | undefined {
  const [only, ...others] = parsers;
  if (!only?.glance || others.length > 0) return undefined;
  const key = `${file.digest}\0${file.path}\0glance`;
  const known = cache.get(key) ?? only.glance(file.path, textOf(file));
  if (known) cache.set(key, known);
  return known;
}

async function parse(
  file: SourceFile,
  modules: Map<string, Module>,
  loading: Loading,
): Promise<Module | undefined> {
  const language = languageOf(file.path);
  const { ports } = loading;
  if (!language || modules.has(file.path)) return modules.get(file.path);
  const module = openParse(await ports.reader(language), loading)(file);
  modules.set(file.path, module);
  return module;
}

/** Parses files in one language, each once for both sides; what could not be read is said of the side. */
function openParse(reader: Reader, { modules: cache, side }: Loading): (file: SourceFile) => Module {
  return (file) => {
    const key = `${file.digest}\0${file.path}`;
    const module = cache.get(key) ?? reader.read(file.path, textOf(file));
    cache.set(key, module);
    const gaps = module.gaps.map((gap) => ({
      ...gap,
      at: siteIn(file.tree, side, file.path, gap.at.region),
    }));
    return gaps.length === 0 ? module : { ...module, gaps };
  };
}

/**
 * Leaves files unread in a language that some module is in: who asks for one gets it parsed then, and `note` is told. None where no
 * module is there to ask.
 */
async function leaveUnread(
  files: readonly SourceFile[],
  modules: ReadonlyMap<string, Module>,
  index: TreeIndex,
  loading: Loading,
  note: (file: SourceFile, module: Module) => void,
): Promise<Unread | undefined> {
  const spoken = new Set([...modules.values()].map((it) => it.language));
  const language = files.map(({ path }) => languageOf(path)).find((it) => it && spoken.has(it.id));
  if (!language) return undefined;
  const left = files.filter(({ path }) => !modules.has(path) && languageOf(path) === language);
  const read = openParse(await loading.ports.reader(language), loading);
  const known = new Map<string, Module>();
  return openUnread(language.id, new Map(left.map((it) => [it.path, it])), index, (file) => {
    const before = known.get(file.path);
    if (before) return before;
    const module = read(file);
    known.set(file.path, module);
    note(file, module);
    return module;
  });
}

function isNarrowed(path: string, keepers: Keepers): boolean {
  const language = languageOf(path)?.id;
  return keepers.wanting(path).some(({ narrow }) => narrow && narrow.language === language);
}

async function indexOf(
  modules: ReadonlyMap<string, Module>,
  paths: readonly string[],
  selections: readonly Selection[],
  read: (paths: readonly string[]) => Promise<readonly SourceFile[]>,
): Promise<TreeIndex> {
  if (modules.size === 0 && !selections.some((it) => it.conventions)) return indexTree(paths, new Map());
  const isConfig = matchGlobs(configPaths);
  const configs = await read(paths.filter(isConfig));
  return indexTree(paths, new Map(configs.map((file) => [file.path, textOf(file)])));
}

/** The files whose place alone makes them code that matters, and whether each says all that matters by itself. */
function conventionalPaths(
  selections: readonly Selection[],
  { homes }: TreeIndex,
  paths: readonly string[],
): ReadonlyMap<string, boolean> {
  const packages = [...homes.values()];
  const active = selections
    .flatMap((it) => it.conventions ?? [])
    .filter(({ dependency }) => packages.some((it) => it.dependencies.has(dependency)));
  return new Map(
    paths.flatMap((path) => {
      const matching = languageOf(path) ? active.filter((it) => it.matches(path)) : [];
      return matching.length > 0 ? [[path, matching.every((it) => it.alone)] as const] : [];
    }),
  );
}

function sorted(modules: ReadonlyMap<string, Module>): ReadonlyMap<string, Module> {
  return new Map([...modules].sort(([a], [b]) => compareText(a, b)));
}

function tooMany(root: Root, { side, limits }: Loading): Gap {
  return {
    at: siteIn(root.tree, side, ''),
    reason: 'too-large',
    effect: 'blocks',
    note: `${root.name} has more than ${limits.files} files; the rest was not looked at`,
    mend: 'exclude what is generated, or raise `limits.files` in driftgate.yml',
  };
}
