import { coordinate } from '../../../model/coordinate.ts';
import { gitTarget } from '../git-target.ts';
import { siteOf } from '../site-of.ts';
import type { ImagesRule } from './images-rule.ts';

export const contentsContradictLabel: ImagesRule = {
  id: 'images/contents-contradict-label',
  drift: 'space',
  purpose: 'Checks that what the labels of an image say of a dependency is what it holds.',
  rationale:
    'Labels are written by the workflow and describe what was meant to be built. People and dashboards believe them when a deployment goes wrong.',
  remedy: 'Build the image again without the cache, or take the label from what was installed.',
  impact: 'risky',
  examples: {
    flagged: [
      {
        name: 'the label names the fix and the kit is the old one',
        head: { 'deploy/bot.yaml': 'image: oci:labelled:lying\n' },
      },
    ],
    accepted: [
      {
        name: 'the label names what is installed',
        head: { 'deploy/bot.yaml': 'image: oci:labelled:honest\n' },
      },
      {
        name: 'the labels speak of the bot, not of the kit',
        head: { 'deploy/bot.yaml': 'image: oci:images:stale\n' },
      },
    ],
  },
  *check({ contract }) {
    for (const image of contract.images)
      for (const { name, source, contradictions, installation } of image.freshness)
        for (const { label, told, holds } of contradictions)
          yield {
            subject: coordinate(`git:${gitTarget(source)}`),
            message: `The image \`${image.tree.reference}\` says that its ${name} is \`${told}\` (label \`${label.replaceAll('`', "'")}\`), and it holds \`${holds}\`.`,
            at: image.named[0] ?? siteOf(installation?.file, image, contract.view.side),
            consumer: `${image.tree.digest} ${label}`,
          };
  },
};
