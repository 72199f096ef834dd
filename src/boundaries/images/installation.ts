import type { SourceFile } from '../../model/site.ts';

/** What a package manager wrote down about where an installed package came from. */
export interface Claim {
  readonly commit: string;
  readonly requested: string | null;
  readonly file: SourceFile;
}

/** One place in an image where a dependency is installed. */
export interface Installation {
  /** The folder that its files are relative to: it ends with `/`, or is empty. */
  readonly root: string;
  /** What gave it away: a METADATA file, a lock file. */
  readonly file: SourceFile;
  readonly claim: Claim | undefined;
  /** First parts of the paths below `root` that belong to it; `undefined` where nothing says which. */
  readonly tops: readonly string[] | undefined;
}

/** PEP 503: names differ neither in case nor in runs of `-`, `_` and `.`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
