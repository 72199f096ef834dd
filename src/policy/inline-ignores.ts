import type { Acknowledgement, Finding } from '../model/finding.ts';
import type { Side } from '../model/site.ts';
import type { AskApproval } from './approval.ts';

/** One `driftgate-ignore <rule> until=YYYY-MM-DD -- reason` in a comment. */
export interface InlineIgnore {
  readonly rule: string;
  readonly until: string;
  readonly reason: string;
  /** The line it stands on, and the line it speaks of: its own where code stands before it, else the next one. */
  readonly line: number;
  readonly covers: number;
}

const sign = 'driftgate-ignore';
const written = /driftgate-ignore +([a-z]+\/[a-z-]+) +until=(\S{1,40}) +-- +(\S.*)$/;
const longestLine = 1000;

/** The ignores of a file, in its order. A line that is only like one is none. */
export function findInlineIgnores(text: string): readonly InlineIgnore[] {
  if (!text.includes(sign)) return [];
  const lines = text.split(/\r?\n/);
  const next = nextLines(lines);
  return lines.flatMap((line, index): InlineIgnore[] => {
    const start = line.indexOf(sign);
    if (start < 0 || line.length > longestLine) return [];
    const [, rule, until, rest] = written.exec(line.slice(start)) ?? [];
    if (rule === undefined || until === undefined || rest === undefined) return [];
    const reason = rest.replace(/ *(?:\*\/\}?|-->|#\}|"{1,3})? *$/, '').slice(0, 300);
    const hasCode = /[\w)\]}]/.test(line.slice(0, start));
    return [
      { rule, until, reason, line: index + 1, covers: hasCode ? index + 1 : (next[index] ?? index + 2) },
    ];
  });
}

/** For each line the number of the next one that is neither blank nor another ignore. */
function nextLines(lines: readonly string[]): readonly number[] {
  const next: number[] = [];
  let known = lines.length + 1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = known;
    const line = lines[index] ?? '';
    if (line.trim() !== '' && !line.includes(sign)) known = index + 1;
  }
  return next;
}

export interface InlineInput {
  readonly findings: readonly Finding[];
  /** The text of a file of the checkout that was read. */
  textOf(side: Side, path: string): string | undefined;
  /** Without a base, what stands is its own policy. */
  readonly hasBase: boolean;
  readonly ask: AskApproval;
}

/**
 * The ignores beside findings, as acknowledgements. One counts when it stands at the base, or when an owner approved the
 * head it comes with; of those that do not, a sentence tells why.
 */
export async function acceptInline(input: InlineInput): Promise<{
  readonly acknowledgements: readonly Acknowledgement[];
  readonly assumptions: readonly string[];
}> {
  const ignoresOf = cached(input);
  const standing: Acknowledgement[] = [];
  const proposed: Acknowledgement[] = [];
  for (const { at, rule, fingerprint } of input.findings) {
    if (at.tree || !at.region) continue;
    const line = at.region.line;
    const found = ignoresOf(at.side, at.path).find((it) => it.rule === rule && it.covers === line);
    if (!found) continue;
    const { until: expires, reason } = found;
    const region = { line: found.line, column: 1, endLine: found.line, endColumn: 1 };
    const given = {
      fingerprint,
      reason,
      owner: 'an inline comment',
      expires,
      at: { side: at.side, path: at.path, region },
    };
    const isOld = (it: InlineIgnore) => it.rule === rule && it.until === expires && it.reason === reason;
    const stands = !input.hasBase || at.side === 'base' || ignoresOf('base', at.path).some(isOld);
    (stands ? standing : proposed).push(given);
  }
  if (proposed.length === 0) return { acknowledgements: standing, assumptions: [] };
  const approval = await input.ask();
  if ('by' in approval) return { acknowledgements: [...standing, ...proposed], assumptions: [] };
  return { acknowledgements: standing, assumptions: [describeProposed(proposed.length, approval.why)] };
}

/** That acknowledgements of the change itself do not count yet, and why. */
export function describeProposed(number: number, why: string): string {
  const what = number === 1 ? 'One acknowledgement' : `${number} acknowledgements`;
  return `${what} of this change ${number === 1 ? 'does' : 'do'} not count yet: ${why}.`;
}

function cached({
  textOf,
}: Pick<InlineInput, 'textOf'>): (side: Side, path: string) => readonly InlineIgnore[] {
  const known = new Map<string, readonly InlineIgnore[]>();
  return (side, path) => {
    const key = `${side}\0${path}`;
    const ignores = known.get(key) ?? findInlineIgnores(textOf(side, path) ?? '');
    known.set(key, ignores);
    return ignores;
  };
}
