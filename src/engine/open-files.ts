import { languageOf } from '../lang/languages.ts';
import type { Limits } from '../model/config.ts';
import type { Gap } from '../model/gap.ts';
import type { Root } from '../model/need.ts';
import { type Side, type SourceFile, siteIn } from '../model/site.ts';
import type { TreeEntry, TreeSource } from '../model/source.ts';

interface Reading {
  readonly side: Side;
  readonly limits: Limits;
  readonly isLeftOut: (file: SourceFile) => boolean;
}

/**
 * Reads files by path, those that were read before among them, leaving out those over the limit with a gap that says so.
 * What nobody kept stays at hand: it may be asked for again as an import, and each question to git is a process.
 */
export function openFiles(
  source: TreeSource,
  entries: ReadonlyMap<string, TreeEntry>,
  files: ReadonlyMap<string, SourceFile>,
  gaps: Gap[],
  root: Root,
  { side, limits, isLeftOut }: Reading,
): (paths: readonly string[]) => Promise<readonly SourceFile[]> {
  const atHand = new Map<string, SourceFile>();
  return async (paths: readonly string[]): Promise<readonly SourceFile[]> => {
    const asked: TreeEntry[] = [];
    const known: SourceFile[] = [];
    for (const path of paths) {
      const entry = entries.get(path);
      const before = files.get(path) ?? atHand.get(path);
      if (before) known.push(before);
      if (!entry || before) continue;
      const limit = languageOf(path) ? limits.fileBytes : limits.schemaBytes;
      if (entry.size <= limit) asked.push(entry);
      else
        gaps.push({
          at: siteIn(root.tree, side, path),
          reason: 'too-large',
          effect: 'counts',
          note: `the file has ${entry.size} bytes, more than the limit of ${limit}`,
          mend: 'exclude it, or raise the limit under `limits` in driftgate.yml',
        });
    }
    const came = asked.length > 0 ? await source.read(asked) : [];
    const read = came.filter((file) => !isLeftOut(file));
    for (const file of read) atHand.set(file.path, file);
    if (came.length < asked.length) {
      const paths = new Set(came.map((file) => file.path));
      for (const { path } of asked) if (!paths.has(path)) gaps.push(unread(root, side, path));
    }
    return [...known, ...read];
  };
}

function unread(root: Root, side: Side, path: string): Gap {
  return {
    at: siteIn(root.tree, side, path),
    reason: 'unreachable',
    effect: 'counts',
    note: 'The file was listed and could not be read.',
  };
}
