import type { Finding } from '../../model/finding.ts';
import { shown } from '../../reporters/text/shown.ts';
import { siteText } from '../../reporters/wording/site-text.ts';
import type { TrunkChange } from '../../sources/trunk-log.ts';
import type { Replayed } from './replay.ts';

/** What comes before, between and behind the changes of a backtest as JSON. */
export const jsonFrame = { head: '{\n  "merges": [', between: ',', foot: '\n  ]\n}\n' } as const;

/** One change of a backtest, as JSON. Times are ISO 8601, durations in seconds and hours. */
export function replayJson(replayed: Replayed): string {
  const { change, verdict, errors, warnings, inconclusive, seconds, mended } = replayed;
  const merge = {
    commit: change.commit,
    parent: change.parent,
    time: new Date(change.time * 1000).toISOString(),
    subject: change.subject,
    verdict,
    seconds: seconds ?? null,
    errors: errors.map(findingJson),
    warnings: warnings.map(findingJson),
    inconclusive,
    mended: mended
      ? { how: mended.how, commit: mended.by.commit, subject: mended.by.subject, hours: mended.hours }
      : null,
  };
  return `\n${JSON.stringify(merge, null, 2)}`.replaceAll('\n', '\n    ');
}

/** A change whose replay took more than the bounds allow. */
export function endedAt(change: TrunkChange): Replayed {
  const why = 'Its replay had to be ended: it took more time or memory than `limits` allows.';
  return { change, verdict: 'inconclusive', errors: [], warnings: [], inconclusive: [why] };
}

/** The closing lines where the last of the replays had to be ended, and with it the backtest. */
export function tellEnd(replays: readonly Replayed[], left: number): readonly string[] {
  const [ended] = replays.slice(-1);
  return [
    ...(ended ? tellReplay(ended) : []),
    ...tellTotals(replays),
    ...(left === 0 ? [] : [`${changes(left)} after it ${left === 1 ? 'was' : 'were'} not replayed.`]),
  ];
}

function findingJson({ rule, fingerprint, message, at }: Finding): object {
  return { rule, fingerprint, message, path: at.path, ...(at.region && { line: at.region.line }) };
}

/** One change that would not have passed, in a few lines; nothing for one that would have. */
export function tellReplay({ change, verdict, errors, inconclusive, mended }: Replayed): readonly string[] {
  if (verdict === 'pass') return [];
  const day = new Date(change.time * 1000).toISOString().slice(0, 10);
  const title = `${change.commit.slice(0, 12)}  ${day}  ${shown(change.subject)}`;
  if (errors.length === 0) return [`○ ${title}`, ...inconclusive.slice(0, 2).map((it) => `    ${shown(it)}`)];
  return [
    `✖ ${title}`,
    ...errors.flatMap(({ rule, message, at }) => [
      `    error[${rule}]: ${shown(message)}`,
      `      at ${shown(siteText(at))}`,
    ]),
    ...(mended
      ? [
          `    ${mended.how} ${howLong(mended.hours)} later by ${mended.by.commit.slice(0, 12)}  ${shown(mended.by.subject)}`,
        ]
      : []),
  ];
}

function howLong(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} minutes`;
  return hours < 48 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`;
}

/** The closing lines: how many would have been blocked, how many of those were mended soon, and how long a run took. */
export function tellTotals(replays: readonly Replayed[]): readonly string[] {
  const blocked = replays.filter((it) => it.verdict === 'fail');
  const unjudged = replays.filter((it) => it.verdict === 'inconclusive');
  const mended = blocked.filter((it) => it.mended);
  const warned = replays.filter((it) => it.warnings.length > 0);
  const seconds = replays.flatMap((it) => it.seconds ?? []).sort((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)] ?? 0;
  const most = seconds.at(-1) ?? 0;
  return [
    `${blocked.length} of ${changes(replays.length)} would have been blocked${blocked.length === 0 ? '' : `; ${mended.length} of them ${mended.length === 1 ? 'was' : 'were'} reverted or fixed within three days`}.`,
    `${changes(warned.length)} would have been warned of something.`,
    ...(unjudged.length === 0
      ? []
      : [
          `${changes(unjudged.length)} could not be judged (○): with \`on-inconclusive: fail\` they would have been stopped too.`,
        ]),
    ...(seconds.length === 0
      ? []
      : [`Each took ${median.toFixed(1)} s at the median, ${most.toFixed(1)} s at most.`]),
  ];
}

const changes = (count: number) => `${count} ${count === 1 ? 'change' : 'changes'}`;
