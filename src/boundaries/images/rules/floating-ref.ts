import { coordinate } from '../../../model/coordinate.ts';
import type { ImagesRule } from './images-rule.ts';

export const floatingRef: ImagesRule = {
  id: 'images/floating-ref',
  drift: 'space',
  purpose:
    'Checks that what goes into an image, and the images that are deployed, are named by something that cannot move.',
  rationale:
    'A branch or tag means another content tomorrow: two builds of one commit differ, and nobody reviewed the difference.',
  remedy: 'Name a commit or a digest, and let a bot propose newer ones.',
  impact: 'advice',
  examples: {
    flagged: [
      {
        name: 'a requirement names a branch',
        head: { 'requirements.txt': 'client-kit @ git+https://github.com/acme/client-kit@main\n' },
      },
      {
        name: 'a deployed image is named by its tag',
        head: { 'deploy/bot.yaml': 'image: ghcr.io/acme/bot:2\n' },
      },
    ],
    accepted: [
      {
        name: 'a requirement names a commit',
        head: {
          'requirements.txt':
            'client-kit @ git+https://github.com/acme/client-kit@a04e664c805deb3e396cc655a74bc6618d5d65d4\n',
        },
      },
      {
        name: 'a deployed image is named by its digest',
        head: { 'deploy/bot.yaml': `image: ghcr.io/acme/bot:2@sha256:${'0'.repeat(64)}\n` },
      },
    ],
  },
  *check({ contract }) {
    for (const { kind, target, requested, class: moves, at } of contract.refs) {
      if (moves !== 'floating' || (kind === 'image' && !contract.deployed.has(at.path))) continue;
      yield {
        subject: coordinate(`${kind}:${target}`),
        message: `\`${target}\` is asked for as \`${requested ?? 'its default branch'}\`, which can move.`,
        at,
        consumer: at.path,
      };
    }
  },
};
