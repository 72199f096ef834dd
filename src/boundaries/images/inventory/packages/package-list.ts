import type { Site } from '../../../../model/site.ts';
import type { Ref, RefKind } from '../../ref.ts';

/** A git repository that a manifest asks for or that a lockfile resolved. */
export interface PackageRef {
  readonly kind: Extract<RefKind, 'git' | 'submodule'>;
  readonly target: string;
  readonly requested: string | null;
  /** The commit, in full or its first digits, where the file names one. */
  readonly resolved: string | null;
  /** Of a submodule: its folder. Which commit it stands on, the tree tells. */
  readonly folder?: string;
  /** Where it stands: an offset into the text. */
  readonly offset: number;
}

/** The format of a manifest or a lockfile. `read` answers with what it fetches by git, or `undefined` for no such file. */
export interface PackageFormat {
  /** The name of the file. */
  readonly name: string;
  readonly docs: `https://${string}`;
  /** lock: it fixes what a manifest beside it asks for. */
  readonly role: 'manifest' | 'lock';
  read(text: string): readonly PackageRef[] | undefined;
}

/** What one manifest or lockfile fetches by git. */
export interface PackageList {
  readonly what: 'packages';
  readonly at: Site;
  readonly role: PackageFormat['role'];
  readonly refs: readonly Ref[];
}
