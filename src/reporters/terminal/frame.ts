import type { Excerpt } from '../../model/report.ts';
import type { Region } from '../../model/site.ts';
import { shown } from '../text/shown.ts';
import { cut, cutStart } from '../text/size.ts';

/** One line of a code frame: a line of the file with its number, or the marks under one. */
export type FrameLine =
  | { readonly is: 'source'; readonly number: number; readonly text: string; readonly marked: boolean }
  | { readonly is: 'marks'; readonly indent: number; readonly width: number };

const context = 1;
const tab = '    ';

/** The lines around a region, with marks under its first line, cut to `width` characters. */
export function frameOf(excerpt: Excerpt, region: Region, width: number): readonly FrameLine[] {
  const lines: FrameLine[] = [];
  const from = Math.max(excerpt.from, region.line - context);
  const to = Math.min(excerpt.from + excerpt.lines.length - 1, region.line + context);
  const marked = excerpt.lines[region.line - excerpt.from] ?? '';
  const left = expand(marked.slice(0, region.column - 1)).length;
  const skipped = left > width - 20 ? left - 10 : 0;
  for (let number = from; number <= to; number += 1) {
    const text = cutStart(expand(excerpt.lines[number - excerpt.from] ?? ''), skipped);
    const isMarked = number === region.line;
    if (!isMarked && text.trim() === '') continue;
    lines.push({ is: 'source', number, text: cut(text, width).trimEnd(), marked: isMarked });
    if (isMarked) lines.push(marksOf(marked, region, left - skipped, width));
  }
  return lines;
}

function marksOf(line: string, region: Region, indent: number, width: number): FrameLine {
  const end = region.endLine === region.line ? region.endColumn - 1 : line.length;
  const length = expand(line.slice(region.column - 1, end).trimEnd()).length;
  return { is: 'marks', indent, width: Math.max(1, Math.min(length, width - indent)) };
}

function expand(text: string): string {
  return shown(text.replaceAll('\t', tab));
}
