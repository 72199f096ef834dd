import type { Gap } from '../model/gap.ts';

/** What the head is compared with, before any file is read. */
export type BaseChoice =
  | {
      readonly kind: 'commit';
      readonly commit: string;
      readonly label: string;
      readonly notes: readonly string[];
      readonly gaps: readonly Gap[];
    }
  /** There is nothing to compare with, and nothing is wrong. */
  | { readonly kind: 'none'; readonly note: string }
  /** There is something to compare with, and it cannot be had: nothing may pass. */
  | { readonly kind: 'unreachable'; readonly note: string; readonly mend: string };

/** A commit as the base, with whatever has to be said about the choice. */
export function choose(commit: string, label: string, ...notes: readonly string[]): BaseChoice {
  return { kind: 'commit', commit, label, notes, gaps: [] };
}

/** The same base, with one more thing said. */
export function withNote(choice: BaseChoice, note: string): BaseChoice {
  return choice.kind === 'commit' ? { ...choice, notes: [note, ...choice.notes] } : choice;
}

/** The gap of a base that cannot be had. */
export function unreachableBase(note: string, mend: string): Gap {
  return { at: { side: 'base', path: '' }, reason: 'unreachable', effect: 'blocks', note, mend };
}
