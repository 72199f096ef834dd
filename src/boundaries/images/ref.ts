import type { Site } from '../../model/site.ts';

export type RefKind = 'git' | 'image' | 'package' | 'url' | 'submodule';

/**
 * pinned: one content for ever. floating: it moves. tracked: it moves, and the build notices. cached-stale-risk: it moves,
 * and nothing in the build step's cache key does. behind: pinned to what lacks the required commit.
 */
export type RefClass = 'pinned' | 'floating' | 'tracked' | 'cached-stale-risk' | 'behind';

/** Something outside that goes into an image, or an image that is named. */
export interface Ref {
  readonly kind: RefKind;
  /** `github.com/acme/client-kit`, `docker.io/library/python`. */
  readonly target: string;
  readonly requested: string | null;
  readonly resolved: string | null;
  readonly class: RefClass;
  readonly at: Site;
  readonly stage: string | null;
  readonly why: string;
  /** Of a submodule: its folder. */
  readonly folder?: string;
  /** The lockfile's own ref, where it is that which fixes the commit. */
  readonly fixedBy?: Ref;
}
