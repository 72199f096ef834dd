import { describe, expect, test } from 'vitest';
import { type Gathering, gather } from '../../src/engine/gather.ts';
import { type Job, jobOf } from '../../src/engine/outcome.ts';
import { settleGaps } from '../../src/engine/settle-gaps.ts';
import type { Snapshot } from '../../src/model/boundary.ts';
import { defaultLimits } from '../../src/model/config.ts';
import { coordinate } from '../../src/model/coordinate.ts';
import { type Library, library } from './toy-boundary.ts';
import { checkout, sourceOf } from './trees.ts';

type Files = Readonly<Record<string, string>>;

async function run(
  base: Files | undefined,
  head: Files,
  job: Job = jobOf(library()),
  limits = defaultLimits,
) {
  const gathering: Gathering = {
    exclude: ['**/vendor/**'],
    interests: job.interests,
    needs: (view) => job.needs(view),
    limits,
    modules: new Map(),
    ports: {
      answer: () => Promise.reject(new Error('nothing is asked')),
      reader: () => Promise.reject(new Error('nothing is parsed')),
    },
  };
  const sides = {
    base: base && (await gather('base', [checkout(base)], gathering)),
    head: await gather('head', [checkout(head)], gathering),
  };
  const outcome = job.judge(sides.base?.view, sides.head.view);
  return { ...outcome, read: sides.head };
}

const rules = (outcome: { findings: readonly { rule: string; subject: string; existing: boolean }[] }) =>
  outcome.findings.map(({ rule, subject, existing }) => `${rule} ${subject}${existing ? ' existing' : ''}`);

describe('rules', () => {
  test('a time rule compares the sides, a space rule judges the head', async () => {
    const outcome = await run(
      { 'a.shelf': 'Emma\nDune', 'b.reader': 'Emma' },
      { 'a.shelf': 'Dune', 'b.reader': 'Emma\nIlias' },
    );
    expect(rules(outcome)).toEqual(['graphql/gone Emma', 'graphql/unknown Emma', 'graphql/unknown Ilias']);
  });

  test('what the base says too is existing', async () => {
    const files = { 'a.shelf': 'Dune', 'b.reader': 'Emma' };
    expect(rules(await run(files, files))).toEqual(['graphql/unknown Emma existing']);
  });

  test('without a base there is no drift in time, and nothing is existing', async () => {
    const outcome = await run(undefined, { 'a.shelf': 'Dune', 'b.reader': 'Emma' });
    expect(rules(outcome)).toEqual(['graphql/unknown Emma']);
    expect(outcome.isNew).toBe(false);
  });

  test('a boundary that the base does not have is new: only space rules speak', async () => {
    const outcome = await run({ 'b.reader': 'Emma' }, { 'a.shelf': 'Dune', 'b.reader': 'Emma' });
    expect(rules(outcome)).toEqual(['graphql/unknown Emma']);
    expect(outcome.isNew).toBe(true);
  });

  test('findings with one fingerprint merge, and each place is kept as evidence', async () => {
    const outcome = await run(undefined, { 'a.shelf': 'Dune', 'b.reader': 'Emma', 'c.reader': 'Emma' });
    expect(outcome.findings).toHaveLength(1);
    expect(outcome.findings[0]?.at.path).toBe('b.reader');
    expect(outcome.findings[0]?.evidence.map(({ site }) => site.path)).toEqual(['c.reader']);
  });

  test('what several findings or one of them say twice of a place is evidence once', async () => {
    const toy = library();
    const [, unknown] = toy.rules;
    if (unknown?.drift !== 'space') return expect.fail('the second rule judges one side');
    const shown: typeof unknown = {
      ...unknown,
      *check(snapshot) {
        for (const it of unknown.check(snapshot)) {
          const asked = { site: it.at, note: 'asked for here' };
          yield { ...it, evidence: [asked, asked] };
        }
      },
    };
    const job = jobOf({ ...toy, rules: [shown] });
    const { findings } = await run(
      undefined,
      { 'a.shelf': 'Dune', 'b.reader': 'Emma', 'c.reader': 'Emma' },
      job,
    );
    expect(findings[0]?.evidence.map(({ site, note }) => `${site.path} ${note}`)).toEqual([
      'b.reader asked for here',
      'c.reader asked for here',
    ]);
  });

  test('fingerprints survive moved lines and files', async () => {
    const one = await run(undefined, { 'a.shelf': 'Dune', 'b.reader': 'Emma' });
    const other = await run(undefined, { 'x/a.shelf': 'Dune', 'x/y.reader': '\n\nDune\nEmma' });
    expect(other.findings.map((it) => it.fingerprint)).toEqual(one.findings.map((it) => it.fingerprint));
  });
});

describe('trust', () => {
  test('a breaking statement without a witness is never certain', async () => {
    const toy = library();
    const unwitnessed = toy.rules.map((rule) => ({
      ...rule,
      drift: 'space' as const,
      check: ({ usages }: Snapshot<Library>) =>
        usages.map(({ book, at }) => ({ subject: coordinate(book), message: 'a guess', at })),
    }));
    const guessing = { ...toy, rules: [unwitnessed[0] ?? toy.rules[0]] as const };
    const { findings } = await run(undefined, { 'a.shelf': 'Dune', 'b.reader': 'Emma' }, jobOf(guessing));
    expect(findings.map((finding) => finding.confidence)).toEqual(['likely']);
  });

  test('a crash in a boundary is that boundary failing, in one line', async () => {
    const outcome = await run({}, { 'a.shelf': 'Dune' }, jobOf(library('the shelf\nfell over')));
    expect(outcome.boundary).toEqual({ status: 'failed', counts: {}, fault: 'TypeError: the shelf' });
  });

  test('a provider file that held facts at the base and cannot be read now blocks', async () => {
    const outcome = await run({ 'a.shelf': 'Dune' }, { 'a.shelf': '?' });
    const [gap] = settleGaps(outcome.gaps, outcome.provided);
    expect(gap).toMatchObject({ effect: 'blocks', at: { side: 'head', path: 'a.shelf' } });
  });

  test('any other unreadable file only counts, and is told once for both sides', async () => {
    const files = { 'a.shelf': 'Dune', 'b.reader': '?' };
    const outcome = await run(files, files);
    const gaps = settleGaps(outcome.gaps, outcome.provided);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ effect: 'counts', at: { side: 'head', path: 'b.reader' } });
  });

  test('too many files is said, and blocks', async () => {
    const outcome = await run(undefined, { 'a.shelf': 'Dune', 'b.shelf': 'Emma' }, jobOf(library()), {
      ...defaultLimits,
      files: 1,
    });
    expect(outcome.read.gaps()).toMatchObject([{ reason: 'too-large', effect: 'blocks' }]);
  });

  test('a file over its limit is left out and said', async () => {
    const outcome = await run(undefined, { 'a.shelf': 'Dune' }, jobOf(library()), {
      ...defaultLimits,
      schemaBytes: 3,
    });
    expect(outcome.read.gaps()).toMatchObject([{ reason: 'too-large', at: { path: 'a.shelf' } }]);
  });
});

describe('configured globs', () => {
  const scoped = (named: boolean) => {
    const toy = library();
    const [shelves] = toy.providers;
    if (shelves.from !== 'file') throw new Error('the toy reads files');
    return jobOf({
      ...toy,
      providers: [{ ...shelves, ...(named && { named: true as const }) }] as const,
      scope: { providers: ['new/**'] as const },
    });
  };
  const files = {
    'a.shelf': 'Dune',
    'new/b.shelf': 'Emma',
    'new/c.list': 'Ulysses',
    'd.reader': 'Dune\nEmma\nUlysses',
  };

  test('stand in for those of an extractor', async () => {
    expect(rules(await run(undefined, files, scoped(false)))).toEqual(['graphql/unknown Dune']);
  });

  test('only narrow those of one whose files are known by their names', async () => {
    expect(rules(await run(undefined, files, scoped(true)))).toEqual([
      'graphql/unknown Dune',
      'graphql/unknown Ulysses',
    ]);
  });
});

test('a file that is listed and does not come is said', async () => {
  const job = jobOf(library());
  const { root, source } = checkout({ 'a.shelf': 'Dune', 'b.shelf': 'Emma' });
  const lossy = { ...source, read: async () => (await source.read(source.entries)).slice(1) };
  const gathered = await gather('head', [{ root, source: lossy }], {
    exclude: [],
    interests: job.interests,
    needs: () => [],
    limits: defaultLimits,
    modules: new Map(),
    ports: {
      answer: () => Promise.reject(new Error('nothing is asked')),
      reader: () => Promise.reject(new Error('nothing is parsed')),
    },
  });
  expect(gathered.gaps()).toMatchObject([{ reason: 'unreachable', at: { path: 'a.shelf' } }]);
});

test('what is excluded is never read', async () => {
  const outcome = await run(undefined, { 'a.shelf': 'Dune', 'vendor/b.reader': 'Emma' });
  expect(outcome.boundary).toEqual({ status: 'checked', counts: { books: 1, readers: 0 } });
});

test('a need is answered once, and its tree takes part as a consumer', async () => {
  const job = jobOf(library());
  const asked: string[] = [];
  const gathered = await gather('head', [checkout({ 'a.shelf': 'Dune' })], {
    exclude: [],
    interests: job.interests,
    needs: () => [{ want: 'image', name: 'bots', reference: 'oci:bots' }],
    limits: defaultLimits,
    modules: new Map(),
    ports: {
      answer(need) {
        asked.push(need.name);
        return Promise.resolve(
          sourceOf({ 'b.reader': 'Emma' }, { kind: 'repository', name: need.name, commit: '1' }),
        );
      },
      reader: () => Promise.reject(new Error('nothing is parsed')),
    },
  });
  expect(asked).toEqual(['bots']);
  const [finding] = job.judge(undefined, gathered.view).findings;
  expect(finding?.at.tree).toEqual({ kind: 'repository', name: 'bots', commit: '1' });
});

test('a need that cannot be answered is a gap', async () => {
  const job = jobOf(library());
  const gathered = await gather('head', [checkout({ 'a.shelf': 'Dune' })], {
    exclude: [],
    interests: job.interests,
    needs: () => [{ want: 'image', name: 'bot', reference: 'oci:images' }],
    limits: defaultLimits,
    modules: new Map(),
    ports: {
      answer: () =>
        Promise.resolve({
          at: { side: 'base', path: 'images' },
          reason: 'unreachable',
          effect: 'blocks',
          note: 'There is no such image.',
        }),
      reader: () => Promise.reject(new Error('nothing is parsed')),
    },
  });
  expect(gathered.gaps()).toMatchObject([{ effect: 'blocks', at: { side: 'head', path: 'images' } }]);
});
