import type { Region } from '../../model/site.ts';

/** Orders two places of one file. */
function comparePlaces(aLine: number, aColumn: number, bLine: number, bColumn: number): number {
  return aLine - bLine || aColumn - bColumn;
}

/** Whether `a` holds `b`, or is it. */
export function contains(a: Region, b: Region): boolean {
  return (
    comparePlaces(a.line, a.column, b.line, b.column) <= 0 &&
    comparePlaces(a.endLine, a.endColumn, b.endLine, b.endColumn) >= 0
  );
}

/** Whether `a` ends before `b` starts. */
export function endsBefore(a: Region, b: Region): boolean {
  return comparePlaces(a.endLine, a.endColumn, b.line, b.column) <= 0;
}

/** By start; of two with the same start, the one around the other first. */
export function compareNesting(a: Region, b: Region): number {
  return (
    comparePlaces(a.line, a.column, b.line, b.column) ||
    comparePlaces(b.endLine, b.endColumn, a.endLine, a.endColumn)
  );
}

/** By start; of two with the same start, the inner first: `a.b()` before `a.b().c()`. */
export function compareSource(a: Region, b: Region): number {
  return (
    comparePlaces(a.line, a.column, b.line, b.column) ||
    comparePlaces(a.endLine, a.endColumn, b.endLine, b.endColumn)
  );
}

/** The place behind everything. */
export const endOfFile: Region = {
  line: Number.MAX_SAFE_INTEGER,
  column: 1,
  endLine: Number.MAX_SAFE_INTEGER,
  endColumn: 1,
};
