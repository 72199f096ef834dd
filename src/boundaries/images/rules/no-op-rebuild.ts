import type { Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import { parseImageReference } from '../../../model/image-reference.ts';
import type { ExaminedImage, ImagesContract } from '../kinds.ts';
import type { ImagesRule } from './images-rule.ts';

export const noOpRebuild: ImagesRule = {
  id: 'images/no-op-rebuild',
  drift: 'time',
  purpose: 'Checks that an image which is deployed under a new name is another image.',
  rationale:
    'A build that is served from its cache to the last step gives the old image a new tag: what was to be rolled out is not in it.',
  remedy: 'Build the image without the cache, and see why no step noticed the change.',
  impact: 'advice',
  examples: {
    flagged: [
      {
        name: 'the new tag names the image that ran before',
        base: { 'deploy/bot.yaml': 'image: oci:images:fresh\n' },
        head: { 'deploy/bot.yaml': 'image: oci:images:fresh-again\n' },
      },
      {
        name: 'so it does while what the image is built from changed',
        base: {
          'deploy/bot.yaml': 'image: oci:images:fresh\n',
          Dockerfile: 'FROM python:3.12\n',
        },
        head: {
          'deploy/bot.yaml': 'image: oci:images:fresh-again\n',
          Dockerfile: 'FROM python:3.13\n',
        },
      },
    ],
    accepted: [
      {
        name: 'the new tag names another image',
        base: { 'deploy/bot.yaml': 'image: oci:images:fresh\n' },
        head: { 'deploy/bot.yaml': 'image: oci:images:fresh-noprov\n' },
      },
      {
        name: 'the name is the same',
        base: { 'deploy/bot.yaml': 'image: oci:images:fresh\n' },
        head: { 'deploy/bot.yaml': 'image: oci:images:fresh\nreplicas: 2\n' },
      },
    ],
  },
  *check(base, head) {
    const before = base.contract.images.filter((it) => !names(head.contract, it));
    for (const image of head.contract.images) {
      if (image.named.length === 0 || names(base.contract, image)) continue;
      const same = before.find(
        (it) => it.tree.digest === image.tree.digest && repositoryOf(it) === repositoryOf(image),
      );
      if (same) yield state(same, image, builtFrom(base.contract) !== builtFrom(head.contract));
    }
  },
};

function names({ images }: ImagesContract, { tree }: ExaminedImage): boolean {
  return images.some((it) => it.tree.reference === tree.reference);
}

/** The name of an image without its tag and digest. */
function repositoryOf({ tree: { reference } }: ExaminedImage): string {
  return parseImageReference(reference)?.repository ?? reference.slice(0, reference.lastIndexOf(':'));
}

/** Everything that is known to go into images: where it differs, a rebuild was meant to change something. */
function builtFrom({ refs, deployed }: ImagesContract): string {
  const inputs = refs.filter((ref) => !deployed.has(ref.at.path));
  return JSON.stringify(
    inputs.map(({ target, requested, resolved, at }) => [target, requested, resolved, at.path]).sort(),
  );
}

function state(before: ExaminedImage, image: ExaminedImage, claimsRebuild: boolean): Statement {
  const why = claimsRebuild ? ', although this change alters what images are built from' : '';
  return {
    subject: coordinate(`image:${repositoryOf(image)}`),
    message: `\`${image.tree.reference}\` is the very image that \`${before.tree.reference}\` was${why}: nothing new is rolled out.`,
    at: image.named[0] ?? { side: 'head', path: '', tree: image.tree },
    evidence: before.named.map((site) => ({ site, note: `named \`${before.tree.reference}\` before` })),
    consumer: image.tree.digest,
    ...(claimsRebuild && { impact: 'risky' as const }),
  };
}
