import type { FreshnessEvidence } from './evidence/evidence.ts';

/** What all evidence of one dependency comes to. */
export interface Weighed {
  readonly verdict: 'fresh' | 'stale' | 'inconclusive';
  /** likely: only unsigned claims, or the layer's age, speak. */
  readonly confidence: 'certain' | 'likely';
  readonly evidence: readonly FreshnessEvidence[];
}

/** The order in which evidence is heard: contents outrank what is written about them, and a claim outranks an age. */
const heard = ['content-commit', 'installed-commit', 'provenance', 'sbom', 'layer-age'] as const;

/**
 * The first kind of evidence that says anything decides; what only claims or an age say is likely, and no more. That a
 * dependency which was found is fresh, no claim alone can say: the claims of the outage all did.
 */
export function weigh(evidence: readonly FreshnessEvidence[], isFound: boolean): Weighed {
  for (const kind of heard) {
    const says = evidence.find((it) => it.kind === kind)?.says ?? 'nothing';
    const certain = kind === 'content-commit' || kind === 'installed-commit';
    if (says === 'fresh' && !certain && isFound) continue;
    if (says !== 'nothing') return { verdict: says, confidence: certain ? 'certain' : 'likely', evidence };
  }
  return { verdict: 'inconclusive', confidence: 'likely', evidence };
}
