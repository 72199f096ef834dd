import type { Edit, Fix } from '../../model/boundary.ts';
import { compareSites } from '../../model/order.ts';
import type { FindExcerpt } from './excerpt.ts';
import { isInHead } from './head-site.ts';

/** Whole lines of a file of the head's checkout, and what stands there once a fix is applied. */
export interface Patch {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly was: readonly string[];
  readonly text: string;
}

/** Edits that are no farther apart than this are one stretch. */
const closest = 3;
const mostLines = 40;
/** The longest line an excerpt carries whole. */
const longestLine = 399;

/**
 * A fix as new text for whole lines, one patch for each stretch of lines it changes, by path and line. Nothing when that
 * cannot be told without doubt: an edit stands elsewhere than in the head's checkout, or the report does not carry all
 * lines whole. `near` is the line the finding is about.
 */
export function patchesOf(fix: Fix, findExcerpt: FindExcerpt, near: number): readonly Patch[] | undefined {
  if (!fix.edits.every(({ site }) => isInHead(site))) return undefined;
  const edits = fix.edits
    .map((edit) => hangOn(edit, findExcerpt, near))
    .sort((a, b) => compareSites(a.site, b.site));
  const patches = findStretches(edits).map((stretch) => patchOf(stretch, findExcerpt));
  const known = patches.filter((patch) => patch !== undefined);
  return known.length === patches.length ? known : undefined;
}

function findStretches(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const stretches: Edit[][] = [];
  let end = { path: '', line: 0 };
  for (const edit of edits) {
    const { path, region } = edit.site;
    const isNear = path === end.path && region.line <= end.line + closest;
    const current = stretches.at(-1);
    if (current && isNear) current.push(edit);
    else stretches.push([edit]);
    end = { path, line: isNear ? Math.max(end.line, lastLine(region)) : lastLine(region) };
  }
  return stretches;
}

function patchOf(edits: readonly Edit[], findExcerpt: FindExcerpt): Patch | undefined {
  const [first] = edits;
  if (!first) return undefined;
  const { path, region } = first.site;
  const from = region.line;
  const to = Math.max(...edits.map(({ site }) => lastLine(site.region)));
  if (to - from >= mostLines) return undefined;
  const was: string[] = [];
  for (let line = from; line <= to; line += 1) {
    const excerpt = findExcerpt({ ...first.site, region: { ...region, line } });
    const text = excerpt?.lines[line - excerpt.from];
    if (text === undefined || text.length > longestLine) return undefined;
    was.push(text);
  }
  const text = applyEdits(was, from, edits);
  return text === undefined ? undefined : { path, from, to, was, text };
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
