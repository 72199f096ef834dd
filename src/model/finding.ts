import type { Fix, Impact, RuleId, Witness } from './boundary.ts';
import type { Coordinate } from './coordinate.ts';
import type { Confidence, Evidence } from './program.ts';
import type { Site } from './site.ts';

/** A statement the engine has stamped: all that policy and reporters know of a boundary. */
export interface Finding {
  readonly rule: RuleId;
  /** 16 hex digits, of project, rule, subject and consumer: never of message, cause or line. */
  readonly fingerprint: string;
  readonly subject: Coordinate;
  readonly message: string;
  readonly at: Site;
  readonly evidence: readonly Evidence[];
  readonly members: readonly Coordinate[];
  readonly fixes: readonly Fix[];
  readonly impact: Impact;
  readonly confidence: Confidence;
  readonly witness?: Witness;
  readonly cause?: string;
  readonly project?: string;
  /** The base says so too. */
  readonly existing: boolean;
}

export type Severity = 'error' | 'warning' | 'note';

/** Somebody's word that a break is meant: reviewed like code, and never for ever. */
export interface Acknowledgement {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day it counts, `YYYY-MM-DD`. */
  readonly expires: string;
  readonly at: Site;
}

export type Disposition =
  | { readonly kind: 'reported'; readonly severity: Severity }
  | { readonly kind: 'existing' }
  | { readonly kind: 'acknowledged'; readonly by: Acknowledgement }
  | { readonly kind: 'off' };

export interface Judgement {
  readonly finding: Finding;
  readonly disposition: Disposition;
}

export type Verdict = 'pass' | 'fail' | 'inconclusive';
