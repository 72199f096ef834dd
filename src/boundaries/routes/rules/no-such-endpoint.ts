import type { Rule, Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import type { Endpoint } from '../endpoint.ts';
import { findAdded } from '../find-added.ts';
import { type Capture, findCaptured } from '../find-captured.ts';
import { findMisses } from '../find-misses.ts';
import type { RoutesKinds } from '../kinds.ts';
import { renderRoutePath } from '../path-pattern.ts';
import { proposeFix } from '../propose-fix.ts';
import { examplePath, nameEndpoint, nameRequest, renderDoubts, renderSuggestions } from '../say.ts';
import { suggest } from '../suggest.ts';
import { bad, good } from './examples.ts';

export const noSuchEndpoint: Rule<'routes', RoutesKinds> = {
  id: 'routes/no-such-endpoint',
  purpose: 'Checks that every call under a prefix that a backend owns meets an endpoint.',
  rationale:
    'The request gets a 404, and clients tend to parse its empty or HTML body as if it were an answer: a blank page, or a crash at start-up.',
  remedy: 'Call the endpoint that exists, or add the one that is missing to the backend.',
  impact: 'breaking',
  drift: 'space',
  *check(snapshot, base) {
    const added = base ? findAdded(base.contract, snapshot.contract) : new Set<Endpoint>();
    for (const { call, alternative, allowed, doubts, isOld } of findMisses(snapshot, base)) {
      if (allowed.length > 0) continue;
      const { path } = alternative;
      const suggestions = suggest(snapshot.contract, { method: call.method, path }, { added });
      const name = nameRequest(call.method, path);
      yield {
        subject: coordinate(name),
        message: `No endpoint serves \`${name}\`.${renderSuggestions(suggestions)}${renderDoubts(doubts)}`,
        at: call.at,
        witness: { kind: 'request', method: call.method, path: examplePath(path) },
        evidence: [
          ...call.trail,
          ...suggestions
            .slice(0, 1)
            .map(({ endpoint }) => ({ site: endpoint.at, note: 'the nearest endpoint' })),
          ...doubts.flatMap((it) => it.evidence ?? []),
        ],
        fixes: call.at.tree ? [] : proposeFix(snapshot.contract, call, suggestions),
        ...(call.isToldOnly && { impact: 'advice' as const }),
        confidence: doubts.length > 0 ? 'likely' : 'certain',
        consumer: call.consumer,
        existing: isOld,
      };
    }
    for (const it of findCaptured(snapshot)) yield captured(it);
  },
  examples: {
    flagged: [bad.missing, bad.captured],
    accepted: [good.served, good.elsewhere, good.unknown, good.named],
  },
};

const mostBeside = 3;

/** It is served, and perhaps not by what was meant. */
function captured({ call, alternative, by, word, parameter, beside }: Capture): Statement {
  const name = nameRequest(call.method, alternative.path);
  const others = beside.slice(0, mostBeside).map((it) => `\`${renderRoutePath(it.path)}\``);
  return {
    subject: coordinate(name),
    message: `Only \`${nameEndpoint(by)}\` serves \`${name}\`, beside ${others.join(', ')}: is \`${word}\` meant as its \`${parameter}\`?`,
    at: call.at,
    evidence: [{ site: by.at, note: `serves \`${nameEndpoint(by)}\`` }, ...call.trail],
    impact: 'advice',
    confidence: 'likely',
    consumer: call.consumer,
  };
}
