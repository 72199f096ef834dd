/** The folder of a path; '' is the root of the tree. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** `relative` seen from `folder`, without `.` and `..`; undefined where that leaves the tree. */
export function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A folder and the folders around it, innermost first; the last is ''. */
export function foldersAround(folder: string): readonly string[] {
  const all = [folder];
  for (let at = folder; at !== ''; ) {
    at = folderOf(at);
    all.push(at);
  }
  return all;
}
