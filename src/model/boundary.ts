import type { Coordinate } from './coordinate.ts';
import type { Extractor } from './extractor.ts';
import type { Gap } from './gap.ts';
import type { Need, View } from './need.ts';
import type { Confidence, Evidence } from './program.ts';
import type { Digest, NonEmpty, Site } from './site.ts';

export type BoundaryId = 'graphql' | 'routes' | 'images';
export type RuleId = `${BoundaryId | 'gate'}/${string}`;

/** A boundary's own types: what one provider extractor finds, what all of it amounts to, and one reliance on it. */
export interface Kinds {
  offer: { readonly at: Site };
  contract: unknown;
  /** `identity` is free of lines: it survives moved code. */
  usage: { readonly at: Site; readonly consumer: string; readonly identity: string };
}

/** One side of one boundary. */
export interface Snapshot<K extends Kinds> {
  readonly contract: K['contract'];
  readonly usages: readonly K['usage'][];
  readonly gaps: readonly Gap[];
}

export interface Boundary<B extends BoundaryId, K extends Kinds> {
  readonly id: B;
  readonly title: string;
  /** What it wants beyond its extractors' own files; asked again with what has come. */
  needs(view: View): readonly Need[];
  /** Loads what assembling this view takes and most runs do without. */
  prepare?(view: View): Promise<void>;
  readonly providers: NonEmpty<Extractor<K['offer']>>;
  /** None where only what is provided is asked for. */
  readonly consumers: readonly Extractor<K['usage']>[];
  /** Globs of the checkout from the configuration, in place of the extractors' own. */
  readonly scope: { readonly providers?: NonEmpty<string>; readonly consumers?: NonEmpty<string> };
  assemble(
    offers: readonly K['offer'][],
    view: View,
  ): {
    readonly contract: K['contract'];
    readonly gaps: readonly Gap[];
    /** Gaps of extractors that are about nothing of the contract. */
    readonly moot?: ReadonlySet<Gap>;
  };
  readonly rules: NonEmpty<Rule<B, K>>;
  /** Whether there is anything to judge on this side; where neither side has it, the boundary is not applicable. */
  applies(snapshot: Snapshot<K>): boolean;
  /**
   * What of the head was compared with nothing, or with too little to call it checked; what of it warns, warns no more where
   * the base is no better. `base` is absent where there is none.
   */
  coverage?(head: Snapshot<K>, base?: Snapshot<K>): readonly Gap[];
  /** The denominators of the report, as `cli.md` names them. */
  counts(snapshot: Snapshot<K>): Readonly<Record<string, number>>;
}

/** What a statement says will happen to a consumer. */
export type Impact = 'breaking' | 'risky' | 'advice';

/** An edit that mends a finding. `proven`: the program checked that nothing breaks once it is applied. */
export interface Fix {
  readonly description: string;
  readonly edits: NonEmpty<Edit>;
  readonly proven: boolean;
}

/** Replaces the region of `site` by `text`; an empty region inserts. */
export interface Edit {
  readonly site: Site & { readonly region: NonNullable<Site['region']> };
  readonly text: string;
}

/** What makes an error checkable by a second, independent path. An error without one is demoted by the engine. */
export type Witness =
  | { readonly kind: 'operation'; readonly document: string }
  | { readonly kind: 'request'; readonly method: string; readonly path: string; readonly servedAtBase?: Site }
  | { readonly kind: 'blob'; readonly path: string; readonly digest: Digest; readonly commit?: string }
  | { readonly kind: 'text'; readonly path: string; readonly was?: string; readonly is?: string };

/** What a rule says. `impact` overrides the rule's own; `confidence` is `certain` where it is left out. */
export interface Statement {
  readonly subject: Coordinate;
  /** One sentence; `code` stands in backticks. */
  readonly message: string;
  readonly at: Site;
  readonly witness?: Witness;
  readonly evidence?: readonly Evidence[];
  /** The shared reason of several statements: `emessage→emsg`. */
  readonly cause?: string;
  readonly members?: readonly Coordinate[];
  readonly fixes?: readonly Fix[];
  readonly impact?: Impact;
  readonly confidence?: Confidence;
  /** The name of the consumer whose tree the statement is about, where it is about one. */
  readonly consumer?: string;
  readonly project?: string;
  /** Of a space rule: whether the base holds the same drift in another form, which a fingerprint cannot tell. */
  readonly existing?: boolean;
}

export interface Example {
  readonly name: string;
  readonly base?: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
}

export interface RuleText {
  readonly id: RuleId;
  readonly purpose: `Checks that ${string}`;
  readonly rationale: string;
  readonly remedy: string;
  readonly impact: Impact;
  readonly docs: string;
}

interface RuleBase<B extends BoundaryId> extends Omit<RuleText, 'id' | 'docs'> {
  readonly id: `${B}/${string}`;
  readonly examples: { readonly flagged: NonEmpty<Example>; readonly accepted: NonEmpty<Example> };
}

/**
 * time: compares the sides, silent without a base. space: judges one side; what the base says too is `existing`. A space
 * rule is handed the base as well when it judges the head, so that it can leave to a time rule what this change broke.
 */
export type Rule<B extends BoundaryId, K extends Kinds> =
  | (RuleBase<B> & {
      readonly drift: 'time';
      check(base: Snapshot<K>, head: Snapshot<K>): Iterable<Statement>;
    })
  | (RuleBase<B> & {
      readonly drift: 'space';
      check(snapshot: Snapshot<K>, base?: Snapshot<K>): Iterable<Statement>;
    });

/** The page that explains a rule: the address every report links to. */
export function docsOf(rule: RuleId): string {
  return `https://github.com/driftgate/driftgate/blob/main/docs/rules.md#${rule.replace('/', '')}`;
}
