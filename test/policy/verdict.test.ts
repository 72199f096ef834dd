import { describe, expect, it } from 'vitest';
import type { Disposition } from '../../src/model/finding.ts';
import type { GapEffect } from '../../src/model/gap.ts';
import type { BoundaryStatus, Report } from '../../src/model/report.ts';
import { exitCode } from '../../src/policy/exit-code.ts';
import { decide } from '../../src/policy/verdict.ts';
import { findingOf } from './finding-fixture.ts';

function boundariesOf(
  graphql: BoundaryStatus,
  rest: BoundaryStatus = 'not-applicable',
): Report['boundaries'] {
  const outcome = (status: BoundaryStatus) => ({ status, counts: {} });
  return { graphql: outcome(graphql), routes: outcome(rest), images: outcome(rest) };
}

function decideOf(
  dispositions: readonly Disposition[],
  options: {
    failOn?: 'error' | 'warning' | 'never';
    strict?: boolean;
    gaps?: readonly GapEffect[];
    boundaries?: Report['boundaries'];
  } = {},
) {
  return decide({
    judgements: dispositions.map((disposition) => ({ finding: findingOf(), disposition })),
    gaps: (options.gaps ?? []).map((effect, index) => ({
      at: { side: 'head' as const, path: `${index}.graphql` },
      reason: 'unparsable' as const,
      effect,
      note: 'It does not parse.',
      mend: 'Mend it.',
    })),
    boundaries: options.boundaries ?? boundariesOf('checked'),
    config: { failOn: options.failOn ?? 'error', strict: options.strict ?? false },
  });
}

const reported = (severity: 'error' | 'warning' | 'note'): Disposition => ({ kind: 'reported', severity });
const acknowledged: Disposition = {
  kind: 'acknowledged',
  by: { fingerprint: 'x', reason: 'r', owner: 'o', expires: '2030-01-01', at: { side: 'base', path: 'a' } },
};

describe('decide', () => {
  it.each([
    [reported('error'), 'error', 'fail'],
    [reported('error'), 'warning', 'fail'],
    [reported('error'), 'never', 'pass'],
    [reported('warning'), 'error', 'pass'],
    [reported('warning'), 'warning', 'fail'],
    [reported('warning'), 'never', 'pass'],
    [reported('note'), 'error', 'pass'],
    [reported('note'), 'warning', 'pass'],
    [reported('note'), 'never', 'pass'],
    [{ kind: 'existing' }, 'warning', 'pass'],
    [{ kind: 'off' }, 'warning', 'pass'],
    [acknowledged, 'warning', 'pass'],
  ] as const)('%j under fail-on %s: %s', (disposition, failOn, verdict) => {
    expect(decideOf([disposition], { failOn })).toEqual({ verdict, inconclusive: [] });
  });

  it.each([
    ['blocks', false, 'inconclusive'],
    ['blocks', true, 'inconclusive'],
    ['limits', false, 'pass'],
    ['limits', true, 'inconclusive'],
    ['counts', false, 'pass'],
    ['counts', true, 'pass'],
  ] as const)('a gap that %s, strict %s: %s', (effect, strict, verdict) => {
    expect(decideOf([], { gaps: [effect], strict }).verdict).toBe(verdict);
  });

  it('says why it is inconclusive and how to mend it, each reason once', () => {
    const { inconclusive } = decideOf([], { gaps: ['blocks', 'blocks', 'counts'] });
    expect(inconclusive).toEqual([
      '0.graphql: It does not parse. Mend it.',
      '1.graphql: It does not parse. Mend it.',
    ]);
  });

  it('names another repository in its reasons', () => {
    const tree = { kind: 'repository', name: 'bots', commit: '' } as const;
    const gap = {
      at: { side: 'head', path: '', tree },
      reason: 'unreachable',
      effect: 'blocks',
      note: 'It is gone.',
    } as const;
    const { inconclusive } = decide({
      judgements: [],
      gaps: [gap],
      boundaries: boundariesOf('checked'),
      config: { failOn: 'error', strict: false },
    });
    expect(inconclusive).toEqual(['bots: It is gone.']);
  });

  it('fails rather than being inconclusive when both hold', () => {
    expect(decideOf([reported('error')], { gaps: ['blocks'] }).verdict).toBe('fail');
  });

  it('is inconclusive, with a sentence that helps, when nothing was checked', () => {
    const { verdict, inconclusive } = decideOf([], { boundaries: boundariesOf('not-applicable') });
    expect(verdict).toBe('inconclusive');
    expect(inconclusive.join()).toMatch(/Nothing was checked: no GraphQL schema, .*driftgate\.yml/);
  });

  it('says that the other side is missing when only one side was found', () => {
    const boundaries = boundariesOf('not-applicable');
    const lonely = { ...boundaries, graphql: { ...boundaries.graphql, counts: { operations: 3 } } };
    const { verdict, inconclusive } = decideOf([], { boundaries: lonely });
    expect(verdict).toBe('inconclusive');
    expect(inconclusive).toEqual([expect.stringMatching(/nothing here to be compared with.*`consumers`/)]);
  });

  it('never passes when a boundary crashed', () => {
    const boundaries: Report['boundaries'] = {
      ...boundariesOf('checked'),
      routes: { status: 'failed', counts: {}, fault: 'Cannot read x' },
    };
    expect(decideOf([], { boundaries })).toEqual({
      verdict: 'inconclusive',
      inconclusive: ['routes: it could not be checked because of a bug in driftgate: Cannot read x'],
    });
  });
});

describe('exitCode', () => {
  it.each([
    ['pass', 'checked', 'fail', 0],
    ['pass', 'checked', 'warn', 0],
    ['fail', 'checked', 'fail', 1],
    ['fail', 'checked', 'warn', 1],
    ['inconclusive', 'checked', 'fail', 3],
    ['inconclusive', 'checked', 'warn', 0],
    ['pass', 'failed', 'warn', 4],
    ['fail', 'failed', 'fail', 4],
    ['fail', 'failed', 'warn', 4],
    ['inconclusive', 'failed', 'fail', 4],
    ['inconclusive', 'failed', 'warn', 4],
    ['inconclusive', 'not-applicable', 'fail', 3],
  ] as const)('%s with a boundary %s, on-inconclusive %s: %i', (verdict, status, onInconclusive, code) => {
    expect(exitCode({ verdict, boundaries: boundariesOf(status, 'checked') }, onInconclusive)).toBe(code);
  });
});
