import type { Site } from '../../../model/site.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly site: Site;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** How many characters of a text can only stand as an escape, of two characters, in a source of one line. */
function countEscapes(text: string): number {
  return text.match(/[\n\r\t\\]/g)?.length ?? 0;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * Where an offset of a stretch of text stands in its source. The stretch was written either as it is, over as many lines,
 * or on one line with escapes; where it was neither, the answer stays inside its region.
 */
function positionOf(text: string, offset: number, stretch: Stretch): Position | undefined {
  const region = stretch.site.region;
  if (!region) return undefined;
  const all = text.slice(stretch.from, stretch.to);
  const done = text.slice(stretch.from, offset);
  const lines = countLineEnds(all);
  if (lines > 0 && lines === region.endLine - region.line) {
    const last = done.lastIndexOf('\n');
    const line = region.line + countLineEnds(done);
    return { line, column: last < 0 ? region.column + done.length : done.length - last };
  }
  const width = region.endLine === region.line ? region.endColumn - region.column : 0;
  const column = region.column + done.length + (width > all.length ? countEscapes(done) : 0);
  return { line: region.line, column: width > 0 ? Math.min(column, region.endColumn) : region.column };
}

/** The site of the characters from `from` to `to` of a text, inside one of its stretches. */
export function placeIn(stretch: Stretch, text: string, from: number, to: number): Site {
  const start = positionOf(text, from, stretch);
  const end = positionOf(text, Math.max(from, to), stretch);
  if (!start || !end) return stretch.site;
  const region = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  return { ...stretch.site, region };
}
