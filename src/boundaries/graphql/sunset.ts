import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import {
  compareVersions,
  isFarBehind,
  parseVersion,
  showDistance,
  type VersionDistance,
} from '../../model/version-distance.ts';
import { splitCoordinate } from './coordinate-parts.ts';
import { daysOf } from './days.ts';
import type { Drift } from './drift.ts';
import type { Loss } from './loss.ts';
import type { Past } from './past/past.ts';

/**
 * Whether something that went was deprecated long enough by the policy. early: not yet; over: it may go; unknown: neither its
 * reason nor the history tells. `why` ends a sentence.
 */
export interface Sunset {
  readonly is: 'early' | 'over' | 'unknown';
  readonly why: string;
}

/**
 * Judges the age of a removed member's deprecation at the base, by the day or version in its reason and else by history.
 * `undefined` for what was not deprecated, and where the policy does not ask.
 */
export function judgeSunset(loss: Loss, drift: Drift): Sunset | undefined {
  const policy = drift.terms.removal?.(drift.head.name);
  if (!policy?.deprecation || loss.rule !== 'removed') return undefined;
  const reason = findDeprecation(drift, loss.subject);
  if (reason === undefined) return undefined;
  const { minDays, minDistance } = policy.deprecation;
  const { days, distance } = drift.base.past ?? {};
  const asked = [
    ...(minDays > 0 ? [judgeDays(loss.subject, reason, minDays, policy.today, days)] : []),
    ...(minDistance ? [judgeDistance(loss.subject, reason, minDistance, distance)] : []),
  ];
  return (
    asked.find((it) => it.is === 'early') ??
    asked.find((it) => it.is === 'unknown') ?? { is: 'over', why: '' }
  );
}

function judgeDays(
  subject: string,
  reason: string,
  minDays: number,
  today: string | undefined,
  past: Past | undefined,
): Sunset {
  const dated = findDate(reason);
  if (dated && today !== undefined) {
    const isOver = daysOf(today) >= daysOf(dated.text) + (dated.ends ? 0 : minDays);
    return isOver
      ? { is: 'over', why: '' }
      : {
          is: 'early',
          why: `before the ${minDays} days of its deprecation, or the day that it names, had passed`,
        };
  }
  return askPast(
    subject,
    past,
    `before the ${minDays} days of its deprecation had passed`,
    'its reason has no date',
  );
}

function judgeDistance(
  subject: string,
  reason: string,
  distance: VersionDistance,
  past: Past | undefined,
): Sunset {
  const named = findVersion(reason);
  const then = named && parseVersion(named.text);
  const now = past?.version === undefined ? undefined : parseVersion(past.version);
  const early = `before the version had moved on by ${showDistance(distance)} from its deprecation`;
  if (then && now) {
    const isOver = named.ends ? compareVersions(now, then) >= 0 : isFarBehind(then, now, distance);
    return isOver
      ? { is: 'over', why: '' }
      : {
          is: 'early',
          why: `${early}: its reason names ${named.text}, and the base is ${past?.version ?? ''}`,
        };
  }
  return askPast(subject, past, early, 'its reason has no version');
}

function askPast(subject: string, past: Past | undefined, early: string, missing: string): Sunset {
  const answer = past?.ask(subject) ?? { is: 'unknown', why: 'no history was read' };
  switch (answer.is) {
    case 'deprecated':
      return { is: 'over', why: '' };
    case 'not yet':
      return { is: 'early', why: `${early}: ${answer.why}` };
    case 'unknown':
      return { is: 'unknown', why: `${missing}, and ${answer.why}` };
  }
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

/** What a reason names, and whether the words before it make that the end of the deprecation, not its start. */
interface Named {
  readonly text: string;
  readonly ends: boolean;
}

/** The first ISO date in a text. */
function findDate(text: string): Named | undefined {
  return named(text, /(?<![0-9])[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9])/u.exec(text));
}

/** The first version in a text: `3.21`, `v4.0.0`. */
function findVersion(text: string): Named | undefined {
  return named(text, /(?<![\w.-])v?[0-9]{1,6}\.[0-9]{1,6}(?:\.[0-9]{1,6})?(?![\w-]|\.[0-9])/u.exec(text));
}

function named(text: string, found: RegExpExecArray | null): Named | undefined {
  if (!found) return undefined;
  return { text: found[0], ends: ending.test(text.slice(Math.max(0, found.index - 40), found.index)) };
}
