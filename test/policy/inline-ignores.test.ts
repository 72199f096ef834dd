import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptInline, findInlineIgnores } from '../../src/policy/inline-ignores.ts';
import { findingOf } from './finding-fixture.ts';

const ignore = 'driftgate-ignore graphql/removed until=2026-12-01 -- bots ship first';

describe('driftgate-ignore', () => {
  it.each([
    ['a line of its own', `type A {\n  # ${ignore}\n  b: ID\n}`, 3],
    ['code before it', `const a = get('/b'); // ${ignore}`, 1],
    ['a block comment', `/* ${ignore} */\ncall();`, 2],
    ['JSX', `  {/* ${ignore} */}\n  <A />`, 2],
    ['HTML', `<!-- ${ignore} -->\n<a>`, 2],
    ['a line between', `# ${ignore}\n\nx`, 3],
  ])('in %s speaks of the line that follows, or of its own', (_, text, covers) => {
    expect(findInlineIgnores(text)).toMatchObject([
      { rule: 'graphql/removed', until: '2026-12-01', reason: 'bots ship first', covers },
    ]);
  });

  it.each([
    'driftgate-ignore graphql/removed',
    'driftgate-ignore graphql/removed until=2026-12-01',
    'driftgate-ignore graphql/removed -- because',
    'driftgate-ignore until=2026-12-01 -- because',
    'driftgate-ignore graphql/removed until=2026-12-01 --',
  ])('without a rule, a date or a reason is none: %s', (text) => {
    expect(findInlineIgnores(`# ${text}\nx`)).toEqual([]);
  });

  it('is found in any text without an exception, and quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void findInlineIgnores(`${ignore}${text}`)),
    );
    const start = process.cpuUsage();
    findInlineIgnores(`driftgate-ignore ${'graphql/a '.repeat(90)}\n`.repeat(10_000));
    findInlineIgnores(`# ${ignore}\n`.repeat(50_000));
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
  });
});

const at = {
  side: 'head' as const,
  path: 'a.graphql',
  region: { line: 2, column: 1, endLine: 2, endColumn: 3 },
};
const finding = findingOf({ rule: 'graphql/removed', at });
const head = `# ${ignore}\nb: ID`;

function accept(texts: { base?: string; head?: string }, by?: string, hasBase = true) {
  const ask = async () => (by === undefined ? { why: 'nobody approved' } : { by });
  return acceptInline({ findings: [finding], textOf: (side) => texts[side], hasBase, ask });
}

describe('an inline ignore beside a finding', () => {
  it('counts when it stands at the base, and when an owner approved this head', async () => {
    const counting = [
      await accept({ base: `\n${head}`, head }),
      await accept({ head }, 'ann'),
      await accept({ head }, undefined, false),
    ];
    for (const { acknowledgements, assumptions } of counting) {
      expect(acknowledgements).toMatchObject([
        { fingerprint: finding.fingerprint, reason: 'bots ship first', expires: '2026-12-01' },
      ]);
      expect(assumptions).toEqual([]);
    }
  });

  it('does not count when the change brings it, and a sentence says why', async () => {
    expect(await accept({ base: 'b: ID', head })).toEqual({
      acknowledgements: [],
      assumptions: ['One acknowledgement of this change does not count yet: nobody approved.'],
    });
  });

  it('does not count at the base with another date or reason', async () => {
    const other = head.replace('2026-12-01', '2026-11-30');
    expect((await accept({ base: other, head })).acknowledgements).toEqual([]);
  });

  it.each([
    ['another rule', head.replace('removed', 'type-changed')],
    ['another line', `x\n${head}`],
  ])('does not speak of %s', async (_, text) => {
    expect(await accept({ base: text, head: text })).toEqual({ acknowledgements: [], assumptions: [] });
  });
});
