import type { World } from '../../host/world.ts';
import { listRecords } from '../listing.ts';
import { mayBeShallow } from '../shallow.ts';

/** One commit, as `.history/commits.json` has it; `time` is when it was committed, which says nothing of when it was pushed. */
export interface LoggedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly time: string;
  readonly subject: string;
}

const mostCommits = 20_000;

/** The commits that a tip holds, newest first, children before their parents; `complete` is false where the past is cut off. */
export async function readCommits(world: World, directory: string, tip: string) {
  const format = '--format=%H%x1f%P%x1f%cI%x1f%s';
  const args = ['log', '--topo-order', '-z', format, '--encoding=UTF-8', `--max-count=${mostCommits + 1}`];
  const records = await listRecords(world, directory, [...args, '--end-of-options', tip]);
  const commits = records.flatMap(({ text }): LoggedCommit[] => {
    const [id = '', parents = '', time = '', ...subject] = text.split('\u001f');
    if (id === '') return [];
    const subjectText = subject.join(' ').slice(0, 200);
    return [{ id, parents: parents === '' ? [] : parents.split(' '), time, subject: subjectText }];
  });
  const kept = commits.slice(0, mostCommits);
  const known = new Set(kept.map((commit) => commit.id));
  const cut = kept.some((commit) => commit.parents.some((parent) => !known.has(parent)));
  return {
    commits: kept,
    complete: !cut && commits.length === kept.length && !(await mayBeShallow(world, directory)),
  };
}
