import { posix } from 'node:path';
import type { World } from '../../host/world.ts';
import type { TreeSource } from '../../model/source.ts';
import { findCommit } from '../refs.ts';
import { SourceError } from '../source-error.ts';
import type { HistoryPlace } from './history-place.ts';
import { parseBundle } from './parse-bundle.ts';

/** A repository at hand, and the commit that the tracked ref names in it. */
export interface ObtainedHistory {
  readonly directory: string;
  readonly tip: string;
}

const bundleBytes = 512 * 1024 ** 2;
const deepest = 2000;

/** Makes a repository readable without running anything of it: in place, unpacked from a bundle, or fetched without files. */
export async function obtainRepository(
  world: World,
  place: HistoryPlace,
  ref: string,
  checkout: TreeSource | undefined,
): Promise<ObtainedHistory> {
  if (place.kind === 'url') return fetchInto(world, await makeBare(world), place.url, ref);
  const entry = checkout?.entries.find((it) => it.path === posix.normalize(place.path));
  const folder = posix.resolve(world.directory, place.path);
  const file = entry
    ? (await checkout?.read([entry]))?.[0]?.bytes
    : await world.files.read(folder, bundleBytes);
  if (file) return unpack(world, await makeBare(world), file, place.path, ref);
  const tip = (await world.files.stat(folder))?.kind === 'directory' && (await findTip(world, folder, ref));
  if (tip) return { directory: folder, tip };
  throw new SourceError('unreachable', {
    what:
      tip === undefined
        ? `The repository has no branch, tag or commit ${ref}`
        : 'There is no repository or git bundle',
    where: place.path,
    mend: 'Check `source` and `ref` of this dependency in driftgate.yml.',
  });
}

async function makeBare(world: World): Promise<string> {
  const directory = await world.files.temporary();
  await run(world, directory, ['init', '--quiet', '--bare', '--template=', '.']);
  return directory;
}

async function unpack(world: World, directory: string, bytes: Uint8Array, where: string, ref: string) {
  const { refs, pack } = parseBundle(bytes, where);
  await run(world, directory, ['index-pack', '--stdin', '--strict'], pack);
  const names = [ref, `refs/heads/${ref}`, `refs/remotes/origin/${ref}`, `refs/tags/${ref}`];
  const named = names.map((name) => refs.find((it) => it.name === name)).find((it) => it !== undefined);
  const tip = await findCommit(world, directory, named?.commit ?? (isId(ref) ? ref : ''));
  if (tip !== undefined) return { directory, tip };
  throw new SourceError('unreachable', {
    what: `The git bundle has no branch or tag ${ref}`,
    where,
    mend: 'Check `ref` of this dependency in driftgate.yml, or renew the bundle.',
  });
}

async function fetchInto(
  world: World,
  directory: string,
  url: string,
  ref: string,
): Promise<ObtainedHistory> {
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--filter=blob:none',
    `--depth=${deepest}`,
  ];
  const kept = 'refs/driftgate/tip';
  const answer = await world.git.run(directory, [...args, '--end-of-options', url, `+${ref}:${kept}`], {
    network: true,
    env: { GIT_ALLOW_PROTOCOL: 'https:ssh:git:file' },
  });
  const tip = answer.code === 0 ? await findCommit(world, directory, kept) : undefined;
  if (tip !== undefined) return { directory, tip };
  throw new SourceError('unreachable', {
    what: `Its ${ref} could not be fetched: ${(answer.stderr.trim().split('\n').at(-1) ?? '').slice(0, 200)}`,
    where: withoutCredentials(url),
    mend: 'Give this job read access to the repository, or name a local clone or a git bundle as `source`.',
  });
}

async function findTip(world: World, directory: string, ref: string): Promise<string | undefined> {
  const names =
    ref === 'HEAD' ? ['HEAD'] : [`refs/heads/${ref}`, `refs/remotes/origin/${ref}`, `refs/tags/${ref}`];
  for (const name of isId(ref) ? [ref, ...names] : names) {
    const commit = await findCommit(world, directory, name);
    if (commit !== undefined) return commit;
  }
  return undefined;
}

async function run(
  world: World,
  directory: string,
  args: readonly string[],
  input?: Uint8Array,
): Promise<void> {
  const answer = await world.git.run(directory, args, input ? { input } : {});
  if (answer.code === 0) return;
  throw new SourceError('unreachable', {
    what: `git ${args[0] ?? ''} failed: ${(answer.stderr.trim().split('\n').at(-1) ?? '').slice(0, 200)}`,
    where: 'the history of a dependency',
    mend: 'Check that its `source` in driftgate.yml is whole.',
  });
}

function isId(ref: string): boolean {
  return /^[0-9a-f]{40}$/.test(ref);
}

function withoutCredentials(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/@]*@/, '$1');
}
