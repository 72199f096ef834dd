import type { Snapshot } from '../../model/boundary.ts';
import { type Alternative, isAside, type RouteCall } from './call.ts';
import type { Endpoint } from './endpoint.ts';
import { answersTo } from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';
import { renderRoutePath } from './path-pattern.ts';

/** A call with a word where what serves it has a parameter, beside endpoints that are named by words there. */
export interface Capture {
  readonly call: RouteCall;
  readonly alternative: Alternative;
  readonly by: Endpoint;
  readonly word: string;
  readonly parameter: string;
  readonly beside: readonly Endpoint[];
}

const fewestBeside = 3;
const isWord = /^[a-z][a-z_-]{2,40}$/i;
/** Words that stand for one item of many. */
const standIns =
  /^(?:me|self|own|mine|current|latest|newest|default|all|any|none|new|root|main|first|last|example)$/i;

/**
 * The calls of `GET /dashboards/recent` where only `/dashboards/{id}` serves it, beside `/dashboards/my` and its like: the
 * endpoint may have been meant that is not there. A parameter that is given several words is a name, and asked for so.
 */
export function findCaptured(snapshot: Snapshot<RoutesKinds>): readonly Capture[] {
  const { contract, usages } = snapshot;
  const given = new Map<Endpoint, { readonly words: Set<string>; holes: number }>();
  const found: (Omit<Capture, 'beside' | 'parameter'> & { readonly at: number })[] = [];
  for (const call of usages) {
    const [answer, ...others] = answersTo(contract, call);
    if (!answer || others.length > 0 || isAside(call) || answer.outcome.is !== 'served') continue;
    const { alternative, outcome } = answer;
    const { by } = outcome;
    if (outcome.via || alternative.path.segments.length !== by.path.segments.length) continue;
    const at = alternative.path.segments.findIndex((it, place) => {
      const served = by.path.segments[place];
      return served?.is === 'parameter' && !served.converter && it.is !== 'partial';
    });
    const segment = alternative.path.segments[at];
    if (!segment) continue;
    const seen = given.get(by) ?? { words: new Set<string>(), holes: 0 };
    given.set(by, seen);
    if (segment.is === 'hole') seen.holes += 1;
    if (segment.is !== 'literal') continue;
    seen.words.add(segment.text);
    const { text: word } = segment;
    if (alternative.base === 'known' && isWord.test(word) && !standIns.test(word))
      found.push({ call, alternative, by, word, at });
  }
  return found.flatMap(({ at, ...it }) => {
    const seen = given.get(it.by);
    const parameter = it.by.path.segments[at];
    if (seen?.words.size !== 1 || seen.holes === 0 || parameter?.is !== 'parameter') return [];
    const beside = contract.endpoints.filter((other) => isBeside(other, it.by, at));
    return beside.length >= fewestBeside ? [{ ...it, parameter: parameter.name, beside }] : [];
  });
}

/** Whether an endpoint differs from another by having a word where that has a parameter. */
function isBeside(other: Endpoint, by: Endpoint, at: number): boolean {
  if (other.method !== by.method || other.path.segments[at]?.is !== 'literal') return false;
  const segments = by.path.segments.map((it, place) => other.path.segments[place === at ? at : -1] ?? it);
  return renderRoutePath({ ...by.path, segments }) === renderRoutePath(other.path);
}
