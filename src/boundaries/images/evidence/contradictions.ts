import type { History } from '../history/history.ts';
import type { Installation } from '../installed/installation.ts';
import { compareVersions } from '../versions/compare-versions.ts';
import type { FreshnessEvidence } from './evidence.ts';
import type { LabelClaim } from './label.ts';

/** A label that says another thing than what is installed. */
export interface Contradiction {
  readonly label: string;
  readonly told: string;
  readonly holds: string;
}

/** Holds the labels against what was recognised: its commit by contents first, else by what the installer wrote down. */
export function findContradictions(
  claims: readonly LabelClaim[],
  evidence: readonly FreshnessEvidence[],
  installation: Installation | undefined,
  history: History | undefined,
): readonly Contradiction[] {
  const found =
    evidence.find((it) => it.kind === 'content-commit' && it.commit !== undefined) ??
    evidence.find((it) => it.kind === 'installed-commit' && it.commit !== undefined);
  return claims.flatMap(({ label, kind, value }): Contradiction[] => {
    if (kind === 'version') {
      const version = installation?.version;
      const differs = version && (compareVersions(version, value) ?? 0) !== 0;
      return differs ? [{ label, told: value, holds: version.text }] : [];
    }
    if (found?.commit === undefined || found.commit === value || found.alike?.includes(value)) return [];
    return [
      {
        label,
        told: history?.find(value)?.id.slice(0, 7) ?? value.slice(0, 7),
        holds: found.named ?? found.commit,
      },
    ];
  });
}
