import type { Site } from '../../../../model/site.ts';

/** A manifest's word that an image runs. `identity` is the reference; `consumer` is what findings call it. */
export interface ImageUse {
  readonly at: Site;
  readonly consumer: string;
  readonly identity: string;
}
