import type { Rule } from '../../../model/boundary.ts';
import type { ImagesKinds } from '../kinds.ts';

/** A rule of the images boundary. */
export type ImagesRule = Rule<'images', ImagesKinds>;
