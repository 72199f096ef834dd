import type { SourceFile } from '../../../model/site.ts';

/** What a package manager wrote down about where an installed package came from. */
export interface Claim {
  /** A commit id; Go writes only its first twelve digits. */
  readonly commit: string;
  readonly requested: string | null;
  readonly file: SourceFile;
}

/** A version, and how versions of its kind are ordered. */
export interface InstalledVersion {
  readonly text: string;
  readonly order: 'pep440' | 'semver';
}

/** One place in an image where a dependency is installed. */
export interface Installation {
  /** The folder that its files are relative to: it ends with `/`, or is empty. */
  readonly root: string;
  /** What gave it away: a METADATA file, a lock file. */
  readonly file: SourceFile;
  readonly claim: Claim | undefined;
  readonly version?: InstalledVersion;
  /** First parts of the paths below `root` that belong to it, `all`, or `unknown` where nothing says which. */
  readonly tops: readonly string[] | 'all' | 'unknown';
}

/** PEP 503: names differ neither in case nor in runs of `-`, `_` and `.`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
