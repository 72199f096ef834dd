import type { Rule } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import { findMisses } from '../find-misses.ts';
import type { RoutesKinds } from '../kinds.ts';
import { examplePath, nameEndpoint, nameRequest, renderDoubts } from '../say.ts';
import { bad, good } from './examples.ts';

export const methodMismatch: Rule<'routes', RoutesKinds> = {
  id: 'routes/method-mismatch',
  purpose: 'Checks that every call uses a method that its endpoint has.',
  rationale: 'The path is right and the method is not: the backend answers 404 or 405, whatever the body.',
  remedy: 'Use one of the methods that the endpoint has, or add the method to the backend.',
  impact: 'breaking',
  drift: 'space',
  *check(snapshot, base) {
    for (const { call, alternative, allowed, doubts, isOld } of findMisses(snapshot, base)) {
      if (allowed.length === 0) continue;
      const name = nameRequest(call.method, alternative.path);
      const methods = [...new Set(allowed.map((it) => `\`${it.method}\``))].join(', ');
      yield {
        subject: coordinate(name),
        message: `No endpoint serves \`${name}\`: the path has ${methods} only.${renderDoubts(doubts)}`,
        at: call.at,
        witness: { kind: 'request', method: call.method, path: examplePath(alternative.path) },
        evidence: [
          ...call.trail,
          ...allowed.map((it) => ({ site: it.at, note: `serves \`${nameEndpoint(it)}\`` })),
          ...doubts.flatMap((it) => it.evidence ?? []),
        ],
        ...(call.isToldOnly && { impact: 'advice' as const }),
        confidence: doubts.length > 0 ? 'likely' : 'certain',
        consumer: call.consumer,
        existing: isOld,
      };
    }
  },
  examples: { flagged: [bad.method], accepted: [good.served] },
};
