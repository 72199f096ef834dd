import type { Edit } from '../../model/boundary.ts';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A text with edits made to it, each at the place it has in the text as it was, in the text's own line endings. An edit that
 * stands twice is made once. `undefined` where two of them touch the same place, or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string | undefined {
  const spans = new Map<string, Span>();
  const starts = startsOf(text);
  for (const { site, text: written } of edits) {
    const { line, column, endLine, endColumn } = site.region;
    const from = (starts[line - 1] ?? Number.NaN) + column - 1;
    const to = (starts[endLine - 1] ?? Number.NaN) + endColumn - 1;
    if (!(from >= 0 && from <= to && to <= text.length)) return undefined;
    const own = text.includes('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written;
    spans.set(`${from} ${to} ${own}`, { from, to, text: own });
  }
  let made = '';
  let at = 0;
  let last = -1;
  for (const { from, to, text: written } of [...spans.values()].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )) {
    if (from < at || from === last) return undefined;
    made += text.slice(at, from) + written;
    at = to;
    last = from;
  }
  return made + text.slice(at);
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
