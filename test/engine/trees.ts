import { createHash } from 'node:crypto';
import type { OpenRoot } from '../../src/engine/gather.ts';
import type { Digest, SourceFile, Tree } from '../../src/model/site.ts';
import type { TreeSource } from '../../src/model/source.ts';

/** A tree in memory, for tests. */
export function sourceOf(
  files: Readonly<Record<string, string>>,
  tree: Tree = { kind: 'checkout' },
): TreeSource {
  const all = new Map<string, SourceFile>();
  for (const path of Object.keys(files).sort()) {
    const bytes = new TextEncoder().encode(files[path]);
    const digest = createHash('sha256').update(bytes).digest('hex') as Digest;
    all.set(path, { tree, path, bytes, digest });
  }
  return {
    tree,
    gaps: [],
    entries: [...all.values()].map(({ path, digest, bytes }) => ({ path, digest, size: bytes.length })),
    read: (entries) => Promise.resolve(entries.flatMap((entry) => all.get(entry.path) ?? [])),
  };
}

/** The checkout of a test, in both roles. */
export function checkout(files: Readonly<Record<string, string>>): OpenRoot {
  const source = sourceOf(files);
  return { root: { tree: source.tree, name: 'this repository', roles: ['provider', 'consumer'] }, source };
}
