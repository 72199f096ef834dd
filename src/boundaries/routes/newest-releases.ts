import type { Site } from '../../model/site.ts';
import { treeKey } from '../../model/site.ts';
import { compareVersions, parseVersion, type VersionNumbers } from '../../model/version-distance.ts';

/** A folder that is called by a version, with the folder around it. */
interface Release {
  readonly of: string;
  readonly version: VersionNumbers;
}

/** What stands in the folder of a release (`docs/v3.0.0/`) is left out where a later release stands beside it. */
export function newestReleases<T extends { readonly at: Site }>(all: readonly T[]): readonly T[] {
  const newest = new Map<string, VersionNumbers>();
  for (const { of, version } of all.flatMap((it) => releaseOf(it.at) ?? [])) {
    const known = newest.get(of);
    if (!known || compareVersions(version, known) > 0) newest.set(of, version);
  }
  return all.filter(({ at }) => {
    const release = releaseOf(at);
    const last = release && newest.get(release.of);
    return !last || compareVersions(release.version, last) === 0;
  });
}

function releaseOf({ tree, path }: Site): Release | undefined {
  const folders = path.split('/').slice(0, -1);
  for (const [index, folder] of folders.entries()) {
    const version = parseVersion(folder);
    if (version) return { of: [tree ? treeKey(tree) : '', ...folders.slice(0, index)].join('/'), version };
  }
  return undefined;
}
