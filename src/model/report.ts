import type { BoundaryId, RuleText } from './boundary.ts';
import type { Judgement, Verdict } from './finding.ts';
import type { Gap } from './gap.ts';
import type { Side, Tree } from './site.ts';

/** Lines of a file around a site: what code frames need, since reporters read no files. `from` is the first line's number. */
export interface Excerpt {
  readonly tree: Tree;
  readonly side: Side;
  readonly path: string;
  readonly from: number;
  readonly lines: readonly string[];
}

/** failed: it crashed (a bug in driftgate). not-applicable: neither side has it. */
export type BoundaryStatus = 'checked' | 'not-applicable' | 'failed';

export interface BoundaryOutcome {
  readonly status: BoundaryStatus;
  readonly counts: Readonly<Record<string, number>>;
  /** What happened, when it failed: one line without a stack. */
  readonly fault?: string;
}

/** One side as people name it, and the commit it was read from where there is one. */
export interface SideLabel {
  readonly label: string;
  readonly commit?: string;
}

/** Everything a reporter prints. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'driftgate'; readonly version: string };
  readonly base: SideLabel | null;
  readonly head: SideLabel;
  readonly verdict: Verdict;
  /** Why the verdict is inconclusive, one sentence each; empty otherwise. */
  readonly inconclusive: readonly string[];
  readonly judgements: readonly Judgement[];
  /** The texts of the rules that the judgements name. */
  readonly rules: readonly RuleText[];
  readonly excerpts: readonly Excerpt[];
  readonly boundaries: Readonly<Record<BoundaryId, BoundaryOutcome>>;
  readonly gaps: readonly Gap[];
  /** What was taken for granted because no configuration says otherwise, one sentence each. */
  readonly assumptions: readonly string[];
  /** The label that lets the job pass in an emergency, and who put it on; nobody where it is not on. */
  readonly override?: { readonly label: string; readonly by?: string };
  /** The command that gives the same result on the reader's machine. */
  readonly reproduce: string;
}

/** Pure: a report in, text out. Where the text goes is the shell's business. */
export interface Reporter {
  readonly id: string;
  render(report: Report): string;
}
