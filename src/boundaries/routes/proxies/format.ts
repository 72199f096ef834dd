import type { Described } from '../../../model/extractor.ts';
import type { NonEmpty } from '../../../model/site.ts';

/** What a proxy makes of a prefix, and the line that says so. */
export type Prefixes = readonly [from: readonly string[], to: readonly string[], line: number];

/** A configuration format of a proxy: which files are written in it, and the rewrites that one of them says literally. */
export interface ProxyFormat extends Described {
  readonly paths: NonEmpty<string>;
  readonly signs: readonly string[];
  readonly read: (text: string) => readonly Prefixes[];
}
