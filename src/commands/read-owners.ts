import { matchGlobs } from '../engine/globs.ts';
import { textOf } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';

/** Where GitHub looks for owners, in its order (docs.github.com, "About code owners"). */
const places: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const largest = 3 * 1024 * 1024;

/** The owners of a path by the CODEOWNERS of a tree, as they are written: `@ann`, `@acme/team`; none where it names none. */
export async function readOwners(source: TreeSource, path: string): Promise<readonly string[]> {
  for (const place of places) {
    const entry = source.entries.find((it) => it.path === place);
    if (!entry || entry.size > largest) continue;
    const [file] = await source.read([entry]);
    if (file) return findOwners(textOf(file), path);
  }
  return [];
}

/** The last line that matches counts. */
export function findOwners(text: string, path: string): readonly string[] {
  let owners: readonly string[] = [];
  for (const line of text.split(/\r?\n/).slice(0, 10_000)) {
    const [pattern, ...named] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (pattern && matchGlobs(globsOf(pattern))(path)) owners = named;
  }
  return owners;
}

/** A pattern of CODEOWNERS as globs: one with a slash counts from the root, and a folder holds all below it. */
function globsOf(pattern: string): readonly string[] {
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '');
  const rooted = pattern.slice(0, -1).includes('/') ? bare : `**/${bare}`;
  return pattern.endsWith('/')
    ? [`${rooted}/**`]
    : [rooted, ...(pattern.endsWith('*') ? [] : [`${rooted}/**`])];
}
