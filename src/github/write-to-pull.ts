import type { World } from '../host/world.ts';
import type { PullRequest } from '../model/event.ts';
import { deliverComment } from './deliver-comment.ts';
import { deliverReview } from './deliver-review.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { explain } from './explain.ts';
import { fitText } from './fit.ts';
import { keyOf } from './marker.ts';
import type { Author, GitHubPort } from './port.ts';
import { writeOutputs } from './runner-files.ts';

/** GitHub's limit on a comment, in bytes to be safe (its message counts characters), less the marker. */
const commentBytes = 65_536 - 300;

const short = (commit: string) => commit.slice(0, 12);

async function writeComment(
  port: GitHubPort,
  viewer: Author,
  pull: PullRequest,
  { texts, prefix }: Delivery,
): Promise<string | undefined> {
  const ending = '\n\n*Cut here: the job summary holds the rest.*';
  return deliverComment(port, viewer, {
    pull: pull.number,
    head: pull.head,
    key: keyOf(prefix),
    text: texts.comment === null ? null : fitText(texts.comment, commentBytes, ending),
    resolved: `**driftgate**: resolved at \`${short(pull.head)}\`, no boundary drifts any more.`,
  });
}

async function writeReview(
  port: GitHubPort,
  viewer: Author,
  pull: PullRequest,
  { prefix, review, blobOf }: Delivery,
): Promise<readonly string[]> {
  const job = { pull: pull.number, commit: pull.head, key: keyOf(prefix), prefix, texts: review, blobOf };
  const dropped = await deliverReview(port, viewer, job);
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
    if (delivery.comment === 'auto') commentUrl = await writeComment(port, viewer, pull, delivery);
    surface = 'The review';
    if (delivery.reviews === 'auto' && !live.draft) {
      notices.push(...(await writeReview(port, viewer, pull, delivery)));
    }
  } catch (error) {
    notices.push(explain(surface, error));
  }
  if (commentUrl !== undefined) await writeOutputs(world, { 'comment-url': commentUrl });
  return { notices, ...(commentUrl !== undefined && { commentUrl }) };
}
