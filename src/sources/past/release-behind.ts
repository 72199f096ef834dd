import type { World } from '../../host/world.ts';
import type { TreeOrigin } from '../../model/source.ts';
import {
  compareVersions,
  isFarBehind,
  parseVersion,
  showDistance,
  type VersionDistance,
  type VersionNumbers,
} from '../../model/version-distance.ts';
import { findCommit } from '../refs.ts';
import { mayBeShallow } from '../shallow.ts';
import { cutOff, type FoundMoment } from './moment.ts';
import { type Manifest, readManifest } from './package-version.ts';

const mostTags = 20_000;
const mostChanges = 1000;
const decoder = new TextDecoder();

/**
 * The newest release that lies so far behind the version of the base: by tags, and where there are none by the history of the
 * manifest. The version is that of the manifest, else that of the newest tag.
 */
export async function releaseBehind(
  world: World,
  origin: TreeOrigin,
  manifest: Manifest | undefined,
  distance: VersionDistance,
): Promise<FoundMoment> {
  const tags = await listReleases(world, origin.directory, manifest?.name);
  const version = manifest?.version ?? tags.at(-1)?.version;
  const now = version === undefined ? undefined : parseVersion(version);
  if (version === undefined || !now)
    return { is: 'unknown', why: 'neither a manifest nor a tag tells the version of the base' };
  const tag = tags.findLast((it) => isFarBehind(it.numbers, now, distance));
  const commit = tag && (await findCommit(world, origin.directory, `refs/tags/${tag.name}`));
  if (tag && commit !== undefined) return { is: 'commit', commit, label: `in ${tag.name}`, version };
  const changed =
    tags.length === 0 && manifest ? await findChange(world, origin, manifest.path, now, distance) : undefined;
  if (changed) return { is: 'commit', commit: changed.commit, label: `in ${changed.version}`, version };
  const why = (await mayBeShallow(world, origin.directory))
    ? cutOff
    : `no release is known that is ${showDistance(distance)} behind ${version}`;
  return { is: 'unknown', why, version };
}

interface Release {
  readonly name: string;
  readonly version: string;
  readonly numbers: VersionNumbers;
}

/** The tags that name releases, the oldest first: those that name the package, where there are such. */
async function listReleases(
  world: World,
  directory: string,
  packageName: string | undefined,
): Promise<readonly Release[]> {
  const answer = await world.git.run(directory, [
    'for-each-ref',
    `--count=${mostTags}`,
    '--format=%(refname:strip=2)',
    'refs/tags',
  ]);
  const names = decoder.decode(answer.stdout).split('\n');
  const own =
    packageName === undefined
      ? []
      : releasesOf(names, [`${packageName}@`, `${packageName}-`, `${packageName}/`]);
  return own.length > 0 ? own : releasesOf(names, ['']);
}

function releasesOf(names: readonly string[], prefixes: readonly string[]): readonly Release[] {
  return names
    .flatMap((name): Release[] => {
      const prefix = prefixes.find((it) => name.startsWith(it));
      const version = prefix === undefined ? '' : name.slice(prefix.length);
      const numbers = /^v?[0-9.]+$/u.test(version) ? parseVersion(version) : undefined;
      return numbers ? [{ name, version, numbers }] : [];
    })
    .sort((a, b) => compareVersions(a.numbers, b.numbers));
}

/** The newest commit of the branch whose manifest lies so far behind: versions only rise, so it is found by halving. */
async function findChange(
  world: World,
  { directory, commit }: TreeOrigin,
  path: string,
  now: VersionNumbers,
  distance: VersionDistance,
): Promise<{ readonly commit: string; readonly version: string } | undefined> {
  const args = ['log', '--first-parent', `--max-count=${mostChanges}`, '--format=%H', commit, '--', path];
  const answer = await world.git.run(directory, ['--literal-pathspecs', ...args]);
  const commits = decoder.decode(answer.stdout).split('\n').filter(Boolean);
  let found: { readonly commit: string; readonly version: string } | undefined;
  let from = 0;
  let to = commits.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = commits[middle] ?? '';
    const text = await world.git.run(directory, ['cat-file', 'blob', `${at}:./${path}`]);
    const { version = '' } = readManifest(path, text.stdout);
    const numbers = parseVersion(version);
    if (numbers && isFarBehind(numbers, now, distance)) {
      found = { commit: at, version };
      to = middle;
    } else from = middle + 1;
  }
  return found;
}
