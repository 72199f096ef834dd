import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/model/config.ts';
import { coordinate } from '../../src/model/coordinate.ts';
import type { Acknowledgement, Finding } from '../../src/model/finding.ts';
import { severityOf } from '../../src/model/severity.ts';
import { judge, type Policy } from '../../src/policy/judge.ts';
import { defaultConfig, readConfig } from '../../src/policy/read-config.ts';
import { findingOf } from './finding-fixture.ts';

const witness = { kind: 'operation', document: '{ user }' } as const;

function policyOf(changes: Partial<Policy> = {}): Policy {
  return {
    config: defaultConfig(),
    acknowledgements: [],
    baseline: new Set(),
    today: '2026-11-22',
    ...changes,
  };
}

function withRules(text: string): Config {
  return readConfig(`rules: ${text}`, 'driftgate.yml').config;
}

function dispositionOf(finding: Finding, policy: Policy) {
  return judge([finding], policy)[0]?.disposition;
}

function acknowledgement(changes: Partial<Acknowledgement> = {}): Acknowledgement {
  return {
    fingerprint: findingOf().fingerprint,
    reason: 'bots go first',
    owner: 'ada',
    expires: '2026-12-31',
    at: { side: 'base', path: '.driftgate/acknowledgements.yml' },
    ...changes,
  };
}

describe('severity is impact × confidence, and nothing is an error without a witness', () => {
  it.each([
    ['breaking', 'certain', true, 'error'],
    ['breaking', 'certain', false, 'warning'],
    ['breaking', 'likely', true, 'warning'],
    ['breaking', 'likely', false, 'warning'],
    ['risky', 'certain', true, 'warning'],
    ['risky', 'certain', false, 'warning'],
    ['risky', 'likely', true, 'warning'],
    ['advice', 'certain', true, 'note'],
    ['advice', 'likely', false, 'note'],
  ] as const)('%s and %s, witness %s: %s', (impact, confidence, hasWitness, severity) => {
    expect(severityOf({ impact, confidence, ...(hasWitness && { witness }) })).toBe(severity);
  });
});

describe('judge', () => {
  it('reports what nobody has accepted', () => {
    expect(dispositionOf(findingOf(), policyOf())).toEqual({ kind: 'reported', severity: 'error' });
  });

  it('softens what the base says too, and what the baseline knows', () => {
    const baseline = new Set([findingOf().fingerprint]);
    expect(dispositionOf(findingOf({ existing: true }), policyOf())).toEqual({ kind: 'existing' });
    expect(dispositionOf(findingOf(), policyOf({ baseline }))).toEqual({ kind: 'existing' });
  });

  it.each([
    ['on its last day', { expires: '2026-11-22' }, 'acknowledged'],
    ['before its day', { expires: '2030-01-01' }, 'acknowledged'],
    ['past its day', { expires: '2026-11-21' }, 'reported'],
    ['with a date that is none', { expires: '2026-13-01' }, 'reported'],
    ['with a day that is none', { expires: '2027-02-29' }, 'reported'],
    ['with words for a date', { expires: 'never' }, 'reported'],
    ['for something else', { fingerprint: 'ffffffffffffffff' }, 'reported'],
  ])('an acknowledgement %s', (_, changes, kind) => {
    const policy = policyOf({ acknowledgements: [acknowledgement(changes)] });
    expect(dispositionOf(findingOf(), policy)?.kind).toBe(kind);
  });

  it.each([
    ['{ graphql/removed: off }', {}, 'off'],
    ['{ graphql/removed: note }', {}, 'note'],
    ['{ graphql/type-changed: off }', {}, 'error'],
    ['{ graphql/removed: { severity: note, for: ["Query.*"] } }', {}, 'note'],
    ['{ graphql/removed: { severity: note, for: ["Internal*", "*.user"] } }', {}, 'note'],
    ['{ graphql/removed: { severity: note, for: ["Internal*"] } }', {}, 'error'],
    ['{ graphql/removed: error }', { impact: 'advice', witness: undefined }, 'error'],
    ['{ graphql/removed: error }', { impact: 'risky' }, 'error'],
    ['{ graphql/removed: error }', { impact: 'advice', confidence: 'likely' }, 'warning'],
    ['{ graphql/removed: error }', { confidence: 'likely' }, 'warning'],
    ['{ graphql/removed: error }', { witness: undefined }, 'warning'],
  ] as const)('under %s a finding with %j is %s', (rules, changes, expected) => {
    const { witness: given, ...rest } = { ...findingOf(), ...changes } as Finding;
    const disposition = dispositionOf(
      { ...rest, ...(given && { witness: given }) },
      policyOf({ config: withRules(rules) }),
    );
    expect(disposition?.kind === 'reported' ? disposition.severity : disposition?.kind).toBe(expected);
  });

  it('limits a group only when the pattern covers every member', () => {
    const policy = policyOf({ config: withRules('{ graphql/removed: { severity: note, for: ["A.*"] } }') });
    const members = (...names: string[]) => findingOf({ members: names.map(coordinate) });
    expect(dispositionOf(members('A.x', 'A.y'), policy)).toEqual({ kind: 'reported', severity: 'note' });
    expect(dispositionOf(members('A.x', 'B.y'), policy)).toEqual({ kind: 'reported', severity: 'error' });
  });

  it('answers in the same order whatever the order of its input', () => {
    const findings = ['a', 'b', 'c'].map((it) => findingOf({ fingerprint: it, subject: coordinate(it) }));
    expect(judge([...findings].reverse(), policyOf())).toEqual(judge(findings, policyOf()));
  });
});
