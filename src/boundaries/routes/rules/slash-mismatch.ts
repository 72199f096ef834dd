import type { Rule } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import { isAside, type RouteCall } from '../call.ts';
import { answersTo, type Doubt, doubtMiss, doubtSide } from '../judge-call.ts';
import type { RoutesKinds } from '../kinds.ts';
import { renderRoutePath } from '../path-pattern.ts';
import { proposeFix } from '../propose-fix.ts';
import type { RouteTable } from '../route-table.ts';
import { examplePath, nameEndpoint, nameRequest, renderDoubts } from '../say.ts';
import { bad, good } from './examples.ts';

export const slashMismatch: Rule<'routes', RoutesKinds> = {
  id: 'routes/slash-mismatch',
  purpose: 'Checks that a call ends with a slash where its endpoint does, and only there.',
  rationale:
    'Some frameworks refuse the other spelling, some redirect it and lose the body of a POST on the way. Where the redirect keeps everything, it costs a round trip and is only noted.',
  remedy: 'Write the path of the call as the endpoint has it.',
  impact: 'breaking',
  drift: 'space',
  *check(snapshot) {
    const side = doubtSide(snapshot);
    for (const call of snapshot.usages) {
      if (isAside(call)) continue;
      const slashed = findSlashed(snapshot.contract, call);
      if (!slashed) continue;
      const { alternative, by, redirects, weak } = slashed;
      const doubts: readonly Doubt[] = [
        ...side,
        ...doubtMiss(snapshot.contract, call, alternative),
        ...(alternative.base === 'unknown' ? [{ why: 'its base address is not known' }] : []),
        ...(weak ? [{ why: 'the call matches it for some values only' }] : []),
        ...(by.confidence === 'likely' ? [{ why: 'the endpoint is not certain' }] : []),
        ...(call.alternatives.length > 1 ? [{ why: 'the call has another address as well' }] : []),
      ];
      const name = nameRequest(call.method, alternative.path);
      const does = redirects
        ? 'and redirects the call'
        : 'and does not answer a request that is spelt otherwise';
      yield {
        subject: coordinate(name),
        message: `\`${name}\` differs from its endpoint by the slash at its end: the backend serves \`${renderRoutePath(by.path)}\`, ${does}.${renderDoubts(doubts)}`,
        at: call.at,
        witness: { kind: 'request', method: call.method, path: examplePath(alternative.path, by.path) },
        evidence: [{ site: by.at, note: `serves \`${nameEndpoint(by)}\`` }, ...call.trail],
        fixes: call.at.tree ? [] : proposeFix(snapshot.contract, call, [{ endpoint: by, cost: 0 }]),
        impact: redirects ? 'advice' : 'breaking',
        confidence: doubts.length > 0 ? 'likely' : 'certain',
        consumer: call.consumer,
      };
    }
  },
  examples: { flagged: [bad.slash, bad.redirected], accepted: [good.slashed, good.served] },
};

/** The first address of a call that meets an endpoint but for the slash. */
function findSlashed(table: RouteTable, call: RouteCall) {
  for (const { alternative, outcome } of answersTo(table, call)) {
    if (outcome.is === 'slash-only') return { ...outcome, alternative };
  }
  return undefined;
}
