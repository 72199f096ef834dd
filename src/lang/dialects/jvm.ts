import type { TreeIndex } from '../tree-index.ts';
import type { Dialect } from './dialect.ts';
import { filesOfType, sharedParts } from './files-by-name.ts';

const extensions = ['.java'];
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

/** Java. https://docs.oracle.com/javase/specs/jls/se21/html/jls-7.html */
export const java: Dialect = {
  receiver: 'this',
  isStatic: () => false,
  namesFields: false,
  namesMembers: true,
  exports: 'package',
  packageOf: ({ imports }) => `jvm ${imports.find((it) => it.local === '*')?.from ?? ''}`,
  resolve: resolveType,
  typeIn: (space, name) => `${space}.${name}`,
  resolvesByFolder: false,
  bindsDotted: false,
  keepsImports: false,
  callsSuper: false,
  sameMembers: new Set(),
  copiers: new Set(),
  tableItems: 'keys',
  fillsFields: false,
  textsJoin: false,
};
