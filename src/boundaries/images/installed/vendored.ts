import { compareText } from '../../../model/order.ts';
import type { SourceFile } from '../../../model/site.ts';
import type { History } from '../history/history.ts';
import type { Installation } from './installation.ts';

const mostPaths = 40;
const plain = /^[\w./@+-]+$/;

/** Names too common to be looked for by themselves. */
const common: ReadonlySet<string> = new Set([
  '__init__.py',
  'index.js',
  'index.ts',
  'setup.py',
  'main.go',
  'main.py',
]);

/**
 * Globs of files that a dependency's source has, wherever they may have been copied to; for a dependency that no installer
 * left a trace of. Only names with a folder of their own are asked for: a bare name is anybody's.
 */
export function vendoredTraces(history: History): readonly string[] {
  return telling(history).map((path) => `**/${ending(path)}`);
}

/**
 * The places that hold files whose bytes some commit of the source has, under the path it has them: copied in, with no
 * word of where from.
 */
export function findVendored(
  files: ReadonlyMap<string, SourceFile>,
  history: History,
): readonly Installation[] {
  const roots = new Map<string, SourceFile>();
  const known = history.blobs;
  for (const path of telling(history)) {
    const end = ending(path);
    for (const [found, file] of files) {
      if (!(found === end || found.endsWith(`/${end}`)) || !known.has(file.digest)) continue;
      const root = found.endsWith(`/${path}`)
        ? found.slice(0, -path.length)
        : found.slice(0, found.length - end.length);
      if (!roots.has(root)) roots.set(root, file);
    }
  }
  return [...roots]
    .sort(([a], [b]) => compareText(a, b))
    .map(([root, file]) => ({ root, file, claim: undefined, tops: 'all' as const }));
}

const told = new WeakMap<History, readonly string[]>();

/** The paths that tell a source by themselves; sorted out once for each history. */
function telling(history: History): readonly string[] {
  const known = told.get(history) ?? findTelling(history);
  told.set(history, known);
  return known;
}

function findTelling(history: History): readonly string[] {
  return [...history.paths]
    .filter((path) => path.includes('/') && plain.test(path) && isCode(path))
    .sort(compareText)
    .slice(0, mostPaths);
}

function isCode(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /\.(?:py|[cm]?[jt]sx?|go|rb|graphql|gql)$/.test(name) &&
    !common.has(name) &&
    !/(?:^|\/)(?:tests?|docs?)\//.test(path)
  );
}

/** The last folder and the name. */
function ending(path: string): string {
  return path.split('/').slice(-2).join('/');
}
