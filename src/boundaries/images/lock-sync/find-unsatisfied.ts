import type { SourceFile } from '../../../model/site.ts';
import { textOf } from '../../../model/site.ts';
import { lockFormats } from './formats/index.ts';
import type { LockFormat, Mismatch } from './lock-format.ts';

/** A manifest and a lockfile that is to satisfy it. */
export interface LockedManifest {
  readonly format: LockFormat;
  readonly manifest: SourceFile;
  readonly lock: SourceFile;
  readonly root: SourceFile | undefined;
  /** Lockfiles beside it and further out, which may be the ones that are used. */
  readonly rivals: readonly LockedManifest[];
}

/** Every manifest with the lockfiles in its folder and around it. `files` are manifests and lockfiles, by path. */
export function pairLockfiles(files: ReadonlyMap<string, SourceFile>): readonly LockedManifest[] {
  return [...files].flatMap(([path, manifest]) => {
    const formats = lockFormats.filter((it) => it.manifest === nameOf(path));
    let outer: readonly LockedManifest[] = [];
    for (const folder of formats.length > 0 ? foldersAround(path) : []) {
      const found = formats.flatMap((format) => {
        const lock = files.get(folder + format.lock);
        return lock ? [{ format, manifest, lock, root: files.get(folder + format.manifest) }] : [];
      });
      outer = [
        ...outer,
        ...found.map((it) => ({
          ...it,
          rivals: [
            ...outer,
            ...found.filter((other) => other !== it).map((other) => ({ ...other, rivals: [] })),
          ],
        })),
      ];
    }
    return outer;
  });
}

/** What the manifest asks for in vain. */
export function findUnsatisfied(pair: LockedManifest): readonly Mismatch[] {
  const found = compare(pair) ?? [];
  return found.some((it) => it.isCertain) && hasRival(pair)
    ? found.map((it) => ({ ...it, isCertain: false }))
    : found;
}

/** Whether another lockfile speaks of the same manifest: a workspace's own, or that of another package manager. */
export function hasRival({ rivals }: LockedManifest): boolean {
  return rivals.some((it) => compare(it) !== undefined);
}

function compare({ format, manifest, lock, root }: LockedManifest): readonly Mismatch[] | undefined {
  return format.compare({
    manifest: textOf(manifest),
    lock: lockText(lock),
    member: folderOf(manifest.path).slice(folderOf(lock.path).length).replace(/\/$/, ''),
    root: root ? textOf(root) : '',
  });
}

/** A lockfile has megabytes, and every member of a workspace is compared with it. */
const texts = new WeakMap<SourceFile, string>();

function lockText(lock: SourceFile): string {
  const text = texts.get(lock) ?? textOf(lock);
  texts.set(lock, text);
  return text;
}

/** The folders that a file lies in, the outermost first: `''`, `a/`, `a/b/`. */
function foldersAround(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`)];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
