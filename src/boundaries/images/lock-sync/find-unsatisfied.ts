import type { SourceFile } from '../../../model/site.ts';
import { textOf } from '../../../model/site.ts';
import { lockFormats } from './formats/index.ts';
import type { LockFormat, Mismatch } from './lock-format.ts';

/** A manifest and the lockfile that is to satisfy it. */
export interface LockedManifest {
  readonly format: LockFormat;
  readonly manifest: SourceFile;
  readonly lock: SourceFile;
  readonly root: SourceFile | undefined;
  /** Another lockfile lies beside it: which of them is used cannot be told. */
  readonly hasRival: boolean;
}

/** Every manifest with the nearest lockfile of each kind. `files` are manifests and lockfiles, by path. */
export function pairLockfiles(files: ReadonlyMap<string, SourceFile>): readonly LockedManifest[] {
  const pairs: LockedManifest[] = [];
  for (const [path, manifest] of files)
    for (const format of lockFormats) {
      if (nameOf(path) !== format.manifest) continue;
      const found = nearest(path, format.lock, files);
      if (!found) continue;
      const hasRival = lockFormats.some(
        (it) => it !== format && it.manifest === format.manifest && files.has(found.folder + it.lock),
      );
      pairs.push({
        format,
        manifest,
        lock: found.lock,
        root: files.get(found.folder + format.manifest),
        hasRival,
      });
    }
  return pairs;
}

/** What the manifest asks for in vain. */
export function findUnsatisfied({
  format,
  manifest,
  lock,
  root,
  hasRival,
}: LockedManifest): readonly Mismatch[] {
  const found = format.compare({
    manifest: textOf(manifest),
    lock: textOf(lock),
    member: folderOf(manifest.path).slice(folderOf(lock.path).length).replace(/\/$/, ''),
    root: root ? textOf(root) : '',
  });
  return (found ?? []).map((it) => (hasRival ? { ...it, isCertain: false } : it));
}

function nearest(path: string, name: string, files: ReadonlyMap<string, SourceFile>) {
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    const lock = files.get(folder + name);
    if (lock) return { folder, lock };
    if (folder === '') return undefined;
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
