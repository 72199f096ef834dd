import { describe, expect, test } from 'vitest';
import { imagesRules } from '../../../src/boundaries/images/index.ts';
import { readSides } from './sides.ts';

type Files = Readonly<Record<string, string>>;

/** A build with a cache, as most of these threads had it; `more` are further inputs of the build step. */
const cached = (more = '', strategy = ''): Files => ({
  '.github/workflows/publish.yml': `jobs:\n  publish:\n${strategy}    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          cache-from: type=gha\n          cache-to: type=gha,mode=max\n${more}`,
});

const dockerfile = (...lines: readonly string[]): Files => ({
  Dockerfile: ['FROM debian:13', ...lines, ''].join('\n'),
});

interface Incident {
  /** The public thread that tells it. The files here are our own, cut down to the steps that matter. */
  readonly thread: `https://github.com/${string}`;
  readonly rule: 'cached-stale-risk' | 'unlocked-install' | 'floating-ref';
  readonly stale: Files;
  /** The same, done right. */
  readonly mended: Files;
}

const incidents: readonly Incident[] = [
  {
    thread: 'https://github.com/UMAprotocol/protocol/issues/550',
    rule: 'cached-stale-risk',
    stale: { ...cached(), ...dockerfile('RUN git clone https://github.com/umaprotocol/protocol.git') },
    mended: { ...cached(), ...dockerfile('ADD https://github.com/umaprotocol/protocol.git /protocol') },
  },
  {
    thread: 'https://github.com/SERG-Delft/andy/pull/225',
    rule: 'cached-stale-risk',
    stale: {
      ...cached(),
      ...dockerfile(
        'ARG DIR=/home/andy',
        'RUN git clone -n https://github.com/cse1110/andy.git && git -C /home/andy checkout main',
      ),
    },
    mended: {
      ...cached(),
      ...dockerfile(
        'ADD https://api.github.com/repos/cse1110/andy/commits/main /tmp/commit',
        'RUN git clone -n https://github.com/cse1110/andy.git',
      ),
    },
  },
  {
    thread: 'https://github.com/Nescabir/tortoise-docker/pull/8',
    rule: 'cached-stale-risk',
    stale: {
      ...cached(),
      ...dockerfile('RUN git clone --depth 1 https://github.com/shyalya/tortoise-wow /src'),
    },
    mended: {
      ...cached(`          build-args: SOURCE_COMMIT=\${{ steps.upstream.outputs.sha }}\n`),
      ...dockerfile(
        'ARG SOURCE_COMMIT',
        'RUN git clone --depth 1 https://github.com/shyalya/tortoise-wow /src',
      ),
    },
  },
  {
    thread: 'https://github.com/link-it/govway-docker/issues/2',
    rule: 'cached-stale-risk',
    stale: { ...cached(), ...dockerfile('RUN git clone -b master https://github.com/link-it/govway.git') },
    mended: {
      ...cached('          no-cache: true\n'),
      ...dockerfile('RUN git clone -b master https://github.com/link-it/govway.git'),
    },
  },
  {
    thread: 'https://github.com/aryn-ai/sycamore/pull/313',
    rule: 'cached-stale-risk',
    stale: { ...cached(), ...dockerfile('RUN git clone https://github.com/aryn-ai/demo-ui.git /ui') },
    mended: { ...cached(), ...dockerfile('ADD https://github.com/aryn-ai/demo-ui.git#main /ui') },
  },
  {
    thread: 'https://github.com/hertzg/rtl_433_docker/pull/129',
    rule: 'cached-stale-risk',
    stale: {
      ...cached(),
      ...dockerfile('RUN git clone --branch master https://github.com/merbanan/rtl_433.git /build'),
    },
    mended: {
      ...cached(
        `          build-args: |\n            GIT_SHA=\${{ matrix.sha }}\n`,
        `    strategy:\n      matrix: \${{ fromJSON(needs.find.outputs.matrix) }}\n`,
      ),
      ...dockerfile(
        'ARG GIT_SHA',
        'RUN git clone --branch master https://github.com/merbanan/rtl_433.git /build',
      ),
    },
  },
  {
    thread: 'https://github.com/apache/mxnet/pull/7188',
    rule: 'cached-stale-risk',
    stale: { ...cached(), ...dockerfile('RUN git clone --recursive https://github.com/dmlc/mxnet') },
    mended: {
      ...cached(),
      ...dockerfile(
        'ADD https://api.github.com/repos/dmlc/mxnet/git/refs/heads/master version.json',
        'RUN git clone --recursive https://github.com/dmlc/mxnet',
      ),
    },
  },
  {
    thread: 'https://github.com/elastic/apm-integration-testing/pull/244',
    rule: 'cached-stale-risk',
    stale: { ...cached(), ...dockerfile('RUN git clone https://github.com/elastic/opbeans-go.git /src') },
    mended: {
      ...cached(),
      ...dockerfile(
        'ADD https://api.github.com/repos/elastic/opbeans-go/git/refs/heads/main version.json',
        'RUN git clone https://github.com/elastic/opbeans-go.git /src',
      ),
    },
  },
  {
    thread: 'https://github.com/sparkswap/lnd-engine/pull/61',
    rule: 'cached-stale-risk',
    stale: {
      ...cached('          build-args: CACHE_DATE=2018-07-12\n'),
      ...dockerfile('ARG CACHE_DATE', 'RUN git clone https://github.com/sparkswap/lnd /lnd'),
    },
    mended: {
      ...cached(`          build-args: CACHE_DATE=\${{ steps.now.outputs.date }}\n`),
      ...dockerfile('ARG CACHE_DATE', 'RUN git clone https://github.com/sparkswap/lnd /lnd'),
    },
  },
  {
    thread: 'https://github.com/akretion/docky/issues/116',
    rule: 'cached-stale-risk',
    stale: { ...cached(), ...dockerfile('RUN pip install git+https://github.com/acme/addons.git@14.0') },
    mended: {
      ...cached(),
      ...dockerfile(
        'RUN pip install git+https://github.com/acme/addons.git@8ac85e6a4e2d3c4f8b1a0e9d7c6b5a4f3e2d1c0b',
      ),
    },
  },
  {
    thread: 'https://github.com/dockstore/dockstore/issues/1324',
    rule: 'cached-stale-risk',
    stale: {
      ...cached(),
      ...dockerfile(
        'RUN git clone https://github.com/dockstore/dockstore-ui2.git && cd dockstore-ui2 && git checkout develop',
      ),
    },
    mended: {
      ...cached(),
      ...dockerfile(
        'ADD https://api.github.com/repos/dockstore/dockstore-ui2/compare/develop...HEAD /dev/null',
        'RUN git clone https://github.com/dockstore/dockstore-ui2.git',
      ),
    },
  },
  {
    thread: 'https://github.com/builderz-labs/mission-control/pull/130',
    rule: 'unlocked-install',
    stale: dockerfile('COPY . .', 'RUN pnpm install --frozen-lockfile || pnpm install --no-frozen-lockfile'),
    mended: dockerfile('COPY . .', 'RUN pnpm install --frozen-lockfile'),
  },
  {
    thread: 'https://github.com/elizaOS/eliza/pull/3428',
    rule: 'unlocked-install',
    stale: dockerfile('COPY . .', 'RUN pnpm install --no-frozen-lockfile'),
    mended: dockerfile('COPY . .', 'RUN pnpm install'),
  },
  {
    thread: 'https://github.com/kubernetes/kubernetes/issues/7400',
    rule: 'floating-ref',
    stale: {
      'deploy/web.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: ghcr.io/acme/web\n',
    },
    mended: {
      'deploy/web.yaml': `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: ghcr.io/acme/web:2@sha256:${'0'.repeat(64)}\n`,
    },
  },
];

async function say(rule: string, head: Files): Promise<readonly string[]> {
  const sides = await readSides({ name: rule, head });
  const found = imagesRules.find((it) => it.id === `images/${rule}`);
  if (found?.drift !== 'space') throw new Error(`no rule ${rule} that judges one side`);
  return [...found.check(sides.head, sides.base)].map((it) => it.message);
}

describe.each(incidents.map((it) => [it.thread, it] as const))('%s', (_thread, { rule, stale, mended }) => {
  test('is told', async () => {
    expect(await say(rule, stale)).not.toEqual([]);
  });

  test('is silent once it is mended', async () => {
    expect(await say(rule, mended)).toEqual([]);
  });
});
