import { coordinate } from '../../../model/coordinate.ts';
import { gitTarget } from '../git-target.ts';
import type { ImagesRule } from './images-rule.ts';

const before = '14bc04c43a552033eca6372b5af3ed3c463fdb16';
const fix = 'a04e664c805deb3e396cc655a74bc6618d5d65d4';
const requirement = (commit: string) => ({
  'requirements.txt': `client-kit @ git+https://github.com/acme/client-kit@${commit}\n`,
});

export const pinBehind: ImagesRule = {
  id: 'images/pin-behind',
  drift: 'space',
  purpose:
    'Checks that a commit which a manifest, a lockfile or a build step pins holds the required commit of a configured dependency.',
  rationale:
    'A pin is never stale by accident and never fresh by itself: what is built from it lacks every fix since, however often it is built.',
  remedy:
    'Pin the newest commit, or say that it is meant: `allow-pinned: true`, with `min-commit` for the least that is needed.',
  impact: 'risky',
  examples: {
    flagged: [
      { name: 'a requirement names the commit before the fix', head: requirement(before) },
      {
        name: 'a lockfile fixes a branch at the commit before the fix',
        head: {
          'uv.lock': `source = { git = "https://github.com/acme/client-kit?branch=main#${before}" }\n`,
        },
      },
      {
        name: 'so it does where it was pinned to the fix',
        base: requirement(fix),
        head: requirement(before),
      },
    ],
    accepted: [
      { name: 'it names the fix', head: requirement(fix) },
      {
        name: 'another repository is pinned',
        head: { 'requirements.txt': `other @ git+https://github.com/acme/other@${before}\n` },
      },
    ],
  },
  *check({ contract }) {
    for (const { ref, dependency, source, named, commit, required, how } of contract.behind)
      yield {
        subject: coordinate(`git:${gitTarget(source)}`),
        message: `${dependency} is pinned at \`${named}\`, ${how}: it lacks the required \`${required}\`.`,
        at: ref.at,
        consumer: `${ref.at.path} ${commit}`,
      };
  },
};
