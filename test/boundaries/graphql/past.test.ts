import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runCheck } from '../../../src/commands/run-check.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import { isFarBehind, parseVersion } from '../../../src/model/version-distance.ts';
import { type Scratch, scratchAt, scratchFolder, scratchRepository } from '../../sources/scratch.ts';

/** Real repositories: some hundred processes of git. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const schema = (old: string) => ({ 's.graphql': `type Query { kept: Int ${old} }` });
const plain = schema('old: Int');
const gone = schema('');
const deprecated = (reason = 'Use kept.') => schema(`old: Int @deprecated(reason: "${reason}")`);
const policy = (text: string) => ({ 'driftgate.yml': `graphql: { deprecation: { ${text} } }` });
const version = (text: string) => ({ 'package.json': `{"name":"api","version":"${text}"}` });

/** Checks a ref against the commit before it, on a day. */
async function check(directory: string, head: string, today = '2026-03-01') {
  const world = { ...nodeWorld(), directory, watch: () => undefined };
  const clock = { ...world.clock, now: () => new Date(`${today}T12:00:00Z`) };
  const { report, code } = await runCheck({ ...world, clock }, { directory, base: `${head}~1`, head });
  const own = report.judgements.map((it) => it.finding).filter((it) => it.rule.startsWith('graphql/'));
  return {
    code,
    said: own.map((it) => `${it.rule} ${it.impact} ${it.confidence}: ${it.message}`).join('\n'),
    gaps: report.gaps.map((it) => it.note).join('\n'),
  };
}

describe('how long something was deprecated is told by the base branch', () => {
  let repository: Scratch;
  beforeAll(() => {
    repository = scratchRepository();
    repository.commit({ ...policy('min-days: 30'), ...plain }, 'begin', '2026-01-01');
    repository.commit(deprecated(), 'deprecate', '2026-02-20');
    repository.commit(gone, 'remove', '2026-02-25');
  });

  it.each([
    ['long enough, and it may go', '2026-03-22', 0, 'graphql/removed advice certain'],
    ['a day too short', '2026-03-21', 1, 'on 2026-02-19 it was not deprecated yet'],
    ['no longer than the whole history', '2026-01-15', 1, 'the whole history is younger'],
  ])('%s', async (_, today, code, says) => {
    const found = await check(repository.directory, 'main', today);
    expect(found).toMatchObject({ code, gaps: '' });
    expect(found.said).toContain(says);
  });

  it('and is unknown where the checkout holds too little of it: the verdict is left open', async () => {
    const shallow = scratchFolder();
    scratchAt(shallow).git('clone', '-q', '--depth=2', `file://${repository.directory}`, '.');
    const found = await check(shallow, 'main');
    expect(found.code).toBe(3);
    expect(found.said).toContain('removed-too-early breaking likely');
    expect(found.gaps).toContain('cut off (check out with `fetch-depth: 0`)');
  });
});

describe('how far the version moved on', () => {
  let repository: Scratch;
  beforeAll(() => {
    repository = scratchRepository();
    const major = policy('min-distance: 1 major');
    repository.commit({ ...policy('min-distance: 2 minor'), ...version('3.1.0'), ...plain });
    repository.commit({ ...version('3.2.0'), ...deprecated() });
    repository.commit(version('3.3.0'));
    repository.git('branch', 'early');
    repository.commit(version('3.4.0'));
    repository.git('branch', 'late');
    repository.commit({ ...major, ...version('4.0.0') });
    repository.git('branch', 'next');
    repository.commit(deprecated('Deprecated since 2.4.'));
    repository.git('branch', 'named');
    for (const branch of ['early', 'late', 'next', 'named']) {
      repository.git('checkout', '-q', branch);
      repository.commit(gone);
    }
  });

  it('is told by the history of the manifest where nothing is tagged', async () => {
    expect((await check(repository.directory, 'late')).said).toContain('removed advice certain');
    const early = await check(repository.directory, 'early');
    expect(early.said).toContain('in 3.1.0 it was not deprecated yet');
    expect(early.code).toBe(1);
  });

  it('is told by the version that a reason names', async () => {
    expect((await check(repository.directory, 'named')).code).toBe(0);
  });

  it('is told by the tags of releases, where there are such', async () => {
    repository.git('tag', 'v3.1.0', 'early~3');
    const early = await check(repository.directory, 'next');
    expect(early.said).toContain('in v3.1.0 it was not deprecated yet');
    repository.git('tag', 'v3.2.0', 'early~2');
    expect((await check(repository.directory, 'next')).said).toContain('removed advice certain');
    repository.git('tag', '-d', 'v3.1.0', 'v3.2.0');
    repository.git('tag', 'v4.0.0', 'next~1');
    const unknown = await check(repository.directory, 'next');
    expect(unknown.code).toBe(3);
    expect(unknown.gaps).toContain('no release is known that is 1 major behind 4.0.0');
  });

  it.each([
    ['3.9.0', '4.0.0', { count: 1, part: 'major' }, true],
    ['3.0.0', '3.9.0', { count: 1, part: 'major' }, false],
    ['0.3.1', '0.4.0', { count: 1, part: 'major' }, true],
    ['0.9.0', '1.0.0', { count: 1, part: 'major' }, true],
    ['3.9.0', '4.0.0', { count: 5, part: 'minor' }, true],
    ['3.8.9', '3.9.0', { count: 2, part: 'minor' }, false],
    ['3.8.1', '3.8.3', { count: 2, part: 'patch' }, true],
    ['4.0.0', '3.9.0', { count: 1, part: 'minor' }, false],
  ] as const)('counts by semver: %s to %s', (older, newer, distance, far) => {
    expect(isFarBehind(parseVersion(older) ?? [0, 0, 0], parseVersion(newer) ?? [0, 0, 0], distance)).toBe(
      far,
    );
  });
});
