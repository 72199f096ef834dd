/** Whether a path lies in a folder; `.` and the empty text are the whole tree. */
export function isIn(path: string, folder: string): boolean {
  const root = folder.replace(/^\.\/|\/+$/g, '');
  return root === '' || root === '.' || path === root || path.startsWith(`${root}/`);
}
