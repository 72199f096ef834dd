import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fate } from './fake/memory-port.ts';
import {
  deliveryOf,
  fingerprintOf,
  openStage,
  type Push,
  type Stage,
  type Step,
  seenComments,
} from './sequence.ts';

/** How many sequences are run; more by hand: `SEQUENCES=100000 npx vitest run test/github/sequences.test.ts`. */
const sequences = Number(process.env.SEQUENCES ?? 1000);

const push: fc.Arbitrary<Push> = fc.record({
  findings: fc.subarray([1, 2, 3, 4, 7]),
  shift: fc.nat(8),
});

const fates: readonly Fate[] = ['arrives', 'lost', 'cut', 'bad-gateway', 'limited', 'forbidden'];

const arriving: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('call' as const),
  run: fc.nat(5),
  fate: fc.constant('arrives' as const),
  dies: fc.constant(false),
});

const failing: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('call' as const),
  run: fc.nat(5),
  fate: fc.constantFrom(...fates),
  dies: fc.boolean(),
});

const rerun: fc.Arbitrary<Step> = fc.record({ do: fc.constant('rerun' as const), back: fc.nat(2) });
const person: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('answer' as const, 'resolve' as const),
  nth: fc.nat(4),
});

const anything = fc.array(
  fc.oneof(
    { weight: 24, arbitrary: arriving },
    { weight: 3, arbitrary: failing },
    { weight: 2, arbitrary: rerun },
    { weight: 2, arbitrary: push.map((it) => ({ do: 'push' as const, ...it })) },
    { weight: 1, arbitrary: person },
  ),
  { maxLength: 120, size: 'max' },
);

const together = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: arriving },
    { weight: 1, arbitrary: fc.constant({ do: 'rerun' as const, back: 0 }) },
  ),
  { maxLength: 90, size: 'max' },
);

/** What an undisturbed run leaves: the summary comment, and one open comment on each finding that has a place. */
function expectEnd({ state, pushes, left }: Stage): void {
  const last = pushes.at(-1);
  if (!last) throw new Error('no push');
  const { texts } = deliveryOf(last);
  const said = state.comments.map(({ body }) => body.split('\n').slice(1).join('\n'));
  if (texts.comment !== null) expect(said).toEqual([texts.comment]);
  else expect(said.filter((text) => !text.startsWith('**driftgate**: resolved'))).toEqual([]);
  expect(said.length).toBeLessThanOrEqual(1);

  const seen = seenComments(state);
  const about = seen.map(({ body }) => /finding=(\w+)/.exec(body)?.[1]);
  expect(new Set(about).size, 'no finding has two comments').toBe(seen.length);
  const answered = new Set(state.lineComments.map(({ replyTo }) => replyTo));
  const placed = last.findings.filter((finding) => finding * 10 + last.shift <= 60).map(fingerprintOf);
  for (const fingerprint of placed) expect(about).toContain(fingerprint);
  for (const comment of seen) {
    if (answered.has(comment.id)) continue;
    const [, fingerprint = ''] = /finding=(\w+)/.exec(comment.body) ?? [];
    const stands = last.findings.map(fingerprintOf).includes(fingerprint);
    if (stands) expect(comment.body).toMatch(/^finding /);
    else expect(comment.body.startsWith('✅ ') || state.resolved.has(comment.id)).toBe(true);
    if (!stands) expect(state.resolved.has(comment.id)).toBe(true);
  }
  expect(state.reviews.filter((it) => it.state === 'PENDING' && last.findings.length > 0)).toEqual([]);

  const notified = state.notified.map((body) => /finding=(\w+)/.exec(body)?.[1]);
  expect(new Set(notified).size, 'each finding notifies once').toBe(notified.length);
  for (const { push: index, text } of left) {
    const findings = pushes[index]?.findings ?? [];
    const verdict = findings.length > 0 ? 'fail' : 'pass';
    expect(text).toBe(`verdict=${verdict}\n# ${findings.map(fingerprintOf).join(' ')}\n`);
  }
}

test('after any pushes, re-runs, crashes, faults and runs at once, one more run ends where an undisturbed one would', async () => {
  await fc.assert(
    fc.asyncProperty(push, anything, async (first, steps) => {
      const stage = await openStage(first);
      for (const step of steps) await stage.act(step);
      await stage.drain();
      await stage.act({ do: 'rerun', back: 0 });
      await stage.drain();
      expectEnd(stage);
    }),
    { numRuns: sequences },
  );
}, 600_000);

test('runs at once on one head, however their calls interleave, end there by themselves', async () => {
  await fc.assert(
    fc.asyncProperty(push, push, together, async (before, first, steps) => {
      const stage = await openStage(before);
      await stage.drain();
      await stage.act({ do: 'push', ...first });
      for (const step of steps) await stage.act(step);
      await stage.drain();
      expectEnd(stage);
    }),
    { numRuns: sequences },
  );
}, 600_000);
