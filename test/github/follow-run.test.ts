import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { report as command } from '../../src/commands/report.ts';
import { memoryWorld } from '../../src/host/memory.ts';
import { readReport } from '../../src/policy/read-report.ts';
import { annotations } from '../../src/reporters/annotations.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { reporters } from '../../src/reporters/index.ts';
import { json } from '../../src/reporters/json.ts';
import { hostileReport } from '../reporters/hostile-report.ts';
import { cleanReport, inconclusiveReport, sampleReport } from '../reporters/sample-report.ts';
import { type FakeState, fakeState } from './fake/state.ts';
import { withFake } from './gate.ts';

const head = 'a'.repeat(40);

function forkState(): FakeState {
  return fakeState({ head, from: 'mallory:rename' });
}

function eventOf(changes: object = {}) {
  return {
    repository: { full_name: 'acme/app', private: false },
    workflow_run: {
      event: 'pull_request',
      head_sha: head,
      head_branch: 'rename',
      html_url: 'https://github.com/acme/app/actions/runs/7',
      head_repository: { full_name: 'mallory/app', owner: { login: 'mallory' } },
      actor: { login: 'mallory' },
      ...changes,
    },
  };
}

async function follow(state: FakeState, text: string, event = eventOf(), name = 'workflow_run') {
  return withFake(state, async (fake) => {
    const world = memoryWorld({
      http: fetch,
      directory: '/work',
      files: { '/work/report.json': text, '/event.json': JSON.stringify(event) },
      env: {
        GITHUB_EVENT_NAME: name,
        GITHUB_EVENT_PATH: '/event.json',
        GITHUB_REPOSITORY: 'acme/app',
        GITHUB_API_URL: fake.url,
        GITHUB_TOKEN: 't',
      },
    });
    const code = await command.run([], { from: 'report.json', format: ['json'] }, world);
    return {
      code,
      log: world.printed.stdout,
      writes: fake.requests.filter(({ method }) => method !== 'GET'),
    };
  });
}

describe('a report that comes back', () => {
  test.each([annotations, gitlab])('is rendered as $id as it was', (reporter) => {
    for (const report of [sampleReport, cleanReport, inconclusiveReport]) {
      const again = { ...readReport(json.render(report), 'report.json'), rules: report.rules };
      const kept = { ...report, inconclusive: again.inconclusive };
      expect(reporter.render(again)).toBe(reporter.render(kept));
    }
  });

  test('whatever it holds, every format renders it, and its JSON is read again', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const again = readReport(
          json.render({ ...hostile, base: null, head: { label: 'x' } }),
          'report.json',
        );
        for (const reporter of reporters) reporter.render(again);
        expect(readReport(json.render(again), 'x').judgements).toEqual(again.judgements);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['is not JSON', '<html>'],
    ['is another JSON', '{"version":1}'],
    ['is nested without end', '['.repeat(200_000)],
    [
      'names a rule that is none',
      json.render(sampleReport).replaceAll('graphql/renamed-without-alias', '__proto__/x'),
    ],
    [
      'has an option in place of a commit',
      json.render(sampleReport).replace(/"commit": ?"[0-9a-f]{40}"/, '"commit":"--x"'),
    ],
  ])('and %s, is refused in one sentence', (_, text) => {
    if (text === json.render(sampleReport)) throw new Error('the case changes nothing');
    expect(() => readReport(text, 'report.json')).toThrow(/not a report of driftgate/);
  });
});

describe('the commenter for forks', () => {
  test('writes one comment to the pull request that GitHub names, and says whose report it is', async () => {
    const state = forkState();
    const { code } = await follow(state, json.render(sampleReport));
    await follow(state, json.render(sampleReport));
    expect(code).toBe(0);
    expect(state.comments).toHaveLength(1);
    expect(state.comments[0]?.body).toContain(
      'Reported by [a run](https://github.com/acme/app/actions/runs/7)',
    );
    expect(state.comments[0]?.body).not.toContain('```suggestion');
    expect(state.comments[0]?.body).not.toContain('acme/bots');
    expect(state.reviews).toEqual([]);
  });

  test.each([
    ['the pull request has moved on', eventOf({ head_sha: 'b'.repeat(40) })],
    ['the branch has no pull request', eventOf({ head_branch: 'other' })],
    ['a push started that run', eventOf({ event: 'push' })],
    [
      'that run could write itself',
      eventOf({ head_repository: { full_name: 'acme/app', owner: { login: 'acme' } } }),
    ],
    ['the payload is empty', {} as ReturnType<typeof eventOf>],
  ])('writes nothing when %s', async (_, event) => {
    const state = forkState();
    const { code, writes } = await follow(state, json.render(sampleReport), event);
    expect([code, writes, state.comments]).toEqual([0, [], []]);
  });

  test('writes nothing outside workflow_run, and says nothing of it', async () => {
    const state = forkState();
    const { log, writes } = await follow(state, json.render(sampleReport), eventOf(), 'push');
    expect([writes, log.includes('driftgate: ')]).toEqual([[], false]);
  });

  test('with an API that is down the report is printed all the same', async () => {
    const state = forkState();
    state.fault = () => 'html';
    const { code, log } = await follow(state, json.render(sampleReport));
    expect(code).toBe(0);
    expect(log).toContain('"verdict"');
    expect(log).toContain('could not be found');
  });
});
