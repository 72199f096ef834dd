import type { World } from '../../host/world.ts';
import { listRecords } from '../listing.ts';
import { SourceError } from '../source-error.ts';
import type { LoggedCommit } from './read-log.ts';

/** A path with the id of its bytes before and after; null where there is no regular file. */
type ChangedFile = readonly [path: string, before: string | null, after: string | null];

/** What one commit changed against one of its parents; against nothing, for a first commit. */
interface CommitChanges {
  readonly commit: string;
  readonly parent: string | null;
  readonly files: readonly ChangedFile[];
}

/** The regular files of the tip, and from there the way back: enough to know every commit's files without reading one. */
export interface HistoryBlobs {
  readonly tip: readonly (readonly [path: string, blob: string])[];
  readonly changes: readonly CommitChanges[];
}

const mostTraced = 500;
const mostFiles = 200_000;
const mostChanges = 500_000;

/** Reads the blob ids of the newest commits, limited to `paths` where there are any. */
export async function readBlobs(
  world: World,
  directory: string,
  commits: readonly LoggedCommit[],
  paths: readonly string[],
): Promise<HistoryBlobs> {
  const [tip] = commits;
  if (!tip) return { tip: [], changes: [] };
  const limited = paths.length > 0 ? ['--', ...paths] : [];
  const listing = ['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', tip.id, ...limited];
  const records = await listRecords(world, directory, listing);
  if (records.length > mostFiles) throw tooLarge(`it has more than ${mostFiles} files`);
  return {
    tip: records.flatMap(({ text }) => {
      const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(text) ?? [];
      return isRegular(mode) ? [[path, blob] as const] : [];
    }),
    changes: await readChanges(world, directory, commits.slice(0, mostTraced), limited),
  };
}

/** One pair a line goes in, and comes back as the commit's id followed by its changes; `--always` keeps empty pairs. */
async function readChanges(
  world: World,
  directory: string,
  commits: readonly LoggedCommit[],
  limited: readonly string[],
): Promise<readonly CommitChanges[]> {
  const pairs = commits.flatMap((commit): { commit: string; parent: string | null }[] =>
    commit.parents.length === 0
      ? [{ commit: commit.id, parent: null }]
      : commit.parents.map((parent) => ({ commit: commit.id, parent })),
  );
  const input = new TextEncoder().encode(
    pairs.map((it) => `${[it.commit, it.parent ?? ''].join(' ').trim()}\n`).join(''),
  );
  const how = ['--stdin', '--always', '--root', '-r', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff'];
  const answer = await world.git.run(directory, ['--literal-pathspecs', 'diff-tree', ...how, ...limited], {
    input,
    env: { GIT_NO_LAZY_FETCH: '1' },
  });
  if (answer.code !== 0) throw tooLarge(answer.stderr.trim().split('\n')[0] ?? 'git diff-tree failed');
  return parseChanges(new TextDecoder().decode(answer.stdout), pairs);
}

const zero = /^0+$/;

function parseChanges(
  output: string,
  pairs: readonly { readonly commit: string; readonly parent: string | null }[],
): readonly CommitChanges[] {
  const changes: CommitChanges[] = [];
  let files: ChangedFile[] = [];
  let count = 0;
  const records = output.split('\0');
  for (let at = 0; at < records.length - 1; at++) {
    const record = records[at] as string;
    const pair = pairs[changes.length];
    if (!record.startsWith(':')) {
      if (!pair || record.trim() !== pair.commit) throw tooLarge('git listed its commits in another order');
      files = [];
      changes.push({ ...pair, files });
      continue;
    }
    const [before = '', after = '', was = '', is = ''] = record.slice(1).split(' ');
    const path = records[++at] ?? '';
    if (++count > mostChanges) return changes.slice(0, -1);
    files.push([path, present(before, was), present(after, is)]);
  }
  return changes;
}

function present(mode: string, blob: string): string | null {
  return isRegular(mode) && !zero.test(blob) ? blob : null;
}

function isRegular(mode: string): boolean {
  return mode === '100644' || mode === '100755';
}

function tooLarge(why: string): SourceError {
  return new SourceError('unreachable', {
    what: `The history of the dependency cannot be read: ${why}`,
    where: 'its repository',
    mend: 'Name a smaller clone or a git bundle as `source`.',
  });
}
