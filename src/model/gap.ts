import type { Site } from './site.ts';

/**
 * What a gap does to the verdict.
 * blocks: the verdict is inconclusive. limits: absence proves nothing here, errors become warnings.
 * counts: it stands in the denominator only.
 */
export type GapEffect = 'blocks' | 'limits' | 'counts';

export type GapReason = 'unparsable' | 'dynamic' | 'unsupported' | 'too-large' | 'unreachable';

/** Something that was seen and could not be read. A gate that hides these lies. */
export interface Gap {
  readonly at: Site;
  readonly reason: GapReason;
  readonly effect: GapEffect;
  /** The effect it has instead where the base has the same gap, or it alone does: this change did not bring it. */
  readonly ifUnchanged?: GapEffect;
  /** Only a credential is missing: where no secrets are given, it is said and checked again where they are. */
  readonly wantsSecret?: true;
  /** What could not be read and why, one line. */
  readonly note: string;
  /** What its owner can do about it, one line. */
  readonly mend?: string;
  /** A warning of `gate/not-checked` as well, though it blocks nothing: what was compared with nothing never passes unsaid. */
  readonly warns?: true;
}

/** What an extractor read, and what it could not. */
export interface Extraction<T> {
  readonly facts: readonly T[];
  readonly gaps: readonly Gap[];
}
