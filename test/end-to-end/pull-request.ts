import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const fixtures = resolve(import.meta.dirname, '../../fixtures');

/** A pull request as actions/checkout leaves it: a shallow checkout of the merge commit. */
export interface PullRequestCheckout {
  /** The folder that holds the checkout, and the consumer beside it. */
  readonly workspace: string;
  readonly directory: string;
  readonly base: string;
  readonly head: string;
  /** The files of the pull request, as GitHub's API tells of them. */
  readonly files: readonly { readonly filename: string; readonly sha: string; readonly patch: string }[];
  remove(): void;
}

/** Runs git with a fixed identity and time, so that hashes are the same everywhere. */
export function git(directory: string, ...args: readonly string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@example.com',
    GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
    GIT_COMMITTER_NAME: 'Ann',
    GIT_COMMITTER_EMAIL: 'ann@example.com',
    GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
  };
  return execFileSync('git', args, {
    cwd: directory,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/** Replays a fixture's change, or its twin, as a pull request against a real remote; its bots are a consumer beside it. */
export function openPullRequest(fixture: string, change: 'head' | 'twin'): PullRequestCheckout {
  const workspace = mkdtempSync(join(tmpdir(), 'pull-request-'));
  const [origin, directory] = [join(workspace, 'origin'), join(workspace, 'checkout')];
  for (const folder of [origin, directory]) mkdirSync(folder);
  cpSync(join(fixtures, fixture, 'bots'), join(workspace, 'bots'), { recursive: true });
  git(origin, 'init', '--initial-branch=main', '--quiet');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const commit = (tree: string, message: string) => {
    git(origin, 'rm', '-r', '-q', '--ignore-unmatch', '.');
    cpSync(join(fixtures, fixture, tree), origin, { recursive: true });
    git(origin, 'add', '--all');
    git(origin, 'commit', '--quiet', '-m', message);
    return git(origin, 'rev-parse', 'HEAD');
  };
  const base = commit('base', 'Serve messages');
  git(origin, 'checkout', '--quiet', '-b', 'rename');
  const head = commit(change, 'Rename messages');
  const merge = git(origin, 'commit-tree', `${head}^{tree}`, '-p', base, '-p', head, '-m', 'Merge');
  git(origin, 'update-ref', 'refs/pull/1/merge', merge);
  git(directory, 'init', '--initial-branch=main', '--quiet');
  git(directory, 'remote', 'add', 'origin', `file://${origin}`);
  git(directory, 'fetch', '--quiet', '--depth=1', 'origin', 'refs/pull/1/merge');
  git(directory, 'checkout', '--quiet', 'FETCH_HEAD');
  const files = git(origin, 'diff', '--name-only', base, head)
    .split('\n')
    .map((filename) => ({
      filename,
      sha: git(origin, 'rev-parse', `${head}:${filename}`),
      patch: git(origin, 'diff', base, head, '--', filename).replace(/^[\s\S]*?\n(?=@@)/, ''),
    }));
  return {
    workspace,
    directory,
    base,
    head,
    files,
    remove: () => rmSync(workspace, { recursive: true, force: true }),
  };
}
