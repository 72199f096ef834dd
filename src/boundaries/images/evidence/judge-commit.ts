import type { History } from '../history/history.ts';
import type { Shipped } from '../shipped.ts';
import { nameCommit } from './evidence.ts';

/** How a commit that something names stands to the required one; `detail` is a clause that follows the commit's name. */
export interface JudgedCommit {
  readonly says: 'fresh' | 'stale' | 'nothing';
  readonly detail: string;
  readonly commit: string;
  readonly named: string;
}

/** Holds a commit against the required one: the shipped files first, ancestry second. */
export function judgeCommit(id: string, required: string, history: History, shipped: Shipped): JudgedCommit {
  const found = history.find(id);
  const commit = found?.id ?? id;
  const base = { commit, named: nameCommit(commit, found?.subject) };
  const held = history.holds(commit, required);
  if (held === true) return { ...base, says: 'fresh', detail: 'holds the required commit' };
  if (!found) return { ...base, says: 'nothing', detail: `is not in the history of ${history.ref}` };
  if (shipped.same(commit, required))
    return { ...base, says: 'fresh', detail: 'ships the same files as the required commit' };
  if (held === undefined)
    return { ...base, says: 'nothing', detail: 'cannot be compared: the history does not reach far enough' };
  const lacks = history.lacking(commit, required).length;
  const behind = `${lacks} ${lacks === 1 ? 'commit' : 'commits'} behind it`;
  return { ...base, says: 'stale', detail: `lacks the required commit (${behind})` };
}
