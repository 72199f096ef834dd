/** How many folders two paths have in common from the root. */
export function sharedFolders(a: string, b: string): number {
  const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)];
  let count = 0;
  while (count < left.length && left[count] === right[count]) count++;
  return count;
}

/** The folder that holds all of some paths; empty for the root. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths;
  const shared = rest.reduce(
    (least, path) => Math.min(least, sharedFolders(first, path)),
    Number.MAX_SAFE_INTEGER,
  );
  return first.split('/').slice(0, -1).slice(0, shared).join('/');
}
