import type { Snapshot } from '../../model/boundary.ts';
import { type Alternative, isAside, type RouteCall, withPrefix } from './call.ts';
import type { Endpoint, Opaque } from './endpoint.ts';
import {
  answersTo,
  type Doubt,
  doubtAddress,
  doubtEndpoint,
  doubtMiss,
  isAnswered,
  isMissed,
  judgeCall,
} from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';
import { findAnswering, matchTarget, type Outcome } from './match.ts';
import { isOneChoice, isUnfilled } from './one-choice.ts';
import { isCutOff, isSpeltOut } from './open-rest.ts';
import { findOriginPrefixes, placed } from './origin-prefixes.ts';
import { type CallPath, callPathOf, type RoutePath, shapeOf } from './path-pattern.ts';
import { isRenamedInPlace } from './renamed-in-place.ts';
import { nameEndpoint } from './say.ts';

/** One address of a call that the base serves and the head does not. */
export interface Loss {
  readonly call: RouteCall;
  readonly alternative: Alternative;
  /** What served it at the base. */
  readonly by: Endpoint;
  /** The name that it asks for, where nothing of the head has it. */
  readonly name?: string;
  /** What the head serves at its path with other methods. */
  readonly allowed: readonly Endpoint[];
  readonly doubts: readonly Doubt[];
}

/** What else of a change tells of a loss. */
export interface Circumstances {
  /** The endpoints that other calls of the head ask for by name: a call with an unknown value there did not mean those. */
  readonly claimed: ReadonlySet<Endpoint>;
  /** The endpoints that the head has and the base has not. */
  readonly added: ReadonlySet<Endpoint>;
}

/** The first address that a call loses from base to head; what speaks for it being none stands in the doubts. */
export function findLoss(
  base: Snapshot<RoutesKinds>,
  head: Snapshot<RoutesKinds>,
  call: RouteCall,
  { claimed, added }: Circumstances,
): Loss | undefined {
  const prefix = findOriginPrefixes(base)(call);
  const now = answersTo(head.contract, call);
  const judged = answersTo(base.contract, call).flatMap(({ alternative, outcome }, index) => {
    const asked = atBase(alternative, outcome, prefix);
    const isAsWritten = asked === alternative;
    const before = isAsWritten ? outcome : matchTarget(base.contract, call.method, asked);
    const after = isAsWritten ? now[index]?.outcome : matchTarget(head.contract, call.method, asked);
    const isGuessed = alternative.base === 'unknown' && prefix === undefined && isWeak(outcome);
    const isFair = isAsWritten || isAnswered(before);
    return after && isFair ? [{ alternative: asked, before, after, isGuessed }] : [];
  });
  const lost = judged.filter(
    ({ alternative, before, after }) =>
      isAnswered(before) &&
      (isGone(after, head) ||
        isLeftOpen(before, after) ||
        isNameless(alternative, after) ||
        catcherOf(base, before, after) !== undefined ||
        isCutOff(head.contract, { method: call.method, path: alternative.path }, added)),
  );
  const narrowed = judged.filter(({ before, after }) => isNarrowed(before, after));
  const [first] = [...lost, ...narrowed];
  if (!first || !isAnswered(first.before)) return undefined;
  const { before } = first;
  const { name } = first.alternative.path;
  const asked = name === undefined ? undefined : callPathOf(before.by.path);
  const alternative = asked ? { ...first.alternative, path: asked } : first.alternative;
  const request = { method: call.method, path: alternative.path };
  if (isOneWord(alternative.path, before.by.path) && findAnswering(base.contract, request).length === 1)
    return undefined;
  const others = findAnswering(head.contract, request).filter((it) => !claimed.has(it));
  const filled = judged.filter((it) => !isUnfilled(it.alternative.path, alternative.path));
  const isRenamed =
    isRenamedInPlace(before.by, added) || (name !== undefined && isNamedAnew(before.by, head));
  const catcher = catcherOf(base, before, first.after);
  return {
    call,
    alternative,
    by: before.by,
    ...(name !== undefined && isNameless(first.alternative, first.after) && { name }),
    allowed: first.after.is === 'method-mismatch' ? first.after.by : [],
    doubts: [
      ...(isRenamed ? doubtAddress(call) : doubtMiss(head.contract, call, alternative, base.contract)),
      ...(first.isGuessed ? [{ why: 'its base address is not known' }] : []),
      ...(isWeak(before) && !isSpeltOut(alternative.path, before.by.path)
        ? [{ why: 'the call matches it for some values only' }]
        : []),
      ...(name !== undefined && hasUnreadNames(base, head)
        ? [{ why: 'the name of a route could not be read' }]
        : []),
      ...(catcher && !isRenamed ? [{ why: `${catcher.by} may answer it` }] : []),
      ...(lost.length === 0 && others.length > 0
        ? [{ why: 'another endpoint still answers for some values' }]
        : []),
      ...(lost.length > 0 && lost.length < filled.length && !isPlainChoice(filled)
        ? [{ why: 'the call has another address as well' }]
        : []),
      ...doubtEndpoint(base, before.by),
    ],
  };
}

/** Whether an unknown value would have to be a word of the endpoint. Where that is the only one, a program that means it writes it. */
function isOneWord({ segments: asked }: CallPath, { segments: served }: RoutePath): boolean {
  return asked.some((it, at) => it.is === 'hole' && served[at]?.is === 'literal');
}

/** Several addresses that the base all served, and of which the program makes each. */
function isPlainChoice(
  judged: readonly { readonly alternative: Alternative; readonly before: Outcome }[],
): boolean {
  const isServed = judged.every(({ before }) => before.is === 'served' && !before.weak);
  return isServed && isOneChoice(judged.map((it) => it.alternative.path));
}

/** The address that the base served: an unknown base address is the prefix that its calls have, or what served it begins with. */
function atBase(alternative: Alternative, outcome: Outcome, prefix: string | undefined): Alternative {
  if (alternative.base === 'known') return alternative;
  if (prefix !== undefined) return withPrefix(alternative, prefix);
  if (!isAnswered(outcome)) return alternative;
  const { segments } = outcome.by.path;
  const before = segments.slice(0, Math.max(0, segments.length - alternative.path.segments.length));
  const texts = before.map((it) => (it.is === 'literal' ? it.text : undefined));
  return texts.includes(undefined) ? alternative : withPrefix(alternative, texts.join('/'));
}

/** Nothing answers there now. A backend of which nothing is left was not read; that is said elsewhere. */
function isGone(after: Outcome, { contract }: Snapshot<RoutesKinds>): boolean {
  return isMissed(after) || (after.is === 'outside' && contract.endpoints.length > 0);
}

/**
 * The base served whatever stands for the unknown value right behind its prefix, as a parameter; now nothing answers any of
 * it. Which endpoint a call means that nobody ever served cannot be told there; what this one meant can.
 */
function isLeftOpen(before: Outcome, after: Outcome): boolean {
  return before.is === 'served' && !before.weak && after.is === 'unverifiable' && after.isOpen === true;
}

/** Nothing that is read has the name any more that the call asks for. */
function isNameless({ path }: Alternative, after: Outcome): boolean {
  return path.name !== undefined && after.is === 'unverifiable';
}

/** Whether the head has the same route with another name: its name did not move to a place that is not read. */
function isNamedAnew({ at, method, path }: Endpoint, { contract }: Snapshot<RoutesKinds>): boolean {
  return contract.endpoints.some(
    (it) => it.at.path === at.path && it.method === method && shapeOf(it.path) === shapeOf(path) && it.names,
  );
}

/** Whether the head has more routes than the base whose names could not be read. */
function hasUnreadNames(base: Snapshot<RoutesKinds>, head: Snapshot<RoutesKinds>): boolean {
  const [before, after] = [base, head].map(({ contract }) => contract.byName.get('*')?.length ?? 0);
  return (after ?? 0) > (before ?? 0);
}

/** The fallback of the backend that stood at the base already, and now catches what an endpoint served. */
function catcherOf({ contract }: Snapshot<RoutesKinds>, before: Outcome, after: Outcome): Opaque | undefined {
  if (before.is !== 'served' || before.weak || after.is !== 'unverifiable') return undefined;
  const { by } = after;
  return contract.catching.some((it) => by?.by === `\`${nameEndpoint(it)}\``) ? by : undefined;
}

/** Whether it is served for some values only, or below a prefix that may not be the call's. */
function isWeak(outcome: Outcome): boolean {
  return outcome.is === 'served' && outcome.weak;
}

/** At the base any value was served, at the head only some are, by another endpoint; perhaps with another slash. */
function isNarrowed(before: Outcome, after: Outcome): boolean {
  if (before.is !== 'served' || !isAnswered(after) || before.weak || !after.weak) return false;
  return shapeOf(before.by.path) !== shapeOf(after.by.path);
}

/** The endpoints of the head that its calls surely ask for, with base addresses that stand for what they did at the base. */
export function findClaimed(
  base: Snapshot<RoutesKinds>,
  { contract, usages }: Snapshot<RoutesKinds>,
): ReadonlySet<Endpoint> {
  const prefixOf = findOriginPrefixes(base);
  const claimed = new Set<Endpoint>();
  for (const call of usages) {
    if (isAside(call)) continue;
    const outcome = judgeCall(contract, placed(call, prefixOf));
    if (outcome.is === 'served' && !outcome.weak) claimed.add(outcome.by);
  }
  return claimed;
}
