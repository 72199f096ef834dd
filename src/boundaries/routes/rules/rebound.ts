import type { Rule, Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import { isAside, type RouteCall } from '../call.ts';
import type { Endpoint } from '../endpoint.ts';
import { findAdded } from '../find-added.ts';
import { answersTo, type Doubt, doubtAddress, doubtEndpoint, doubtMiss, doubtServed } from '../judge-call.ts';
import type { RoutesKinds } from '../kinds.ts';
import type { Outcome } from '../match.ts';
import { countLiterals, shapeOf } from '../path-pattern.ts';
import { isRenamedInPlace } from '../renamed-in-place.ts';
import { examplePath, nameEndpoint, renderDoubts } from '../say.ts';
import { bad, good } from './examples.ts';

export const rebound: Rule<'routes', RoutesKinds> = {
  id: 'routes/rebound',
  purpose:
    'Checks that a call is still served by its own endpoint, and not by a more general one that catches it.',
  rationale:
    'Without `/users/me`, or declared before it, `/users/{id}` answers the call for `me`: with an error, or with something else.',
  remedy: 'Keep the endpoint, declared before the general one, or change the call in the same pull request.',
  impact: 'breaking',
  drift: 'time',
  *check(base, head) {
    const kept = new Set(head.contract.endpoints.map(identityOf));
    const added = findAdded(base.contract, head.contract);
    const side = doubtServed(base);
    for (const call of head.usages) {
      if (isAside(call)) continue;
      const now = answersTo(head.contract, call);
      for (const [index, { alternative, outcome }] of answersTo(base.contract, call).entries()) {
        const before = ownerOf(outcome);
        const after = ownerOf(now[index]?.outcome) ?? redirectedTo(now[index]?.outcome);
        if (
          !before ||
          !after ||
          alternative.path.name !== undefined ||
          countLiterals(after.path) >= countLiterals(before.path)
        )
          continue;
        const gone = !kept.has(identityOf(before));
        const miss = isRenamedInPlace(before, added)
          ? doubtAddress(call)
          : doubtMiss(head.contract, call, alternative, base.contract);
        const ends = [...doubtEndpoint(base, before), ...doubtEndpoint(head, after)];
        const doubts = [
          ...side,
          ...miss,
          ...(ends.length > 0 ? [{ why: 'one of them is not certain' }] : []),
        ];
        yield caught(call, { before, after, gone, doubts }, examplePath(alternative.path, before.path));
      }
    }
  },
  examples: { flagged: [bad.caught], accepted: [good.lockstep, good.specific] },
};

interface Turn {
  readonly before: Endpoint;
  readonly after: Endpoint;
  readonly gone: boolean;
  readonly doubts: readonly Doubt[];
}

function caught(call: RouteCall, turn: Turn, path: string): Statement {
  const { before, after, gone } = turn;
  const [was, is] = [nameEndpoint(before), nameEndpoint(after)];
  const doubts: readonly Doubt[] = [
    ...turn.doubts,
    ...(call.alternatives.length > 1 ? [{ why: 'the call has another address as well' }] : []),
    ...(!gone && before.at.path !== after.at.path ? [{ why: 'they are declared in different files' }] : []),
  ];
  const why = gone ? `this change removes \`${was}\`` : `it now stands before \`${was}\``;
  return {
    subject: coordinate(was),
    message: `\`${is}\` now catches \`${call.method} ${path}\`: ${why}.${renderDoubts(doubts)}`,
    at: call.at,
    witness: { kind: 'request', method: call.method, path, servedAtBase: before.at },
    evidence: [
      { site: before.at, note: `served it at the base as \`${was}\`` },
      { site: after.at, note: `serves it at the head as \`${is}\`` },
      ...call.trail,
    ],
    confidence: doubts.length > 0 ? 'likely' : 'certain',
    consumer: call.consumer,
  };
}

/** What surely serves a call. */
function ownerOf(outcome: Outcome | undefined): Endpoint | undefined {
  return outcome?.is === 'served' && !outcome.weak ? outcome.by : undefined;
}

/** What surely serves a call that the framework sends on to the other spelling of its slash. */
function redirectedTo(outcome: Outcome | undefined): Endpoint | undefined {
  return outcome?.is === 'slash-only' && outcome.redirects && !outcome.weak ? outcome.by : undefined;
}

function identityOf({ method, path }: Endpoint): string {
  return `${method} ${shapeOf(path)}`;
}
