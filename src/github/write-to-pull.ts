import type { World } from '../host/world.ts';
import type { PullRequest } from '../model/event.ts';
import { deliverComment } from './deliver-comment.ts';
import { deliverReview } from './deliver-review.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { explain } from './explain.ts';
import { fitText } from './fit.ts';
import { keyOf } from './marker.ts';
import type { Author, GitHubPort } from './port.ts';
import type { IsCurrent } from './review-job.ts';
import { writeOutputs } from './runner-files.ts';

/** GitHub's limit on a comment, in bytes to be safe (its message counts characters), less the marker. */
const commentBytes = 65_536 - 300;

const short = (commit: string) => commit.slice(0, 12);

async function writeComment(
  port: GitHubPort,
  viewer: Author,
  pull: PullRequest,
  { texts, prefix }: Delivery,
  isCurrent: IsCurrent,
): Promise<string | undefined> {
  const ending = '\n\n*Cut here: the job summary holds the rest.*';
  const job = {
    pull: pull.number,
    head: pull.head,
    key: keyOf(prefix),
    text: texts.comment === null ? null : fitText(texts.comment, commentBytes, ending),
    resolved: `**driftgate**: resolved at \`${short(pull.head)}\`, no boundary drifts any more.`,
  };
  return deliverComment(port, viewer, job, isCurrent);
}

async function writeReview(
  port: GitHubPort,
  viewer: Author,
  pull: PullRequest,
  { prefix, review, blobOf, complete }: Delivery,
  posts: boolean,
  isCurrent: IsCurrent,
): Promise<readonly string[]> {
  const place = { pull: pull.number, commit: pull.head, key: keyOf(prefix), prefix };
  const job = { ...place, texts: review, complete, posts, blobOf };
  const dropped = await deliverReview(port, viewer, job, isCurrent);
  return dropped > 0
    ? [`GitHub did not accept ${dropped} of the review comments; the summary comment holds what they say.`]
    : [];
}

/** Writes the summary comment and the review, unless the pull request has moved on or is closed. Never throws. */
export async function writeToPull(world: World, pull: PullRequest, delivery: Delivery): Promise<Delivered> {
  const notices: string[] = [];
  let surface = 'The summary comment';
  let commentUrl: string | undefined;
  try {
    if (!delivery.open)
      return { notices: [`${surface} was not written: there is no token. Pass \`token\`.`] };
    const port = await delivery.open();
    const live = await port.getPull(pull.number);
    if (live.head !== pull.head) {
      const moved = `Pull request #${pull.number} has moved on to ${short(live.head)}`;
      return { notices: [`${moved}: nothing was written for ${short(pull.head)}.`] };
    }
    if (!live.open)
      return { notices: [`Pull request #${pull.number} is closed: nothing was written to it.`] };
    const viewer = await port.viewer();
    const isCurrent = async () => {
      const now = await port.getPull(pull.number);
      return now.open && now.head === pull.head;
    };
    if (delivery.comment === 'auto') commentUrl = await writeComment(port, viewer, pull, delivery, isCurrent);
    surface = 'The review';
    const wasSilent = delivery.comment === 'auto' && commentUrl === undefined;
    if (delivery.reviews === 'auto' && !(wasSilent && delivery.review.length === 0)) {
      notices.push(...(await writeReview(port, viewer, pull, delivery, !live.draft, isCurrent)));
    }
  } catch (error) {
    notices.push(explain(surface, error));
  }
  if (commentUrl !== undefined) await writeOutputs(world, { 'comment-url': commentUrl });
  return { notices, ...(commentUrl !== undefined && { commentUrl }) };
}
