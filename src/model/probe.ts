import type { Coordinate } from './coordinate.ts';
import type { View } from './need.ts';
import type { Site } from './site.ts';

/** One usage found inside an image, and what one side's contract says of it. */
export interface Probed {
  /** In the image's tree. */
  readonly at: Site;
  readonly identity: string;
  readonly subject: Coordinate;
  /** What an independent checker can validate again: the whole operation, or the request. */
  readonly document: string;
  /** Empty when the contract honours it. */
  readonly errors: readonly string[];
}

/** How the images boundary asks another boundary, which it does not know, to judge what an image holds. */
export type Probe = (view: View) => readonly Probed[];
