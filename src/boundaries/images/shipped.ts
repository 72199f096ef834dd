import type { SourceFile } from '../../model/site.ts';
import type { CommitFiles, History } from './history/history.ts';
import type { Installation } from './installed/installation.ts';

/** What a dependency ships, learned from one installation and its history. */
export interface Shipped {
  /** The installed files, by the path they have in the repository. */
  readonly installed: ReadonlyMap<string, SourceFile>;
  /** The commits whose files are the installed ones, newest first. */
  readonly matching: readonly string[];
  /** Whether two traced commits ship the same files. */
  same(a: string, b: string): boolean;
  /** An installed file that the commit has otherwise, or not at all. */
  differingFrom(commit: string): SourceFile | undefined;
  /** The newest commit, along first parents from the tip, that changes what is shipped. */
  readonly newestChange: string;
}

/**
 * Finds what is shipped: the installed files, and files of the package's folders that are new since the commit that is
 * installed. A file that was there before and is not installed (a test, a readme) is not shipped.
 */
export function findShipped(
  installation: Installation | undefined,
  files: readonly SourceFile[],
  history: History,
): Shipped {
  const installed = installation ? pairFiles(installation, files, history) : new Map<string, SourceFile>();
  const folders = [...new Set([...installed.keys()].map(folderOf))];
  const extensions = new Set([...installed.keys()].map(extensionOf));
  const mayShip = (path: string) =>
    installed.size === 0
      ? isCode(path)
      : installed.has(path) ||
        (extensions.has(extensionOf(path)) && folders.some((folder) => path.startsWith(folder)));
  const traced = history.trace(mayShip);
  const matching = history.commits
    .map((commit) => commit.id)
    .filter((id) => isInstalled(traced.get(id), installed));
  const before = traced.get(idOf(installation?.claim?.commit, history)) ?? traced.get(matching[0] ?? '');
  const ships = (path: string) => installed.has(path) || before?.has(path) !== true || installed.size === 0;
  const same = (a: string, b: string) => isSame(traced.get(a), traced.get(b), ships);
  return {
    installed,
    matching,
    same,
    differingFrom(commit) {
      const there = traced.get(commit);
      for (const [path, file] of installed) if (there && there.get(path) !== file.digest) return file;
      return undefined;
    },
    newestChange: findNewestChange(history, traced, same),
  };
}

function idOf(commit: string | undefined, history: History): string {
  return commit === undefined ? '' : (history.find(commit)?.id ?? commit);
}

const code = new Set([
  'py',
  'js',
  'mjs',
  'cjs',
  'ts',
  'mts',
  'cts',
  'jsx',
  'tsx',
  'go',
  'rb',
  'graphql',
  'gql',
]);

function isCode(path: string): boolean {
  return code.has(extensionOf(path)) && !/(?:^|\/)(?:tests?|docs?|examples?|\.github)\//.test(path);
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Pairs installed files with paths of the repository: `client_kit/queries.py` is `src/client_kit/queries.py` there. */
function pairFiles(
  { root, tops }: Installation,
  files: readonly SourceFile[],
  history: History,
): ReadonlyMap<string, SourceFile> {
  const candidates = new Map<string, SourceFile>();
  for (const file of files) {
    if (!file.path.startsWith(root)) continue;
    const path = file.path.slice(root.length);
    // Installers of packages write this file anew.
    if (path === 'package.json' && !history.blobs.has(file.digest)) continue;
    if (typeof tops === 'string' || tops.includes(path.split('/', 1)[0] ?? '')) candidates.set(path, file);
  }
  let best: ReadonlyMap<string, SourceFile> = new Map();
  for (const prefix of prefixesOf(history, candidates)) {
    const pairs = [...candidates].filter(([path]) => history.paths.has(prefix + path));
    if (pairs.length > best.size) best = new Map(pairs.map(([path, file]) => [prefix + path, file]));
  }
  return best;
}

/** The folders of the repository that installed paths may be relative to, shortest first. */
function prefixesOf(history: History, candidates: ReadonlyMap<string, SourceFile>): readonly string[] {
  const prefixes = new Set<string>();
  for (const path of history.paths)
    for (let at = -1; ; ) {
      if (candidates.has(path.slice(at + 1))) prefixes.add(path.slice(0, at + 1));
      at = path.indexOf('/', at + 1);
      if (at < 0) break;
    }
  return [...prefixes].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function isInstalled(files: CommitFiles | undefined, installed: ReadonlyMap<string, SourceFile>): boolean {
  if (!files || installed.size === 0) return false;
  for (const [path, file] of installed) if (files.get(path) !== file.digest) return false;
  return true;
}

function isSame(
  a: CommitFiles | undefined,
  b: CommitFiles | undefined,
  ships: (path: string) => boolean,
): boolean {
  if (!a || !b) return false;
  if (a === b) return true;
  for (const path of new Set([...a.keys(), ...b.keys()]))
    if (a.get(path) !== b.get(path) && ships(path)) return false;
  return true;
}

function findNewestChange(
  history: History,
  traced: ReadonlyMap<string, CommitFiles>,
  same: (a: string, b: string) => boolean,
): string {
  let commit = history.tip;
  for (;;) {
    const parent = history.find(commit)?.parents[0];
    if (parent === undefined || !traced.has(parent) || !same(commit, parent)) return commit;
    commit = parent;
  }
}
