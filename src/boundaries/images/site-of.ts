import { type Side, type Site, type SourceFile, siteIn } from '../../model/site.ts';
import type { ExaminedImage } from './kinds.ts';

/** The place of a file in an image, with its layer; without one, the image as a whole. */
export function siteOf(file: SourceFile | undefined, { tree }: ExaminedImage, side: Side): Site {
  const site = siteIn(tree, side, file?.path ?? '');
  return file?.layer === undefined ? site : { ...site, layer: file.layer };
}
