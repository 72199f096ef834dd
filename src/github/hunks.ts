/** Lines of the new side that a patch shows: consecutive, from the first to the last, both included. */
export interface Hunk {
  readonly first: number;
  readonly last: number;
  /** Of these, the ones that were added. */
  readonly added: ReadonlySet<number>;
}

const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** The hunks of a patch as the files API gives it; of what is no patch, none. */
export function parseHunks(patch: string): readonly Hunk[] {
  const hunks: { first: number; last: number; added: Set<number> }[] = [];
  for (const text of patch.split('\n')) {
    const [, start] = header.exec(text) ?? [];
    if (start !== undefined) {
      hunks.push({ first: Number(start), last: Number(start) - 1, added: new Set() });
      continue;
    }
    const hunk = hunks.at(-1);
    if (!hunk || (!text.startsWith('+') && !text.startsWith(' '))) continue;
    hunk.last += 1;
    if (text.startsWith('+')) hunk.added.add(hunk.last);
  }
  return hunks;
}

/** Whether a comment can stand there: all its lines in one hunk, and one of them changed. */
export function isCommentable(hunks: readonly Hunk[], from: number, to: number): boolean {
  return hunks.some((hunk) => {
    if (from < hunk.first || to > hunk.last || to < from) return false;
    for (let at = from; at <= to; at += 1) if (hunk.added.has(at)) return true;
    return false;
  });
}
