import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinate } from '../../src/model/coordinate.ts';
import { printAcknowledgements, readAcknowledgements } from '../../src/policy/acknowledgements.ts';
import { printBaseline, readBaseline } from '../../src/policy/baseline.ts';
import { ConfigError } from '../../src/policy/config-error.ts';
import { findingOf } from './finding-fixture.ts';

const file = '.driftgate/acknowledgements.yml';

describe('acknowledgements', () => {
  it('survive being written and read, whatever the words', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
    const given = fc.record({
      fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
      reason: words,
      owner: words,
      expires: fc.constantFrom('2026-01-01', 'soon', '1.10', 'no'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(given, { selector: (it) => it.fingerprint, maxLength: 5 }), (list) => {
        const read = readAcknowledgements(printAcknowledgements(list), file, 'base');
        const plain = read.map(({ at: _, ...it }) => it);
        expect(new Set(plain.map((it) => JSON.stringify(it)))).toEqual(
          new Set(
            list.map(({ fingerprint, reason, owner, expires }) =>
              JSON.stringify({ fingerprint, reason, owner, expires }),
            ),
          ),
        );
      }),
    );
  });

  it.each([
    [
      'no reason',
      '- { fingerprint: "0123456789abcdef", owner: ada, expires: 2026-01-01 }',
      /has no `reason`/,
    ],
    [
      'an empty reason',
      '- { fingerprint: "0123456789abcdef", reason: "", owner: ada, expires: 2026-01-01 }',
      /has no reason/,
    ],
    ['no owner', '- { fingerprint: "0123456789abcdef", reason: x, expires: 2026-01-01 }', /has no `owner`/],
    ['no date', '- { fingerprint: "0123456789abcdef", reason: x, owner: ada }', /has no `expires`/],
    ['a typing error', '- { fingerprint: "0123456789abcdef", raeson: x }', /Did you mean `reason`\?/],
    [
      'no fingerprint',
      '- { fingerprint: abc, reason: x, owner: ada, expires: 2026-01-01 }',
      /`abc` is not a fingerprint/,
    ],
    ['a mapping', 'fingerprint: abc', /is a mapping\. It must be a list/],
  ])('with %s are refused', (_, text, expected) => {
    expect(() => readAcknowledgements(text, file, 'base')).toThrow(ConfigError);
    expect(() => readAcknowledgements(text, file, 'base')).toThrow(expected);
  });

  it('keep a fingerprint of digits as text', () => {
    const [read] = readAcknowledgements(
      '- { fingerprint: 0123456789012345, reason: x, owner: ada, expires: 2026-01-01 }',
      file,
      'base',
    );
    expect(read?.fingerprint).toBe('0123456789012345');
  });
});

describe('baseline', () => {
  it('names rule and subject in a stable order and is read back as fingerprints', () => {
    const findings = [
      findingOf({ fingerprint: 'b', subject: coordinate('Query.b') }),
      findingOf({ fingerprint: 'a', subject: coordinate('Query.a') }),
      findingOf({ fingerprint: 'a', subject: coordinate('Query.a') }),
    ];
    const text = printBaseline(findings);
    expect(text).toBe(printBaseline([...findings].reverse()));
    expect(JSON.parse(text).findings).toEqual([
      { fingerprint: 'a', rule: 'graphql/removed', subject: 'Query.a' },
      { fingerprint: 'b', rule: 'graphql/removed', subject: 'Query.b' },
    ]);
    expect(readBaseline(text, 'b.json')).toEqual(new Set(['a', 'b']));
  });

  it.each([
    '',
    '[]',
    '{"version":2,"findings":[]}',
    '{"version":1,"findings":[{"fingerprint":1}]}',
    '['.repeat(99_999),
  ])('that is damaged is refused: %.20s', (text) => {
    expect(() => readBaseline(text, 'b.json')).toThrow(ConfigError);
  });
});
