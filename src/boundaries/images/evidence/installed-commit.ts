import type { History } from '../history/history.ts';
import type { Claim } from '../installed/installation.ts';
import type { Shipped } from '../shipped.ts';
import type { FreshnessEvidence } from './evidence.ts';
import { judgeCommit } from './judge-commit.ts';

/** What the installer wrote down (PEP 610's `direct_url.json`, a lock file) says. */
export function findInstalledCommit(
  claim: Claim | undefined,
  required: string,
  history: History,
  shipped: Shipped,
): FreshnessEvidence {
  const kind = 'installed-commit';
  if (!claim) return { kind, says: 'nothing', detail: 'nothing says which commit was installed' };
  const { requested, file } = claim;
  const { says, detail, commit, named } = judgeCommit(claim.commit, required, history, shipped);
  const asked = requested === null ? '' : ` was asked for as ${requested} and`;
  return { kind, says, detail: `${named}${asked} ${detail}`, file, commit, named };
}
