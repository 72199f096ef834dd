/** A dependency that a manifest asks for and its lockfile cannot give. */
export interface Mismatch {
  readonly name: string;
  readonly asked: string;
  /** What the lockfile has in its place; null where it has nothing. */
  readonly locked: string | null;
  /** false: an installer may still come to terms with it. */
  readonly isCertain: boolean;
}

/** A manifest, and the nearest lockfile of its kind, in its own folder or in one around it. */
export interface LockPair {
  readonly manifest: string;
  readonly lock: string;
  /** The folder of the manifest, from the lockfile's: empty where they stand side by side. */
  readonly member: string;
  /** The manifest beside the lockfile. */
  readonly root: string;
}

/** A kind of lockfile. */
export interface LockFormat {
  readonly lock: string;
  readonly manifest: string;
  readonly docs: `https://${string}`;
  /** The command that refuses a lockfile which does not fit. */
  readonly install: string;
  /** What the manifest asks for in vain; `undefined` where the lockfile does not speak of this manifest. */
  compare(pair: LockPair): readonly Mismatch[] | undefined;
}
