/** What a finding has to say at a place; `path` is relative to the folder that was checked. */
export interface ReviewText {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
  readonly fingerprint: string;
}

/** One review, ready to be delivered. */
export interface ReviewJob {
  readonly pull: number;
  readonly commit: string;
  readonly key: string;
  readonly prefix: string;
  readonly texts: readonly ReviewText[];
  /** Whether all was checked: only then a finding that is no longer reported is gone. */
  readonly complete: boolean;
  /** Whether new findings are posted; in a draft they are not, and what was posted is kept up to date. */
  readonly posts: boolean;
  /** The blob id of a file as it was read: line numbers count only for the very same contents. */
  readonly blobOf: (path: string) => string | undefined;
}

/** Whether the pull request is open and still stands where this run saw it. */
export type IsCurrent = () => Promise<boolean>;
