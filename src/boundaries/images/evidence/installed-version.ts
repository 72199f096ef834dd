import type { Installation } from '../installed/installation.ts';
import { compareVersions } from '../versions/compare-versions.ts';
import type { FreshnessEvidence } from './evidence.ts';

/** What the version that an installer wrote down says, where a version is required. */
export function findInstalledVersion(
  installation: Installation | undefined,
  least: string,
): FreshnessEvidence {
  const kind = 'installed-commit';
  const version = installation?.version;
  if (!version) return { kind, says: 'nothing', detail: 'nothing says which version is installed' };
  const order = compareVersions(version, least);
  const file = installation.file;
  const detail = `version ${version.text.slice(0, 100)} is installed`;
  if (order === undefined)
    return { kind, says: 'nothing', detail: `${detail}, which cannot be compared with ${least}`, file };
  return order >= 0
    ? { kind, says: 'fresh', detail: `${detail}; ${least} is required`, file }
    : { kind, says: 'stale', detail: `${detail}; at least ${least} is required`, file, named: version.text };
}
