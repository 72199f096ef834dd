import { describe, expect, it, test } from 'vitest';
import { imagesRules } from '../../../src/boundaries/images/index.ts';
import type { ImagesKinds } from '../../../src/boundaries/images/kinds.ts';
import type { Rule, Snapshot, Statement } from '../../../src/model/boundary.ts';
import { before } from './genuine.ts';
import { readSide, readSides } from './sides.ts';

type ImagesRule = Rule<'images', ImagesKinds>;

interface Sides {
  readonly base: Snapshot<ImagesKinds>;
  readonly head: Snapshot<ImagesKinds>;
}

function run(rule: ImagesRule, { base, head }: Sides): readonly Statement[] {
  return [...(rule.drift === 'space' ? rule.check(head, base) : rule.check(base, head))];
}

function ruleOf(id: string): ImagesRule {
  const rule = imagesRules.find((it) => it.id === `images/${id}`);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

describe.each(imagesRules.map((it) => [it.id, it] as const))('%s', (_id, rule) => {
  test.each(rule.examples.flagged.map((it) => [it.name, it] as const))(
    'speaks when %s',
    async (_name, example) => {
      const statements = run(rule, await readSides(example));
      expect(statements).not.toEqual([]);
      if (rule.impact === 'breaking') expect(statements.every((it) => it.witness)).toBe(true);
    },
  );

  test.each(rule.examples.accepted.map((it) => [it.name, it] as const))(
    'is silent when %s',
    async (_name, example) => {
      expect(run(rule, await readSides(example))).toEqual([]);
    },
  );

  test.each(rule.examples.flagged.map((it) => [it.name, it] as const))(
    'finds no drift in time between a side and itself: %s',
    async (_name, { head }) => {
      if (rule.drift === 'time')
        expect(run(rule, await readSides({ name: '', base: head, head }))).toEqual([]);
    },
  );
});

describe('a lockfile that does not fit', () => {
  it('is shown at the line that asks for the package, not at another that has its name', async () => {
    const manifest = (range: string) =>
      `{\n  "scripts": {\n    "test": "vitest run",\n    "vitest": "vitest"\n  },\n  "devDependencies": {\n    "vitest-mock": "1.0.0",\n    "vitest": "${range}"\n  }\n}\n`;
    const lock = `{ "lockfileVersion": 3, "packages": { "": {}, "node_modules/vitest": { "version": "3.0.7" }, "node_modules/vitest-mock": { "version": "1.0.0" } } }`;
    const sides = await readSides({
      name: 'line',
      base: { 'package.json': manifest('^3.0.0'), 'package-lock.json': lock },
      head: { 'package.json': manifest('3.2.6'), 'package-lock.json': lock },
    });
    expect(run(ruleOf('lockfile-out-of-sync'), sides).map(({ at }) => at.region?.line)).toEqual([8]);
  });
});

describe('a stale dependency', () => {
  it('is shown at the manifest that names the image, with the file that proves it', async () => {
    const { snapshot } = await readSide(
      { 'deploy/bot.yaml': 'spec:\n  - image: oci:images:ms-stale\n' },
      'head',
    );
    expect(run(ruleOf('stale-dependency'), { base: snapshot, head: snapshot })).toMatchObject([
      {
        subject: 'git:client-kit.bundle',
        message:
          'The image `oci:images:ms-stale` holds client-kit at `14bc04c "old kit"`, not at the required `a04e664 "fix: emessage -> emsg"`.',
        at: { side: 'head', path: 'deploy/bot.yaml', region: { line: 2, column: 12 } },
        witness: {
          kind: 'blob',
          path: 'app/deps/client_kit/queries.py',
          digest: 'f0110e3e0bacb139cdfd06ae32bd9c708371c988',
          commit: before,
        },
        confidence: 'certain',
      },
    ]);
  });

  it('in the same image under another tag is the same finding; in another image it is a new one', async () => {
    const consumerOf = async (tag: string) => {
      const { snapshot } = await readSide({ 'deploy/bot.yaml': `image: oci:images${tag}\n` }, 'head');
      return run(ruleOf('stale-dependency'), { base: snapshot, head: snapshot })[0]?.consumer;
    };
    expect(await consumerOf(':stale')).not.toBe(await consumerOf(':old'));
    expect(await consumerOf(':stale')).toBe(
      await consumerOf('@sha256:25f313b96c9eb63ed86cb2a7aa9213e777ae37996f0e562cbaa956e821f10d62'),
    );
  });
});

describe('a broken contract', () => {
  it('names image, layer, file and line, and what the schema says', async () => {
    const [example] = ruleOf('broken-contract').examples.flagged;
    const [statement] = run(ruleOf('broken-contract'), await readSides(example));
    expect(statement?.message).toContain(
      'The image `oci:images:old`, layer 3 `usr/local/lib/python3.12/site-packages/client_kit/queries.py:',
    );
    expect(statement?.message).toMatch(/asks for what this change no longer honours: .*emessage/);
    expect(statement?.at).toMatchObject({ layer: 3, tree: { kind: 'image', reference: 'oci:images:old' } });
  });
});

describe('a step that is served from a cache', () => {
  const impactOf = async (files: Readonly<Record<string, string>>) => {
    const { snapshot } = await readSide(files, 'head');
    return run(ruleOf('cached-stale-risk'), { base: snapshot, head: snapshot }).map(
      (it) => it.impact ?? 'risky',
    );
  };

  it('is advice where no workflow builds it and the dependency is not configured', async () => {
    const clone = (name: string) => `FROM scratch\nRUN git clone https://github.com/acme/${name}\n`;
    expect(await impactOf({ Dockerfile: clone('other') })).toEqual(['advice']);
    expect(await impactOf({ Dockerfile: clone('client_kit') })).toEqual(['risky']);
  });
});

describe('an image that cannot be read', () => {
  it.each([
    ['oci:images:newest', /it has no tag "newest"/],
    ['oci:../images:old', /lies outside the repository/],
    ['oci:nowhere:old', /its index.json is missing/],
    ['ghcr.io/acme/bot:1', /ghcr\.io cannot be reached/],
  ])('%s blocks the verdict and says how to mend it', async (reference, note) => {
    const { snapshot, gaps } = await readSide({ 'deploy/bot.yaml': `image: ${reference}\n` }, 'head');
    expect(gaps.filter((gap) => gap.effect === 'blocks').map((gap) => gap.note)).toEqual([
      expect.stringMatching(note),
    ]);
    const [statement] = run(ruleOf('unverifiable-image'), { base: snapshot, head: snapshot });
    expect(statement?.message).toMatch(note);
    expect(statement?.at).toMatchObject({ path: 'deploy/bot.yaml', region: { line: 1 } });
  });
});

describe('a dependency that nobody can trace', () => {
  it('in an image that does not hold it is counted, and no more', async () => {
    const { gaps } = await readSide({ 'deploy/bot.yaml': 'image: oci:images:pybase\n' }, 'head');
    expect(gaps.map((gap) => [gap.effect, gap.note])).toEqual([
      ['counts', expect.stringContaining('no trace of client-kit was found')],
    ]);
  });
});
