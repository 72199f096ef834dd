import type { TreeIndex } from '../tree-index.ts';
import { type Dialect, plain } from './dialect.ts';
import { filesOfType, sharedParts } from './files-by-name.ts';

const extensions = ['.cs'];
const deepest = 12;

/** A type mostly stands in a file that is named after it, in a folder that is named like the end of its namespace. */
function resolveType(from: string, specifier: string, index: TreeIndex): readonly string[] {
  const parts = specifier.split('.').slice(0, deepest);
  for (let end = parts.length; end > 0; end--) {
    const space = parts.slice(0, end - 1);
    const found = filesOfType(from, parts[end - 1] ?? '', index, extensions);
    if (found.length > 0) return [...found].sort((a, b) => sharedParts(b, space) - sharedParts(a, space));
  }
  return [];
}

/** C#. https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/namespaces */
export const csharp: Dialect = {
  ...plain,
  receiver: 'this',
  namesMembers: true,
  extends: true,
  exports: 'package',
  packageOf: ({ package: name = '' }) => `csharp ${name}`,
  packagesIn: (specifier) =>
    [specifier, specifier.slice(0, specifier.lastIndexOf('.'))].map((it) => `csharp ${it}`),
  resolve: resolveType,
  typeIn: (space, name) => `${space}.${name}`,
  resolvesByFolder: false,
};
