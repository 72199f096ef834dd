import type { Edit, Fix } from '../../model/boundary.ts';
import { compareSites } from '../../model/order.ts';
import type { FindExcerpt } from './excerpt.ts';

/** Whole lines of a file of the head's checkout, and what stands there once a fix is applied. */
export interface Patch {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly was: readonly string[];
  readonly text: string;
}

const mostLines = 20;
/** The longest line an excerpt carries whole. */
const longestLine = 399;

/**
 * A fix as new text for whole lines, where that can be told without doubt: every edit stands in one short stretch of one
 * file of the head, and the report carries its lines whole. `near` is the line the finding is about.
 */
export function patchOf(fix: Fix, findExcerpt: FindExcerpt, near: number): Patch | undefined {
  const edits = fix.edits
    .map((edit) => hangOn(edit, findExcerpt, near))
    .sort((a, b) => compareSites(a.site, b.site));
  const [first] = edits;
  if (!first || edits.some(({ site }) => site.tree || site.side !== 'head' || site.path !== first.site.path))
    return undefined;
  const from = first.site.region.line;
  const to = Math.max(...edits.map(({ site }) => lastLine(site.region)));
  const excerpt = findExcerpt(first.site);
  if (!excerpt || to - from >= mostLines) return undefined;
  const lines = excerpt.lines.slice(from - excerpt.from, to - excerpt.from + 1);
  if (lines.length !== to - from + 1 || lines.some((line) => line.length > longestLine)) return undefined;
  const text = applyEdits(lines, from, edits);
  return text === undefined ? undefined : { path: first.site.path, from, to, was: lines, text };
}

/** Whole lines inserted after the line a finding is about hang on that line, which is more likely to be in a diff. */
function hangOn(edit: Edit, findExcerpt: FindExcerpt, near: number): Edit {
  const { region } = edit.site;
  const isInsertion = region.line === region.endLine && region.column === 1 && region.endColumn === 1;
  if (!isInsertion || region.line !== near + 1 || !edit.text.endsWith('\n')) return edit;
  const excerpt = findExcerpt({ ...edit.site, region: { ...region, line: near } });
  const line = excerpt?.lines[near - excerpt.from];
  if (line === undefined) return edit;
  const column = line.length + 1;
  return {
    site: { ...edit.site, region: { line: near, column, endLine: near, endColumn: column } },
    text: `\n${edit.text.slice(0, -1)}`,
  };
}

/** An edit that ends before the first column of a line does not touch that line, unless it starts there. */
function lastLine({ line, endLine, endColumn }: Edit['site']['region']): number {
  return endLine > line && endColumn === 1 ? endLine - 1 : endLine;
}

function applyEdits(lines: readonly string[], from: number, edits: readonly Edit[]): string | undefined {
  const source = `${lines.join('\n')}\n`;
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const offset = (line: number, column: number) => (starts[line - from] ?? source.length) + column - 1;
  let text = '';
  let at = 0;
  for (const { site, text: inserted } of edits) {
    const start = offset(site.region.line, site.region.column);
    const end = offset(site.region.endLine, site.region.endColumn);
    if (start < at || end < start || end > source.length) return undefined;
    text += source.slice(at, start) + inserted;
    at = end;
  }
  return (text + source.slice(at)).replace(/\n$/, '');
}
