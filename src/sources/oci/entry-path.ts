const longest = 4096;

/**
 * The path of a tar entry, relative to the root of the image, or `undefined` for one that leaves it, is the root
 * itself, or hides in the folders that hold an image's metadata and a dependency's history.
 */
export function entryPath(name: string): string | undefined {
  if (name.length > longest || name.includes('\0') || name.includes('\\')) return undefined;
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..')) return undefined;
  if (parts[0] === '.image' || parts[0] === '.history') return undefined;
  return parts.join('/');
}
