import type { Impact } from '../../model/boundary.ts';
import type { Site } from '../../model/site.ts';
import type { MemberKind } from './members.ts';
import type { Rename } from './renames.ts';
import type { Target } from './synthesise.ts';

/** A rule of this boundary that speaks of what the schema lost. */
export type LossRule =
  | 'renamed-without-alias'
  | 'alias-not-honoured'
  | 'enum-output-renamed'
  | 'type-renamed'
  | 'removed'
  | 'removed-too-early'
  | 'became-required'
  | 'type-changed'
  | 'default-changed';

/** Something old operations relied on and the head no longer gives them. */
export interface Loss {
  readonly rule: LossRule;
  readonly kind: MemberKind;
  /** The coordinate the finding is about. */
  readonly subject: string;
  /** The coordinates whose refusal it explains. */
  readonly names: ReadonlySet<string>;
  /** Where in the head it is mended. */
  readonly at: Site;
  /** What stood at the base, and where. */
  readonly was?: Site;
  /** One sentence without its end: "`User.name` was removed". */
  readonly what: string;
  readonly rename?: Rename;
  /** Operations that would show the break, the plainest first. */
  readonly targets: readonly Target[];
  /** Set where no operation is refused and clients suffer all the same. */
  readonly impact?: Impact;
  /** The input type or enum, where values of it may travel in variables that no document shows. */
  readonly carrier?: string;
}
