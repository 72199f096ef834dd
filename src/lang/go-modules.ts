import { addTo } from '../model/add-to.ts';
import { compareText } from '../model/order.ts';
import { folderOf } from './paths.ts';

/** A module of Go: what its import paths start with, and where it stands. */
export interface GoModule {
  readonly name: string;
  readonly folder: string;
}

/** Every `go.mod` of the tree, the longest name first. https://go.dev/ref/mod#go-mod-file-module */
export function readGoModules(configs: ReadonlyMap<string, string>): readonly GoModule[] {
  const found: GoModule[] = [];
  for (const [path, text] of configs) {
    const name = /(?:^|\/)go\.mod$/.test(path)
      ? /^module[ \t]+"?([^\s"]{1,400})/m.exec(text)?.[1]
      : undefined;
    if (name !== undefined) found.push({ name, folder: folderOf(path) });
  }
  return found.sort((a, b) => b.name.length - a.name.length || compareText(a.folder, b.folder));
}

/** The Go files of each folder that are no tests, sorted. */
export function groupGoFiles(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    if (!path.endsWith('.go') || path.endsWith('_test.go')) continue;
    addTo(groups, folderOf(path), path);
  }
  for (const group of groups.values()) group.sort(compareText);
  return groups;
}
