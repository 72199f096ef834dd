import type { TreeIndex } from '../tree-index.ts';
import { type Dialect, plain } from './dialect.ts';
import { filesOfType, sharedParts } from './files-by-name.ts';

const extensions = ['.java', '.kt'];
const deepest = 12;

/** A type stands in the file that is named after it, or after the type around it, in the folder of its package. */
function resolveType(from: string, specifier: string, index: TreeIndex): readonly string[] {
  const parts = specifier.split('.').slice(0, deepest);
  for (let end = parts.length; end > 0; end--) {
    const space = parts.slice(0, end - 1);
    const files = filesOfType(from, parts[end - 1] ?? '', index, extensions);
    const found = files.filter((it) => sharedParts(it, space) === space.length);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The same of Kotlin, whose folders may leave out what all its packages start with.
 * https://kotlinlang.org/docs/coding-conventions.html#directory-structure
 */
function resolveLoosely(from: string, specifier: string, index: TreeIndex): readonly string[] {
  const exact = resolveType(from, specifier, index);
  if (exact.length > 0) return exact;
  const parts = specifier.split('.').slice(0, deepest);
  const name = parts.at(-1) ?? '';
  const space = parts.slice(0, -1);
  const found = filesOfType(from, name, index, extensions);
  return [...found].sort((a, b) => sharedParts(b, space) - sharedParts(a, space));
}

/** Java. https://docs.oracle.com/javase/specs/jls/se21/html/jls-7.html */
export const java: Dialect = {
  ...plain,
  receiver: 'this',
  namesMembers: true,
  exports: 'package',
  packageOf: ({ imports }) => `jvm ${imports.find((it) => it.local === '*')?.from ?? ''}`,
  resolve: resolveType,
  typeIn: (space, name) => `${space}.${name}`,
  resolvesByFolder: false,
};

/** Kotlin, whose functions and constants stand in any file of their package. https://kotlinlang.org/docs/packages.html */
export const kotlin: Dialect = {
  ...java,
  packageOf: ({ package: name = '' }) => `jvm ${name}`,
  packagesIn: (specifier) =>
    [specifier, specifier.slice(0, specifier.lastIndexOf('.'))].map((it) => `jvm ${it}`),
  sees: [''],
  resolve: resolveLoosely,
};
