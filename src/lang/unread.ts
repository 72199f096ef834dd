import type { LanguageId, Module } from '../model/module.ts';
import { type Digest, type SourceFile, textOf } from '../model/site.ts';
import { dialectOf } from './dialects/index.ts';
import { resolveSpecifier } from './resolve.ts';
import type { TreeIndex } from './tree-index.ts';
import { mayHoldWords, sieveWords, type WordSieve, wordsOf } from './words.ts';

/** Files of a tree that become modules only when something is asked that they may answer. */
export interface Unread {
  readonly language: LanguageId;
  /** By path. */
  readonly digests: ReadonlyMap<string, Digest>;
  /** The module of one of them. */
  read(path: string): Module | undefined;
  /** Those of some paths whose files hold all words of a text; now and then one more, never one less. */
  holding(text: string, paths: Iterable<string>): readonly string[];
  /** Whether one of them may export a name: its text holds that, or it exports what others do. */
  mayExport(path: string, name: string): boolean;
  /** The files that one of them imports, loads or exports again; perhaps more, never fewer. */
  importsOf(path: string): readonly string[];
}

/** Keeps files of one language unread until they are asked for. `read` answers the same module each time. */
export function openUnread(
  language: LanguageId,
  files: ReadonlyMap<string, SourceFile>,
  index: TreeIndex,
  read: (file: SourceFile) => Module,
): Unread {
  return {
    language,
    digests: new Map([...files].map(([path, { digest }]) => [path, digest])),
    read(path) {
      const file = files.get(path);
      return file && read(file);
    },
    mayExport(path, name) {
      const file = files.get(path);
      return file !== undefined && (mayHoldWords(sieveOf(file), wordsOf(name)) || exportsAll(file));
    },
    holding(text, paths) {
      const words = wordsOf(text);
      return [...paths].filter((path) => {
        const file = files.get(path);
        return file !== undefined && mayHoldWords(sieveOf(file), words);
      });
    },
    importsOf(path) {
      const file = files.get(path);
      return file ? importsIn(file, language, index) : [];
    },
  };
}

/** The files of the tree that a file imports, loads or exports again, told by its text; perhaps more, never fewer. */
export function importsIn(file: SourceFile, language: LanguageId, index: TreeIndex): readonly string[] {
  const dialect = dialectOf(language);
  return specifiersOf(file).flatMap((it) => resolveSpecifier(dialect, file.path, it, index));
}

/** Both sides share the bytes of what did not change. */
const sieves = new WeakMap<Uint8Array, WordSieve>();

function sieveOf({ bytes }: SourceFile): WordSieve {
  const sieve = sieves.get(bytes) ?? sieveWords(bytes);
  sieves.set(bytes, sieve);
  return sieve;
}

/** `export * from '…'`, `export = …`, `module.exports = …` */
const wholly = /\bexport\s*[*=]|\bexports\b/;
const relaying = new WeakMap<Uint8Array, boolean>();

function exportsAll(file: SourceFile): boolean {
  const known = relaying.get(file.bytes) ?? wholly.test(textOf(file));
  relaying.set(file.bytes, known);
  return known;
}

/** `from …`, `import …`, `import(…)`, `require(…)` with a text, whatever stands around them; a comment before it is skipped. */
const specifier = /\b(?:from|import|require)\b\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?(['"`])([^'"`\n]{1,500})\1/g;
const named = new WeakMap<Uint8Array, readonly string[]>();

function specifiersOf(file: SourceFile): readonly string[] {
  const found = named.get(file.bytes) ?? [
    ...new Set([...textOf(file).matchAll(specifier)].map(([, , from = '']) => from)),
  ];
  named.set(file.bytes, found);
  return found;
}
