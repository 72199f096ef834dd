import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { frontends } from '../../../src/boundaries/routes/frontends/index.ts';
import { listCalls, routes } from '../../../src/boundaries/routes/index.ts';
import { portsOf } from '../../../src/commands/ports.ts';
import { runCheck } from '../../../src/commands/run-check.ts';
import { gather } from '../../../src/engine/gather.ts';
import { jobOf } from '../../../src/engine/outcome.ts';
import { takeSnapshot } from '../../../src/engine/snapshot.ts';
import { memoryWorld } from '../../../src/host/memory.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import { defaultConfig } from '../../../src/policy/read-config.ts';
import { checkout } from '../../engine/trees.ts';
import { type Files, fixtureOf } from './programs.ts';

/** The calls of a tree, and the files that were parsed before anybody asked for one. */
async function look(files: Files, isNarrow: boolean) {
  const config = defaultConfig();
  const boundary = routes(config);
  const job = jobOf(boundary);
  const root = checkout(files);
  const interests = job.interests.map((it) => {
    if (isNarrow || it.extractor.from === 'file') return it;
    const { narrow: _narrow, ...wide } = it.extractor;
    return { ...it, extractor: wide };
  });
  const { view, gaps } = await gather('head', [root], {
    ports: portsOf(nodeWorld()),
    limits: config.limits,
    modules: new Map(),
    exclude: [],
    interests,
    needs: (seen) => job.needs(seen),
  });
  const { snapshot } = takeSnapshot(boundary, view);
  return {
    calls: listCalls(snapshot.usages, []).calls,
    parsed: [...view.program(root.root.tree).modules.keys()],
    gaps: gaps().map((it) => it.at.path),
  };
}

describe('what is told by the text of single files', () => {
  it.each(readdirSync('fixtures/frameworks'))('says the same of the %s fixture', async (framework) => {
    const files = await fixtureOf(framework);
    expect((await look(files, true)).calls).toEqual((await look(files, false)).calls);
  });

  const examples = frontends.flatMap(({ id, languages, examples: { reads, gaps } }) =>
    languages.includes('typescript')
      ? [...reads, ...gaps].map(({ files }, at) => ({ example: `${id} ${at}`, files }))
      : [],
  );

  it.each(examples)('says the same of the example $example', async ({ files }) => {
    expect((await look(files, true)).calls).toEqual((await look(files, false)).calls);
  });

  const wrapped = {
    'src/load.ts': 'export const load = (path: string) => fetch(path);',
    'src/paths.ts': "export const paths = { users: '/api/users' };",
    'src/users.ts': "import { load } from './load';\nimport { paths } from './paths';\nload(paths.users);",
    'src/page.tsx': "import { load } from './load';\nexport const Page = () => <a href='/home' />;",
    'src/broken.ts': "import { load } from './load';\nload('/api/broken'",
  };

  it('follows a wrapper to files that hold no sign of a request', async () => {
    const { calls, parsed, gaps } = await look(wrapped, true);
    expect(calls.map((it) => it.path)).toEqual(['/api/broken', '/api/users']);
    expect(parsed).toEqual(['src/load.ts']);
    expect(gaps).toEqual(['src/broken.ts']);
  });

  it('does not count where a client may be handed about', async () => {
    const files = {
      ...wrapped,
      'src/http.ts': "import axios from 'axios';\nexport const http = axios.create();",
    };
    const { calls, parsed } = await look(files, true);
    expect(calls.map((it) => it.path)).toEqual(['/api/broken']);
    expect(parsed).toEqual(['src/broken.ts', 'src/http.ts', 'src/load.ts', 'src/page.tsx', 'src/paths.ts']);
  });
});

test('what an application has for all its components is used by files that do not import it', async () => {
  const world = memoryWorld({
    files: {
      '/app/server.js':
        "import express from 'express';\nimport { greet } from './greet.js';\nconst app = express();\napp.get('/users/export', (_, res) => res.send(greet()));\napp.listen(3000);\n",
      '/app/greet.js': "export const greet = () => 'hello';\n",
      '/app/web/download.js':
        "import axios from 'axios';\nexport default { zip(url) { return axios({ method: 'get', url }); } };\n",
      '/app/web/main.js':
        "import { createApp } from 'vue';\nimport download from './download.js';\nconst app = createApp({});\napp.config.globalProperties.$download = download;\n",
      '/app/web/users.vue':
        "<script setup>\nconst { proxy } = getCurrentInstance();\nconst save = () => proxy.$download.zip('/users/export');\n</script>\n",
    },
    directory: '/app',
  });
  const { report } = await runCheck(world, { directory: '/app' });
  expect(report.boundaries.routes.counts).toMatchObject({ endpoints: 1, calls: 1, matched: 1 });
});
