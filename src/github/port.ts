/** Somebody on GitHub. The id never changes and never passes to another; a login can. */
export interface Author {
  readonly id: number | undefined;
  readonly login: string;
}

/** A pull request as it is now. */
export interface LivePull {
  readonly head: string;
  readonly open: boolean;
  readonly draft: boolean;
}

/** A file of a pull request. `blob` is its id at the pull request's head; `patch` is absent for large and binary files. */
export interface PullFile {
  readonly path: string;
  readonly blob: string;
  readonly patch?: string;
}

/** A comment on the conversation or on a line. */
export interface PostedComment {
  readonly id: number;
  /** Nobody where the account is gone. */
  readonly author: Author | undefined;
  readonly body: string;
  readonly url: string;
  /** The comment it answers. */
  readonly replyTo?: number;
  /** Its id in GraphQL, by which its thread knows it; absent on an issue comment. */
  readonly node?: string;
}

/** A conversation on a line. `first`: the GraphQL id of the comment that opened it. */
export interface Thread {
  readonly id: string;
  readonly first: string;
  readonly resolved: boolean;
}

/** A review. A draft is seen by its author alone. */
export interface PostedReview {
  readonly id: number;
  readonly author: Author | undefined;
  readonly body: string;
  readonly state: 'draft' | 'approved' | 'changes-requested' | 'other';
  /** The commit it was given for. */
  readonly commit: string | undefined;
}

/** An issue. */
export interface PostedIssue {
  readonly number: number;
  readonly author: Author | undefined;
  readonly body: string;
}

/** That somebody put a label on a pull request. */
export interface Labeling {
  readonly label: string;
  readonly by: Author | undefined;
}

/** A comment to be placed on lines of the head; `startLine` is left out for a single line. */
export interface LineComment {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
}

/** All that is asked of GitHub. Every call throws a GitHubError; one that creates is never repeated by the port itself. */
export interface GitHubPort {
  /** Whom the token speaks for. */
  viewer(): Promise<Author>;
  getPull(pull: number): Promise<LivePull>;
  /** The open pull requests of a branch, `owner:branch`. */
  findPulls(from: string): Promise<readonly (LivePull & { readonly number: number })[]>;
  listFiles(pull: number): Promise<readonly PullFile[]>;
  listComments(pull: number): Promise<readonly PostedComment[]>;
  createComment(pull: number, body: string): Promise<PostedComment>;
  updateComment(comment: number, body: string): Promise<PostedComment>;
  deleteComment(comment: number): Promise<void>;
  listReviewComments(pull: number): Promise<readonly PostedComment[]>;
  deleteReviewComment(comment: number): Promise<void>;
  listReviews(pull: number): Promise<readonly PostedReview[]>;
  /**
   * Drafts a review that nobody sees and that notifies nobody, and answers its id. GitHub keeps one draft for each account
   * on a pull request, and refuses a second.
   */
  draftReview(pull: number, commit: string, body: string, comments: readonly LineComment[]): Promise<number>;
  submitReview(pull: number, review: number): Promise<void>;
  deleteDraft(pull: number, review: number): Promise<void>;
  updateReviewComment(comment: number, body: string): Promise<void>;
  listThreads(pull: number): Promise<readonly Thread[]>;
  /** The labels as they are now; an event tells of those at its time, however often its job is run again. */
  listLabels(pull: number): Promise<readonly string[]>;
  /** Labels that came, with who put them on, the oldest first. */
  listLabelings(pull: number): Promise<readonly Labeling[]>;
  /** Whether somebody may write to the repository. */
  mayWrite(login: string): Promise<boolean>;
  /** Whether a repository, `owner/name`, is private; one that the token cannot see is an error. */
  isPrivate(repository: string): Promise<boolean>;
  /** The open issues that an account opened. */
  listIssues(creator: string): Promise<readonly PostedIssue[]>;
  createIssue(title: string, body: string): Promise<void>;
  updateIssue(issue: number, body: string, state: 'open' | 'closed'): Promise<void>;
  /** GitHub lets a workflow's token do this only with `contents: write` (github/gh-aw#35726). */
  resolveThread(thread: string): Promise<void>;
  reopenThread(thread: string): Promise<void>;
}
