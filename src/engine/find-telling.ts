import { languageOf } from '../lang/languages.ts';
import { reach } from '../lang/reach.ts';
import type { TreeIndex } from '../lang/tree-index.ts';
import { importsIn } from '../lang/unread.ts';
import { addTo } from '../model/add-to.ts';
import type { Telling } from '../model/extractor.ts';
import { type SourceFile, textOf } from '../model/site.ts';

/** The files that some files come to import: those that may tell somebody something by themselves, and all others. */
export interface Imported {
  readonly telling: readonly SourceFile[];
  readonly others: readonly SourceFile[];
}

/**
 * Follows imports by text from some files, somebody's own among them. What those make comes to a file that imports it from them, or
 * that is imported by such a file and handed it: nobody is told of it anywhere else.
 */
export async function findTelling(
  starts: ReadonlySet<string>,
  own: ReadonlyMap<Telling, ReadonlySet<string>>,
  index: TreeIndex,
  read: (paths: readonly string[]) => Promise<readonly SourceFile[]>,
): Promise<Imported> {
  const files = new Map<string, SourceFile>();
  const imports = new Map<string, readonly string[]>();
  const importers = new Map<string, string[]>();
  const asked = new Set(starts);
  for (let fresh = [...asked]; fresh.length > 0; ) {
    const next = new Set<string>();
    for (const file of await read(fresh)) {
      const language = languageOf(file.path)?.id;
      if (!language) continue;
      files.set(file.path, file);
      const targets = importsIn(file, language, index);
      imports.set(file.path, targets);
      for (const path of targets) {
        addTo(importers, path, file.path);
        if (!asked.has(path)) next.add(path);
      }
    }
    for (const path of next) asked.add(path);
    fresh = [...next];
  }
  const telling = new Set<string>();
  for (const [how, paths] of own)
    for (const path of reach(reach(paths, importers), imports)) {
      const file = starts.has(path) || telling.has(path) ? undefined : files.get(path);
      if (file && how.mayTell(textOf(file))) telling.add(path);
    }
  const all = [...files.values()];
  return {
    telling: all.filter(({ path }) => telling.has(path)),
    others: all.filter(({ path }) => !telling.has(path)),
  };
}
