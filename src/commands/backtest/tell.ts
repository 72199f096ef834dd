import type { Finding } from '../../model/finding.ts';
import { shown } from '../../reporters/text/shown.ts';
import { siteText } from '../../reporters/wording/site-text.ts';
import type { Replayed } from './replay.ts';

/** What a whole backtest found, as JSON. Times are ISO 8601, durations in seconds and hours. */
export function backtestJson(replays: readonly Replayed[]): object {
  return {
    merges: replays.map(({ change, verdict, errors, warnings, inconclusive, seconds, mended }) => ({
      commit: change.commit,
      parent: change.parent,
      time: new Date(change.time * 1000).toISOString(),
      subject: change.subject,
      verdict,
      seconds,
      errors: errors.map(findingJson),
      warnings: warnings.map(findingJson),
      inconclusive,
      mended: mended
        ? { how: mended.how, commit: mended.by.commit, subject: mended.by.subject, hours: mended.hours }
        : null,
    })),
  };
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
  const seconds = replays.map((it) => it.seconds).sort((a, b) => a - b);
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
    `Each took ${median.toFixed(1)} s at the median, ${most.toFixed(1)} s at most.`,
  ];
}

const changes = (count: number) => `${count} ${count === 1 ? 'change' : 'changes'}`;
