import type { Finding, Severity } from './finding.ts';

/**
 * The severity a finding has of itself: impact × confidence. What is not certain, or carries no witness that somebody
 * else could check, is at most a warning.
 */
export function severityOf(finding: Pick<Finding, 'impact' | 'confidence' | 'witness'>): Severity {
  if (finding.impact === 'advice') return 'note';
  return finding.impact === 'breaking' && finding.confidence === 'certain' && finding.witness
    ? 'error'
    : 'warning';
}
