import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/commands/run-check.ts';
import { memoryWorld } from '../../../src/host/memory.ts';
import type { Config, GraphqlProject } from '../../../src/model/config.ts';
import { type Files, judge, plainConfig, take } from './take.ts';

const project = (given: Partial<GraphqlProject>): Config => ({
  ...plainConfig,
  today: '2026-03-01',
  graphql: [{ deprecation: { minDays: 30, requireUsage: false }, ...given }],
});
const stated = (requireUsage = false) =>
  project({ deprecation: { minDays: 30, requireUsage, stated: true } });

function decide(reason: string | undefined, config: Config, bots: Files = {}) {
  const old = reason === undefined ? '' : ` @deprecated(reason: "${reason}")`;
  return judge(
    take('base', { 's.graphql': `type Query { kept: Int old: Int${old} }` }, bots, config),
    take('head', { 's.graphql': 'type Query { kept: Int }' }, bots, config),
  ).map((it) => `${it.rule.slice(8)} ${it.impact} ${it.confidence}`);
}

describe('what is deprecated may go', () => {
  it.each([
    ['Deprecated 2026-02-20.', ['removed-too-early breaking certain']],
    ['Deprecated 2026-01-30, use kept.', ['removed advice certain']],
    ['Deprecated 2026-01-31.', ['removed-too-early breaking certain']],
    ['Will be removed on 2026-03-01.', ['removed advice certain']],
    ['Will be removed after 2026-03-02.', ['removed-too-early breaking certain']],
    ['Use kept.', ['removed-too-early breaking likely']],
  ])('by the date in its reason: %s', (reason, said) => {
    expect(decide(reason, stated())).toEqual(said);
  });

  it('as anything else does, where the policy says nothing of deprecation', () => {
    expect(decide('Deprecated 2026-02-20.', project({}))).toEqual(['removed breaking certain']);
  });

  it('at its time though another repository asks for it, unless the policy asks for its usage', () => {
    const bots = { 'bot.graphql': 'query Bot { old }' };
    expect(decide('Deprecated 2025-01-01.', stated(), bots)).toEqual(['removed risky certain']);
    expect(decide('Deprecated 2025-01-01.', stated(true), bots)).toEqual(['removed breaking certain']);
  });
});

describe('a deprecation whose age cannot be told', () => {
  const run = async (reason: string, removal = '') => {
    const world = memoryWorld({
      directory: '/work',
      now: '2026-03-01T00:00:00Z',
      files: {
        '/base/driftgate.yml': `graphql: { schema: s.graphql, deprecation: { min-days: 30 }${removal} }`,
        '/base/s.graphql': `type Query { kept: Int old: Int @deprecated(reason: "${reason}") }`,
        '/head/s.graphql': 'type Query { kept: Int }',
      },
    });
    const { report, code } = await runCheck(world, { directory: '/work', base: '/base', head: '/head' });
    return { code, gaps: report.gaps.map((it) => it.note) };
  };

  it('leaves the verdict open where the policy asks for it, until its coordinate is let go', async () => {
    expect(await run('Use kept.')).toEqual({
      code: 3,
      gaps: [
        'How long `Query.old` was deprecated cannot be known: its reason has no date, and the base is a folder without a history.',
      ],
    });
    expect(await run('Use kept.', ', removal: { allow: [Query.old] }')).toEqual({ code: 0, gaps: [] });
    expect(await run('Deprecated 2026-01-01.')).toEqual({ code: 0, gaps: [] });
  });
});

describe('a schema over the limit', () => {
  it('blocks, and is named with the limit', async () => {
    const world = memoryWorld({
      directory: '/work',
      files: {
        '/base/driftgate.yml': 'limits: { schema-bytes: 20 }',
        '/base/s.graphql': 'type Query { kept: Int }',
        '/head/s.graphql': 'type Query { kept: Int old: Int }',
      },
    });
    const { report, code } = await runCheck(world, { directory: '/work', base: '/base', head: '/head' });
    expect(code).toBe(3);
    expect(report.gaps.map((it) => [it.at.path, it.effect])).toContainEqual(['s.graphql', 'blocks']);
    expect(report.gaps[0]?.note).toContain('more than the limit of 20');
  });
});

describe('what was never deprecated may go', () => {
  it('where the policy lets its coordinate go, and no known operation breaks', () => {
    const config = project({ removal: { requireUsage: false, allow: ['Query.o*'] } });
    expect(decide(undefined, config)).toEqual(['removed advice certain']);
    expect(decide(undefined, config, { 'bot.graphql': 'query Bot { old }' })).toEqual([
      'removed breaking certain',
    ]);
  });

  it('where only what a known client uses counts, and none does', () => {
    const config = project({ removal: { requireUsage: true, allow: [] } });
    expect(decide(undefined, config)).toEqual(['removed advice certain']);
    expect(decide(undefined, config, { 'bot.graphql': 'query Bot { old }' })).toEqual([
      'removed breaking certain',
    ]);
  });
});
