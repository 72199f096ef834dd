import type { RunEvent } from '../model/event.ts';
import type { GitHubPort } from './port.ts';
import type { ReviewText } from './review-job.ts';

/** Everything one run has to say, rendered. */
export interface Delivery {
  readonly event: RunEvent;
  /** Values of one line: they go to the step's outputs. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly texts: {
    /** Workflow commands, for standard output. */
    readonly annotations: string;
    /** Markdown for the job summary. */
    readonly summary: string;
    /** Markdown for the summary comment; `null` when there is nothing to say. */
    readonly comment: string | null;
  };
  readonly review: readonly ReviewText[];
  /** Whether all was checked: only then is what is not reported gone. */
  readonly complete: boolean;
  /** `Sides.prefix`: from the top of the checkout to the folder that was checked. */
  readonly prefix: string;
  /** The blob id of a file of the head as it was read, by its path in the folder that was checked. */
  readonly blobOf: (path: string) => string | undefined;
  readonly comment: 'auto' | 'never';
  readonly reviews: 'auto' | 'never';
  /** Opens the API; absent without a token or outside a repository. */
  readonly open?: () => Promise<GitHubPort>;
}

/** What came of it. `notices`: what could not be written and what mends it, one sentence each. None of it is a verdict. */
export interface Delivered {
  readonly notices: readonly string[];
  readonly commentUrl?: string;
}
