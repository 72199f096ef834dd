import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { splitCoordinate } from './coordinate-parts.ts';
import type { Drift } from './drift.ts';
import type { Loss } from './loss.ts';

/**
 * Whether something that went was deprecated long enough by the policy. early: not yet; over: it may go; unknown: its
 * reason has no date. `undefined` for what was not deprecated, and where the policy does not ask.
 */
export type Sunset = 'early' | 'over' | 'unknown';

/** Judges the age of a removed member's deprecation at the base, by the date in its reason. */
export function judgeSunset(loss: Loss, drift: Drift): Sunset | undefined {
  const policy = drift.terms.removal?.(drift.head.name);
  if (!policy?.deprecation || loss.rule !== 'removed') return undefined;
  const reason = findDeprecation(drift, loss.subject);
  if (reason === undefined) return undefined;
  const dated = findDate(reason);
  if (!dated || policy.today === undefined) return 'unknown';
  const today = daysOf(policy.today);
  const last = daysOf(dated.day) + (dated.ends ? 0 : policy.deprecation.minDays);
  return today >= last ? 'over' : 'early';
}

function findDeprecation({ older }: Drift, subject: string): string | undefined {
  const { type: typeName, member = '', argument } = splitCoordinate(subject);
  const type = older.getType(typeName);
  if (isEnumType(type)) return type.getValue(member)?.deprecationReason ?? undefined;
  if (isInputObjectType(type)) return type.getFields()[member]?.deprecationReason ?? undefined;
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[member];
  const named = argument === undefined ? field : field?.args.find((it) => it.name === argument);
  return named?.deprecationReason ?? undefined;
}

const ending = /(?:remov|sunset|until|expire|ends?\b|gone|drop)/iu;

/** The first ISO date in a text, and whether the words before it make it the end of the deprecation, not its start. */
function findDate(text: string): { readonly day: string; readonly ends: boolean } | undefined {
  const found = /(?<![0-9])[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9])/u.exec(text);
  if (!found) return undefined;
  return { day: found[0], ends: ending.test(text.slice(Math.max(0, found.index - 40), found.index)) };
}

/** Days from a fixed day to an ISO date, in the Gregorian calendar. */
function daysOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const monthsFromMarch = (month + 9) % 12;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leaps + Math.floor((153 * monthsFromMarch + 2) / 5) + date;
}
