import type { History } from '../history/history.ts';
import type { Shipped } from '../shipped.ts';
import { type FreshnessEvidence, nameCommit } from './evidence.ts';

/**
 * Recognises the commit from the bytes alone: git blob ids of the installed files against every commit of the history.
 * It needs no metadata, so neither a cache, a builder nor a stage in between can mislead it.
 */
export function findContentCommit(required: string, history: History, shipped: Shipped): FreshnessEvidence {
  const kind = 'content-commit';
  const { installed, matching } = shipped;
  const one = installed.size === 1;
  const files = one ? 'its one installed file' : `its ${installed.size} installed files`;
  const are = one ? 'is that of' : 'are those of';
  if (installed.size === 0)
    return { kind, says: 'nothing', detail: 'none of its files were found by a path that its source knows' };
  const [newest] = matching;
  if (newest === undefined)
    return {
      kind,
      says: 'nothing',
      detail: `${files} ${one ? 'is' : 'together are'} of no known commit of ${history.ref}`,
    };
  const fresh = matching.filter((id) => history.holds(id, required) === true || shipped.same(id, required));
  const stale = matching.filter((id) => history.holds(id, required) === false && !fresh.includes(id));
  const named = nameCommit(newest, history.find(newest)?.subject);
  if (fresh.length === matching.length)
    return {
      kind,
      says: 'fresh',
      detail: `${files} ${are} ${named}`,
      commit: newest,
      named,
      alike: matching,
    };
  const differing = shipped.differingFrom(required);
  if (stale.length === matching.length && differing)
    return {
      kind,
      says: 'stale',
      detail: `${files} ${are} ${named}, not of the required commit`,
      commit: newest,
      named,
      alike: matching,
      file: differing,
    };
  return {
    kind,
    says: 'nothing',
    detail: `${files} ${one ? 'looks' : 'look'} the same before and after the required commit`,
    commit: newest,
    named,
    alike: matching,
  };
}
