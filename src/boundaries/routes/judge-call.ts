import type { Snapshot } from '../../model/boundary.ts';
import type { Evidence } from '../../model/program.ts';
import { type Alternative, isAside, isExternal, isResolved, isTold, type RouteCall } from './call.ts';
import type { Endpoint, Unresolved } from './endpoint.ts';
import type { RoutesKinds } from './kinds.ts';
import { findUnresolved, matchTarget, type Outcome } from './match.ts';
import type { RouteTable } from './route-table.ts';

/** What a table says to a call with all its alternatives. */
export type CallOutcome =
  | { readonly is: 'served'; readonly by: Endpoint; readonly weak: boolean }
  /** Every alternative misses; `alternative` is the first of them, and `allowed` what is served there with other methods. */
  | { readonly is: 'missed'; readonly alternative: Alternative; readonly allowed: readonly Endpoint[] }
  | { readonly is: 'unknown' | 'external' };

/** What a table says to one address of a call. */
export interface Answer {
  readonly alternative: Alternative;
  readonly outcome: Outcome;
}

const answered = new WeakMap<RouteTable, WeakMap<RouteCall, readonly Answer[]>>();

/**
 * What a table says to each address of a call on its own host, in the order of the call; asked once, however many rules want
 * it. Beside one that tells its base, or beside several other hosts, an unknown base is not guessed to be the backend's prefix.
 */
export function answersTo(table: RouteTable, call: RouteCall): readonly Answer[] {
  const known = answered.get(table) ?? new WeakMap<RouteCall, readonly Answer[]>();
  answered.set(table, known);
  const own = call.alternatives.filter((it) => it.host === null);
  const hosts = new Set(call.alternatives.map((it) => it.host));
  const isElsewhere = hosts.size > 2 || own.some((it) => it.base === 'known');
  const answers =
    known.get(call) ??
    own.map((alternative) => {
      const asked = isElsewhere ? ({ ...alternative, base: 'known' } as const) : alternative;
      return { alternative, outcome: matchTarget(table, call.method, asked) };
    });
  known.set(call, answers);
  return answers;
}

/** Whether a call is served. It misses only when every address that it can have does. */
export function judgeCall(table: RouteTable, call: RouteCall): CallOutcome {
  if (isExternal(call)) return { is: 'external' };
  if (!isResolved(call)) return { is: 'unknown' };
  const outcomes = answersTo(table, call);
  for (const { alternative, outcome } of outcomes)
    if (isTold(alternative) && isAnswered(outcome))
      return { is: 'served', by: outcome.by, weak: outcome.is === 'served' && outcome.weak };
  const missed = outcomes.filter(({ outcome }) => isMissed(outcome));
  const [first] = missed;
  if (!first || missed.length < outcomes.length || call.isCapped) return { is: 'unknown' };
  const allowed = first.outcome.is === 'method-mismatch' ? first.outcome.by : [];
  return { is: 'missed', alternative: first.alternative, allowed };
}

/** Whether a call may be one of a backend: what a page goes to is where an endpoint serves it. */
export function mayAsk(table: RouteTable, call: RouteCall): boolean {
  return call.isPage !== true || judgeCall(table, call).is === 'served';
}

/** Whether something answers there, at least to the other spelling of the slash. */
export function isAnswered(outcome: Outcome): outcome is Extract<Outcome, { is: 'served' | 'slash-only' }> {
  return outcome.is === 'served' || outcome.is === 'slash-only';
}

/** Whether a backend that owns the address answers nothing there. */
export function isMissed(outcome: Outcome): boolean {
  return outcome.is === 'unmatched' || outcome.is === 'method-mismatch';
}

/** What speaks against a miss being one; nothing: it is certain. */
export interface Doubt {
  readonly why: string;
  readonly evidence?: readonly Evidence[];
}

const fewestCalls = 4;
const manyCalls = 12;
/** The share of all calls that many must be, to tell that they do mean this backend. */
const leastOfMany = 0.25;

/** Says so when too many calls of a side match nothing: then its endpoints or its calls are not read rightly. */
export function doubtSide(snapshot: Snapshot<RoutesKinds>): readonly Doubt[] {
  const { served, judged } = countJudged(snapshot);
  const least = judged >= manyCalls ? 0.7 : 0.5;
  return judged >= fewestCalls && served < judged * least ? [fewMatch(served, judged)] : [];
}

/**
 * Says so when what the base served may have been served by chance. Where calls meet many endpoints whole it was none,
 * whatever becomes of the others: those may have their endpoints in a place that is not read, as a submodule.
 */
export function doubtServed(base: Snapshot<RoutesKinds>): readonly Doubt[] {
  const { served, judged } = countJudged(base);
  return meetMany(base, () => true) && served >= judged * leastOfMany ? [] : doubtSide(base);
}

/**
 * Says so when an endpoint of the base may not have been there. Which of several paths it had, or where it was mounted, is
 * what its clients say, where they ask for many that rest on such a choice.
 */
export function doubtEndpoint(
  base: Snapshot<RoutesKinds>,
  { confidence, isChoice }: Endpoint,
): readonly Doubt[] {
  if (confidence === 'certain' || (isChoice && meetMany(base, (it) => it.isChoice === true))) return [];
  return [{ why: 'the base may not have served it' }];
}

/** Whether the calls of a side ask for many different endpoints of a kind, each by its whole path. */
function meetMany(
  { contract, usages }: Snapshot<RoutesKinds>,
  isMeant: (endpoint: Endpoint) => boolean,
): boolean {
  const met = new Set<Endpoint>();
  for (const call of usages) {
    const outcome = isAside(call) ? undefined : judgeCall(contract, call);
    if (outcome?.is === 'served' && !outcome.weak && isMeant(outcome.by)) met.add(outcome.by);
  }
  return met.size >= manyCalls;
}

function countJudged({ contract, usages }: Snapshot<RoutesKinds>) {
  const outcomes = usages.filter((it) => !isAside(it)).map((call) => judgeCall(contract, call).is);
  const served = outcomes.filter((it) => it === 'served').length;
  return { served, judged: served + outcomes.filter((it) => it === 'missed').length };
}

function fewMatch(served: number, judged: number): Doubt {
  return { why: `only ${served} of ${judged} calls match this backend` };
}

/**
 * What is not certain about one call's address, or about what the backend serves there. What an endpoint of the base served
 * did not move to a backend that is not read, or below a mount of routers that are, and that stood there before.
 */
export function doubtMiss(
  table: RouteTable,
  call: RouteCall,
  missed: Alternative,
  base?: RouteTable,
): readonly Doubt[] {
  const isNoPlace = (it: Unresolved) => it.isBackend === true || it.mounts === 'strays';
  const stood = new Set(base?.unresolved.filter(isNoPlace).map((it) => it.gap.note));
  const unread = findUnresolved(table, { method: call.method, path: missed.path }).filter(
    (it) => !stood.has(it.gap.note),
  );
  const evidence = unread.map(({ at, gap }) => ({ site: at, note: gap.note }));
  return [
    ...(unread.length > 0
      ? [
          {
            why: unread.every((it) => it.isBackend)
              ? 'another backend is not read'
              : 'a mount of the backend could not be read',
            evidence,
          },
        ]
      : []),
    ...doubtAddress(call),
  ];
}

/** What is not certain about one call's address. */
export function doubtAddress({ alternatives }: RouteCall): readonly Doubt[] {
  return alternatives.some((it) => it.confidence === 'likely') ? [{ why: 'its address is not certain' }] : [];
}
