import { describe, expect, it } from 'vitest';
import type { Gap, GapEffect } from '../../src/model/gap.ts';
import { severityOf } from '../../src/model/severity.ts';
import { readAcknowledgements } from '../../src/policy/acknowledgements.ts';
import { findGateFindings, findPolicyWeakened } from '../../src/policy/gate-findings.ts';
import { gateRules } from '../../src/policy/gate-rules.ts';
import { findingOf } from './finding-fixture.ts';

const file = '.driftgate/acknowledgements.yml';
const entry = (fingerprint: string, expires: string) =>
  `- { fingerprint: ${fingerprint}, reason: later, owner: ada, expires: ${expires} }\n`;

function findOf(text: string, gaps: readonly Gap[] = []) {
  const policy = { acknowledgements: readAcknowledgements(text, file, 'base'), today: '2026-11-22' };
  return findGateFindings({ findings: [findingOf({ fingerprint: 'a'.repeat(16) })], gaps, policy });
}

function gap(effect: GapEffect, path = 'schema.graphql'): Gap {
  return {
    at: { side: 'head', path },
    reason: 'unparsable',
    effect,
    note: 'It does not parse.',
    mend: 'Mend it.',
  };
}

describe('gate findings', () => {
  it('are silent about an acknowledgement that counts and is used', () => {
    expect(findOf(entry('a'.repeat(16), '2026-11-22'))).toEqual([]);
  });

  it.each([
    [
      'has expired',
      entry('a'.repeat(16), '2026-11-21'),
      'gate/acknowledgement-expired',
      /expired on `2026-11-21`/,
    ],
    ['has no date', entry('a'.repeat(16), 'soon'), 'gate/acknowledgement-expired', /`soon` as its date/],
    [
      'matches nothing',
      entry('b'.repeat(16), '2030-01-01'),
      'gate/acknowledgement-unused',
      /matches nothing/,
    ],
    [
      'has expired and matches nothing',
      entry('b'.repeat(16), '2026-11-21'),
      'gate/acknowledgement-unused',
      /matches nothing/,
    ],
  ])('name an acknowledgement that %s, at its line', (_, text, rule, message) => {
    const [finding, ...more] = findOf(`${entry('a'.repeat(16), '2027-01-01')}${text}`);
    expect(more).toEqual([]);
    expect(finding?.rule).toBe(rule);
    expect(finding?.message).toMatch(message);
    expect(finding?.at).toMatchObject({ side: 'base', path: file, region: { line: 2 } });
  });

  it('take an acknowledgement of what could not be checked for a used one', () => {
    const [unread] = findOf('', [gap('blocks')]);
    const found = findOf(entry(unread?.fingerprint ?? '', '2030-01-01'), [gap('blocks')]);
    expect(found.map((it) => it.rule)).toEqual(['gate/not-checked']);
  });

  it('name every gap that blocks, once', () => {
    const found = findOf('', [gap('blocks'), gap('limits', 'b'), gap('counts', 'c'), gap('blocks')]);
    expect(found.map((it) => [it.rule, it.message])).toEqual([
      ['gate/not-checked', 'It does not parse. Mend it.'],
    ]);
  });

  it('name what was compared with nothing, though it blocks nothing', () => {
    const [only, ...others] = findOf('', [{ ...gap('limits', ''), note: '3 calls.', warns: true }]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'gate/not-checked', message: '3 calls. Mend it.', impact: 'risky' });
  });

  it('name every loosening in one finding', () => {
    const at = { side: 'head', path: 'driftgate.yml' } as const;
    expect(findPolicyWeakened([], at)).toEqual([]);
    const [finding] = findPolicyWeakened(
      ['`fail-on` goes from `error` to `never`', '`exclude` gains `**`'],
      at,
    );
    expect(finding?.message).toMatch(/loosens the policy in 2 points/);
    expect(finding?.evidence.map((it) => it.note)).toHaveLength(2);
  });

  it('are never errors by themselves', () => {
    for (const { impact } of gateRules)
      expect(severityOf({ impact, confidence: 'certain' })).not.toBe('error');
  });
});
