import type { Site } from '../../../../model/site.ts';

/** A manifest's word that an image runs. `identity` is the reference; `consumer` is what findings call it. */
export interface ImageUse {
  readonly at: Site;
  readonly consumer: string;
  readonly identity: string;
  /** The name that other manifests use for it: what they say runs is this. */
  readonly replaces?: string;
}
