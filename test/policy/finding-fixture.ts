import { coordinate } from '../../src/model/coordinate.ts';
import type { Finding } from '../../src/model/finding.ts';

/** A finding that is an error of itself, with what a test changes about it. */
export function findingOf(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'graphql/removed',
    fingerprint: '00112233445566ff',
    subject: coordinate('Query.user'),
    message: '`Query.user` is gone.',
    at: { side: 'base', path: 'schema.graphql' },
    evidence: [],
    members: [],
    fixes: [],
    impact: 'breaking',
    confidence: 'certain',
    witness: { kind: 'operation', document: '{ user }' },
    existing: false,
    ...changes,
  };
}
