import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/commands/run-check.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import type { World } from '../../../src/host/world.ts';
import type { RunEvent } from '../../../src/model/event.ts';
import { gzipped, MemoryLayout } from '../../sources/oci/build-layout.ts';
import { readGenuineLayout } from '../../sources/oci/genuine-layout.ts';
import { type Answer, Repository, type Served, serve } from '../../sources/oci/registry/serve-registry.ts';
import { scratchRepository } from '../../sources/scratch.ts';
import { readSide } from './sides.ts';

const open: Served[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function started(...answers: readonly Answer[]): Promise<string> {
  const server = await serve(...answers);
  open.push(server);
  return server.host;
}

const calm: World = {
  ...nodeWorld(),
  env: { HOME: '/nowhere' },
  clock: { now: () => new Date('2026-11-23T00:00:00Z'), wait: async () => undefined },
};

type Files = Readonly<Record<string, string>>;

/** Checks a commit against the one before it, for whoever an event says asks. */
async function check(base: Files, head: Files, pull?: { readonly fork: boolean }) {
  const { directory, commit } = scratchRepository();
  copyFileSync('fixtures/images/client-kit.bundle', join(directory, 'client-kit.bundle'));
  const from = commit(base);
  const to = commit(head);
  const event: RunEvent = pull
    ? {
        kind: 'pull_request',
        pull: { number: 1, base: from, baseRef: 'main', head: to, draft: false, ...pull },
      }
    : { kind: 'merge_group', base: from, head: to };
  const { report } = await runCheck({ ...calm, directory }, { directory, event, base: from });
  return {
    verdict: report.verdict,
    rules: report.judgements.filter((it) => it.disposition.kind === 'reported').map((it) => it.finding.rule),
    messages: report.judgements.map((it) => it.finding.message),
    gaps: report.gaps
      .filter((gap) => gap.at.tree?.kind === 'image')
      .map((gap) => `${gap.effect}: ${gap.note}`),
    reasons: report.inconclusive,
  };
}

const policy = (images = '') => `version: 1\nimages:\n  deployed: ["deploy/*.yaml"]\n${images}`;
const dependency = '  dependencies: [{ name: client-kit, source: client-kit.bundle, ref: main }]\n';
const names = (image: string, more = '') => ({ 'deploy/bot.yaml': `image: ${image}\n${more}` });

const denies: Answer = (_request, response) => {
  response.writeHead(401, { 'www-authenticate': 'Basic realm="here"' }).end();
  return true;
};

describe('a deployed image that cannot be read', () => {
  it('is counted where this change did not name it, and blocks where it did', async () => {
    const host = await started(denies);
    const before = { 'driftgate.yml': policy(), ...names(`${host}/acme/bot:1`) };
    expect(await check(before, names(`${host}/acme/bot:1`, 'replicas: 2\n'))).toMatchObject({
      verdict: 'pass',
      gaps: [
        expect.stringMatching(/^counts: The image cannot be read: .* refuses to show the image \(401\)/),
      ],
    });
    expect(await check(before, names(`${host}/acme/bot:2`))).toMatchObject({
      verdict: 'inconclusive',
      reasons: [expect.stringMatching(/bot:2: The image cannot be read.*docker login/)],
    });
  });

  it('for want of a secret is said and passes on a fork, and blocks in the merge queue', async () => {
    const host = await started(denies);
    const before = { 'driftgate.yml': policy(), ...names(`${host}/acme/bot:1`) };
    const after = names(`${host}/acme/bot:2`);
    expect(await check(before, after, { fork: true })).toMatchObject({
      verdict: 'pass',
      gaps: [expect.anything(), expect.stringMatching(/^counts: Unverified, since this run gets no secrets/)],
    });
    expect((await check(before, after, { fork: false })).verdict).toBe('inconclusive');
    expect((await check(before, after)).verdict).toBe('inconclusive');
  });

  it('for another reason blocks on a fork as well', async () => {
    const host = await started();
    const before = { 'driftgate.yml': policy(), ...names(`${host}/acme/bot:1`) };
    expect((await check(before, names(`${host}/acme/bot:2`), { fork: true })).verdict).toBe('inconclusive');
  });
});

describe('an image in a registry', () => {
  it('that is deployed anew and stale fails the change', async () => {
    const host = await started(new Repository(readGenuineLayout()).answer);
    const before = { 'driftgate.yml': policy(dependency), ...names(`${host}/acme/bot:old`) };
    expect(await check(before, names(`${host}/acme/bot:stale`))).toMatchObject({
      verdict: 'fail',
      rules: ['images/stale-dependency'],
    });
    expect((await check(before, names(`${host}/acme/bot:fresh`))).verdict).toBe('pass');
  });

  it('that a consumer runs under some tag is asked what it relies on', async () => {
    const host = await started((request, response) => {
      if (!request.url?.includes('/tags/list')) return false;
      response.end(JSON.stringify({ tags: ['old', 'stale', 'fresh', 'pybase'] }));
      return true;
    }, new Repository(readGenuineLayout()).answer);
    const schema = (name: string) =>
      `type Query { version: ID }\ntype Subscription { messages(want_${name}_types: [String!]!): Message }\ntype Message { ${name}_id: ID ${name}_text: ID }\n`;
    const consumers = (tags: string) =>
      `version: 1\nconsumers: [{ name: karen, image: "${host}/acme/bot", tags: "${tags}" }]\n`;
    const drift = (tags: string) =>
      check(
        { 'driftgate.yml': consumers(tags), 'schema.graphql': schema('emessage') },
        { 'schema.graphql': schema('emsg') },
      );
    const broken = await drift('*');
    expect(broken.verdict).toBe('fail');
    expect(broken.rules).toContain('images/broken-contract');
    expect((await drift('fre*')).rules).not.toContain('images/broken-contract');
  });
});

describe('an image that calls this repository', () => {
  const serves = (path: string) => ({
    'main.py': `from fastapi import FastAPI\napp = FastAPI()\n@app.get("/api/v1/health")\ndef h(): ...\n@app.get("/api/v1/${path}")\ndef m(): ...\n`,
  });
  const caller = (path: string) => ({
    name: 'app/bot.py',
    text: `import os, requests\nrequests.get(os.environ["API"] + "/api/v1/${path}")\n`,
  });

  async function registry(): Promise<string> {
    const layout = new MemoryLayout();
    const old = layout.addImage([await gzipped([caller('messages')])]);
    layout.tag(layout.addImage([await gzipped([caller('emsgs')])]), 'new');
    const repository = new Repository(layout.files);
    repository.tags.set('old', old.digest);
    return started(repository.answer);
  }

  it('is broken by the removal of what it calls, though the change deploys another in its place', async () => {
    const host = await registry();
    const before = {
      'driftgate.yml': policy(),
      ...names(`${host}/acme/bot:old`),
      ...serves('messages'),
    };
    const kept = await check(before, serves('emsgs'));
    expect(kept).toMatchObject({ verdict: 'fail', rules: ['routes/removed-in-use'] });
    expect(kept.messages).toContain(
      `This change removes \`GET /api/v1/messages\`, and the image \`${host}/acme/bot:old\`, layer 0 \`app/bot.py\`, still calls it. Did you mean \`GET /api/v1/emsgs\`?`,
    );
    const replaced = await check(before, { ...serves('emsgs'), ...names(`${host}/acme/bot:new`) });
    expect(replaced).toMatchObject({ verdict: 'fail', rules: ['routes/removed-in-use'] });
  });

  it('is asked with what it called at the base: what nobody served before is no break', async () => {
    const host = await registry();
    const before = { 'driftgate.yml': policy(), ...names(`${host}/acme/bot:old`), ...serves('emsgs') };
    expect((await check(before, serves('threads'))).rules).toEqual([]);
  });
});

it('an image that a kustomization puts in the place of another is the one that runs', async () => {
  const { snapshot, gaps } = await readSide(
    {
      'deploy/base.yaml': 'spec:\n  - image: bot:placeholder\n',
      'deploy/kustomization.yaml': 'images:\n  - {name: bot, newName: "oci:images", newTag: stale}\n',
    },
    'head',
  );
  expect(snapshot.contract.images.map((it) => it.tree.reference)).toEqual(['oci:images:stale']);
  expect(snapshot.contract.unread).toEqual([]);
  expect(gaps.filter((gap) => gap.effect === 'blocks')).toEqual([]);
});
