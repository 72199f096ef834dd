import type { History } from '../history/history.ts';
import type { Claim } from '../installation.ts';
import type { Shipped } from '../shipped.ts';
import { type FreshnessEvidence, nameCommit } from './evidence.ts';

/** What the installer wrote down (PEP 610's `direct_url.json`, a lock file) says: the shipped files first, ancestry second. */
export function findInstalledCommit(
  claim: Claim | undefined,
  required: string,
  history: History,
  shipped: Shipped,
): FreshnessEvidence {
  const kind = 'installed-commit';
  if (!claim) return { kind, says: 'nothing', detail: 'nothing says which commit was installed' };
  const { commit, requested, file } = claim;
  const found = history.find(commit);
  const named = nameCommit(commit, found?.subject);
  const installed = `${named}${requested === null ? '' : ` was asked for as ${requested}`}`;
  const base = { kind, file, commit, named } as const;
  const held = history.holds(commit, required);
  if (held === true) return { ...base, says: 'fresh', detail: `${installed} and holds the required commit` };
  if (!found)
    return { ...base, says: 'nothing', detail: `${installed} and is not in the history of ${history.ref}` };
  if (shipped.same(commit, required))
    return { ...base, says: 'fresh', detail: `${installed} and ships the same files as the required commit` };
  if (held === undefined)
    return {
      ...base,
      says: 'nothing',
      detail: `${installed}; the history does not reach far enough to compare`,
    };
  const lacks = history.lacks(commit, required);
  return {
    ...base,
    says: 'stale',
    detail: `${installed} and lacks the required commit (${lacks} ${lacks === 1 ? 'commit' : 'commits'} behind it)`,
  };
}
