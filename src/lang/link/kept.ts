/** What a linker counts while it answers. */
interface Counts {
  cuts: number;
  limits: number;
  differences: number;
}

/** An answer that is remembered for both sides of a tree, unless `by` says which linker's alone it is. */
export interface Kept<T> {
  readonly answer: T;
  /** Some of it was left out. */
  readonly isLimited: boolean;
  readonly by?: Counts | undefined;
}

/** Works an answer out, and says what it rests on. */
export function keep<T>(linker: Counts, question: () => T): Kept<T> & { readonly isCut: boolean } {
  const { cuts, limits, differences } = linker;
  const answer = question();
  return {
    answer,
    isCut: linker.cuts > cuts,
    isLimited: linker.limits > limits,
    by: linker.differences > differences ? linker : undefined,
  };
}

/** Whether what was kept is an answer for this side; what it rests on is then what the question at hand rests on too. */
export function isOurs<T>(linker: Counts, kept: Kept<T> | undefined): kept is Kept<T> {
  if (!kept || (kept.by && kept.by !== linker)) return false;
  if (kept.by) linker.differences++;
  if (kept.isLimited) linker.limits++;
  return true;
}
