/** A pull request as an event tells of it. `base` is the tip the payload names, which the merge commit may be ahead of. */
export interface PullRequest {
  readonly number: number;
  readonly base: string;
  readonly baseRef: string;
  readonly head: string;
  /** From another repository, or from one that is gone. */
  readonly fork: boolean;
  readonly draft: boolean;
}

/** Why the program runs: what decides base and head, and whether there is a pull request to write to. */
export type RunEvent =
  | { readonly kind: 'pull_request' | 'pull_request_target'; readonly pull: PullRequest }
  /** `pull` is the last pull request of the group. */
  | { readonly kind: 'merge_group'; readonly base: string; readonly head: string; readonly pull?: number }
  /** `before` is null where the push created the branch; `ref` is the full name that was pushed. */
  | {
      readonly kind: 'push';
      readonly before: string | null;
      readonly after: string;
      readonly ref: string;
      readonly defaultBranch?: string;
    }
  /** Anything else: a schedule, a dispatch, or an event this version does not know. */
  | { readonly kind: 'other'; readonly name: string };
