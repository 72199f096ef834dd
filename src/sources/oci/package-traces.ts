/** Whether every one of these packages has left its traces among some paths: its metadata, or its folder of modules. */
export function holdsPackages(paths: Iterable<string>, names: readonly string[]): boolean {
  const open = new Set(names.map(plain));
  for (const path of paths) {
    if (open.size === 0) break;
    const parts = path.split('/');
    for (const [at, part] of parts.entries()) {
      if (part.endsWith('.dist-info')) open.delete(plain(part.slice(0, part.indexOf('-'))));
      if (parts[at - 1] === 'node_modules' && at < parts.length - 1)
        open.delete(plain(part.startsWith('@') ? `${part}/${parts[at + 1] ?? ''}` : part));
    }
  }
  return open.size === 0;
}

/** PEP 503: names differ neither in case nor in runs of `-`, `_` and `.`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
