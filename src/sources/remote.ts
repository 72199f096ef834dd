import { join, resolve } from 'node:path';
import type { World } from '../host/world.ts';
import type { TreeSource } from '../model/source.ts';
import { authorizationFor, withoutRedirects } from './authorization.ts';
import { openGitTree } from './git-tree.ts';
import { parseHistoryPlace } from './history/history-place.ts';
import { oncePerWorld } from './per-world.ts';
import { findCommit } from './refs.ts';
import { SourceError } from './source-error.ts';

/** Another repository at a ref, as the base policy or the command line names it. */
export interface Remote {
  readonly name: string;
  /** An address that git fetches from, `github.com/acme/kit`, or a folder. */
  readonly git: string;
  readonly ref: string;
}

/** How it is asked for. */
export interface RemoteAccess {
  /** Sent to the server the workflow runs on, and to no other. */
  readonly token: string | undefined;
  /** Larger files stay where they are. */
  readonly bytes: number;
  /** What paths are relative to. */
  readonly directory: string;
}

const once = oncePerWorld<TreeSource>();

const kept = 'refs/driftgate/tip';
const plainRef = /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,250}$/u;
const loopback = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/;
const refused =
  /could not read (?:Username|Password)|Authentication failed|Access denied|Permission denied|[Nn]ot found|error: 40[134]/;

/** What is left of a partial clone: without a promisor, git never asks a server again, whatever is missing. */
const plainConfig = '[core]\n\trepositoryformatversion = 0\n\tbare = true\n';

/**
 * The files of one commit of another repository, fetched once in a run, without history, hooks, submodules or large files; nothing
 * of it is run. Throws a SourceError that says whose it is and what would help.
 */
export function openRemote(world: World, remote: Remote, access: RemoteAccess): Promise<TreeSource> {
  return once(world, JSON.stringify([remote, access]), () => fetchRemote(world, remote, access));
}

async function fetchRemote(world: World, remote: Remote, access: RemoteAccess): Promise<TreeSource> {
  const url = addressOf(remote, access.directory);
  const directory = await world.files.temporary();
  const started = await world.git.run(directory, ['init', '--quiet', '--bare', '--template=', '.']);
  const answer =
    started.code === 0
      ? await world.git.run(directory, fetchArguments(url, remote.ref, access.bytes), {
          network: true,
          env: {
            GIT_ALLOW_PROTOCOL: loopback.test(url) ? 'http' : 'https:ssh:git:file',
            ...withoutRedirects(authorizationFor(world.env, access.token), world.env),
          },
        })
      : started;
  await world.files.write(join(directory, 'config'), plainConfig);
  const commit = answer.code === 0 ? await findCommit(world, directory, kept) : undefined;
  if (commit === undefined) throw unfetched(remote, url, answer.stderr, access);
  const tree = { kind: 'repository', name: remote.name, commit } as const;
  return openGitTree(world, directory, commit, tree, 'head', access.bytes);
}

function fetchArguments(url: string, ref: string, bytes: number): readonly string[] {
  return [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--depth=1',
    `--filter=blob:limit=${bytes + 1}`,
    '--end-of-options',
    url,
    `+${ref}:${kept}`,
  ];
}

function addressOf({ name, git, ref }: Remote, directory: string): string {
  const place = loopback.test(git) ? ({ kind: 'url', url: git } as const) : parseHistoryPlace(git);
  if (place && plainRef.test(ref)) return place.kind === 'url' ? place.url : resolve(directory, place.path);
  throw new SourceError('unreachable', {
    what: place
      ? `${JSON.stringify(ref.slice(0, 100))} is not a ref that driftgate accepts`
      : 'Its address is none that driftgate fetches from',
    where: `\`${name}\` in driftgate.yml`,
    mend: place
      ? 'Give a branch, a tag or a full commit id as `ref`.'
      : 'Write it as `https://host/owner/name`, as `ssh://…`, or check it out and give its folder as `path`.',
  });
}

function unfetched({ ref }: Remote, url: string, complaint: string, { token }: RemoteAccess): SourceError {
  const lines = complaint
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('warning:'));
  const told = withoutCredentials(lines.find((line) => refused.test(line)) ?? lines.at(-1) ?? '');
  const isRefused = refused.test(complaint);
  return new SourceError('unreachable', {
    what: `its ${ref} could not be fetched: ${told.slice(0, 200) || 'git gave no reason'}`,
    where: withoutCredentials(url),
    mend: isRefused
      ? 'Give the Action a `consumers-token` that may read it, or on the command line a git credential.'
      : 'Check its address and ref in driftgate.yml, or check it out and give its folder as `path`.',
    wantsSecret: isRefused && token === undefined,
  });
}

function withoutCredentials(text: string): string {
  return text.replace(/(\w:\/\/)[^/@\s]{1,500}@/g, '$1');
}
