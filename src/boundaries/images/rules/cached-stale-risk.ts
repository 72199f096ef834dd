import type { Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import type { CacheRisk } from '../kinds.ts';
import type { ImagesRule } from './images-rule.ts';

const workflow = (settings: string) =>
  `jobs:\n  build:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          cache-from: type=gha\n${settings}`;

const requirements = 'client-kit @ git+https://github.com/acme/client-kit@main\n';

export const cachedStaleRisk: ImagesRule = {
  id: 'images/cached-stale-risk',
  drift: 'space',
  purpose: 'Checks that a build step which fetches a moving ref is built anew when that ref moves.',
  rationale:
    'A build step is served from the cache as long as its text and the files it copies are the same. What it fetches by itself is not looked at: the layer keeps the commit of the day it was first built.',
  remedy:
    'Declare `ARG KIT_SHA` before the step and feed it through `build-args` with the commit of the ref (`git ls-remote`), fetch with `ADD https://…git#ref`, pin a commit, or build the stage with `no-cache-filters`.',
  impact: 'risky',
  examples: {
    flagged: [
      {
        name: 'requirements name a branch and the workflow brings a cache',
        head: {
          Dockerfile: 'FROM python:3.12\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
          'requirements.txt': requirements,
          '.github/workflows/build.yml': workflow(''),
        },
      },
      {
        name: 'the argument is declared for another stage only',
        head: {
          Dockerfile:
            'ARG KIT_SHA\nFROM python:3.12\nRUN pip install git+https://github.com/acme/client-kit@main\n',
          '.github/workflows/build.yml': workflow(
            `          build-args: KIT_SHA=\${{ steps.kit.outputs.sha }}\n`,
          ),
        },
      },
      {
        name: 'the argument has the same value at every build',
        head: {
          Dockerfile:
            'FROM python:3.12\nARG KIT_SHA\nRUN git clone https://github.com/acme/client-kit /kit\n',
          '.github/workflows/build.yml': workflow('          build-args: KIT_SHA=1\n'),
        },
      },
    ],
    accepted: [
      {
        name: 'an argument before the step is fed with the commit',
        head: {
          Dockerfile:
            'FROM python:3.12\nCOPY requirements.txt .\nARG KIT_SHA\nRUN pip install -r requirements.txt\n',
          'requirements.txt': requirements,
          '.github/workflows/build.yml': workflow(
            `          build-args: |\n            KIT_SHA=\${{ steps.kit.outputs.sha }}\n`,
          ),
        },
      },
      {
        name: 'the builder itself resolves the ref',
        head: {
          Dockerfile:
            'FROM python:3.12\nADD https://github.com/acme/client-kit.git#main /kit\nRUN pip install /kit\n',
          '.github/workflows/build.yml': workflow(''),
        },
      },
      {
        name: 'the commit is pinned',
        head: {
          Dockerfile:
            'FROM python:3.12\nRUN pip install git+https://github.com/acme/client-kit@a04e664c805deb3e396cc655a74bc6618d5d65d4\n',
          '.github/workflows/build.yml': workflow(''),
        },
      },
      {
        name: 'the workflow builds without the cache',
        head: {
          Dockerfile: 'FROM python:3.12\nRUN pip install git+https://github.com/acme/client-kit@main\n',
          '.github/workflows/build.yml': workflow('          no-cache: true\n'),
        },
      },
    ],
  },
  *check({ contract }) {
    for (const risk of contract.risks) yield state(risk);
  },
};

function state({ ref, step, evidence, matters }: CacheRisk): Statement {
  const moving = `\`${ref.target}${ref.requested === null ? '' : `@${ref.requested}`}\``;
  return {
    subject: coordinate(`git:${ref.target}`),
    message: `\`${step.replaceAll('`', "'")}\` fetches ${moving}, and nothing in the step's cache key changes when that moves: the layer will not be built again.`,
    at: ref.at,
    evidence,
    consumer: `${ref.at.path} ${ref.stage}`,
    ...(!matters && { impact: 'advice' as const }),
  };
}
