/** One commit of a dependency. `time` is when it was committed: when it was pushed, git cannot tell. */
export interface HistoryCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly time: string;
  readonly subject: string;
}

/** The files of a commit that were asked about, as git blob ids. */
export type CommitFiles = ReadonlyMap<string, string>;

/** What is known of a dependency's past. */
export interface History {
  readonly ref: string;
  readonly tip: string;
  /** Newest first, children before their parents. */
  readonly commits: readonly HistoryCommit[];
  /** Every path that some traced commit has. */
  readonly paths: ReadonlySet<string>;
  /** Every blob that some traced commit has. */
  readonly blobs: ReadonlySet<string>;
  /** A commit by its id, or by an unambiguous beginning of at least seven digits. */
  find(id: string): HistoryCommit | undefined;
  /** Whether a commit is, or comes after, another; `undefined` where the history does not reach far enough to tell. */
  holds(commit: string, other: string): boolean | undefined;
  /** The ids of the commits that one lacks of another, as far as they are known. */
  lacking(commit: string, other: string): readonly string[];
  /** The files of every traced commit, limited to the paths that matter. */
  trace(matters: (path: string) => boolean): ReadonlyMap<string, CommitFiles>;
}
