import { coordinate } from '../../../model/coordinate.ts';
import type { ImagesRule } from './images-rule.ts';

export const unpinnedBase: ImagesRule = {
  id: 'images/unpinned-base',
  drift: 'space',
  purpose: 'Checks that the images a build starts from or copies out of are named by a digest.',
  rationale:
    'A tag is moved to another image when its owner rebuilds: two builds of one commit then start from different systems.',
  remedy: 'Name the digest beside the tag, `python:3.12@sha256:…`, and let a bot propose newer ones.',
  impact: 'advice',
  examples: {
    flagged: [
      { name: 'a stage starts from a tag', head: { Dockerfile: 'FROM python:3.12\n' } },
      {
        name: 'a file is copied out of a tag',
        head: { Dockerfile: 'FROM scratch\nCOPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/\n' },
      },
    ],
    accepted: [
      {
        name: 'the digest is named',
        head: { Dockerfile: `FROM python:3.12@sha256:${'0'.repeat(64)}\n` },
      },
      {
        name: 'a stage starts from another, or from nothing',
        head: { Dockerfile: 'FROM scratch AS a\nFROM a\n' },
      },
    ],
  },
  *check({ contract }) {
    for (const { kind, target, requested, class: moves, at, stage } of contract.refs) {
      if (kind !== 'image' || moves !== 'floating' || contract.deployed.has(at.path)) continue;
      yield {
        subject: coordinate(`image:${target}`),
        message: `\`${target}:${requested ?? 'latest'}\` can be moved to another image: no digest is named.`,
        at,
        consumer: `${at.path} ${stage ?? ''}`,
      };
    }
  },
};
