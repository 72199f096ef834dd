import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeWorld } from '../../../src/host/node.ts';
import type { TreeSource } from '../../../src/model/source.ts';
import { blobId } from '../../../src/sources/blob-id.ts';
import { parseHistoryPlace } from '../../../src/sources/history/history-place.ts';
import { openHistory } from '../../../src/sources/history.ts';

const fix = 'a04e664c805deb3e396cc655a74bc6618d5d65d4';
const old = '14bc04c43a552033eca6372b5af3ed3c463fdb16';
const bundle = readFileSync('fixtures/images/client-kit.bundle');
const world = nodeWorld();
const need = { want: 'history', name: 'kit', url: 'client-kit.bundle', ref: 'main', paths: [] } as const;

function checkoutWith(path: string, bytes: Uint8Array): TreeSource {
  const tree = { kind: 'checkout' } as const;
  const file = { tree, path, digest: blobId(bytes), bytes };
  return { tree, entries: [{ ...file, size: bytes.length }], gaps: [], read: async () => [file] };
}

async function jsonOf(source: TreeSource) {
  const files = await source.read(source.entries);
  const texts = files.map((file) => [file.path, JSON.parse(new TextDecoder().decode(file.bytes))]);
  return Object.fromEntries(texts) as Record<string, typeof blobs>;
}

const blobs = {
  tip: [
    ['pyproject.toml', '230e030ee3eadb1657f9b4ed04f39aef453a1377'],
    ['src/client_kit/__init__.py', 'eda65c802a61eda0d4cc1fbb81707255c703078f'],
    ['src/client_kit/queries.py', '3a394178ead3cd59c0835561a4990d2867131407'],
  ],
  changes: [
    {
      commit: fix,
      parent: old,
      files: [
        [
          'src/client_kit/queries.py',
          'f0110e3e0bacb139cdfd06ae32bd9c708371c988',
          '3a394178ead3cd59c0835561a4990d2867131407',
        ],
      ],
    },
    {
      commit: old,
      parent: null,
      files: [
        ['pyproject.toml', null, '230e030ee3eadb1657f9b4ed04f39aef453a1377'],
        ['src/client_kit/__init__.py', null, 'eda65c802a61eda0d4cc1fbb81707255c703078f'],
        ['src/client_kit/queries.py', null, 'f0110e3e0bacb139cdfd06ae32bd9c708371c988'],
      ],
    },
  ],
};

describe('the history of a dependency', () => {
  it('is read from a git bundle in the checkout: commits, and the blob ids of their files', async () => {
    const source = await openHistory(world, need, [checkoutWith('client-kit.bundle', bundle)]);
    expect(source.tree).toEqual({ kind: 'repository', name: 'kit', commit: fix });
    expect(await jsonOf(source)).toEqual({
      '.history/refs.json': { ref: 'main', tip: fix, complete: true },
      '.history/commits.json': [
        { id: fix, parents: [old], time: '2026-11-22T14:54:20+00:00', subject: 'fix: emessage -> emsg' },
        { id: old, parents: [], time: '2026-11-20T10:00:00+00:00', subject: 'old kit' },
      ],
      '.history/blobs.json': blobs,
    });
  });

  it('may be limited to some paths', async () => {
    const limited = { ...need, paths: ['pyproject.toml'] };
    const source = await openHistory(world, limited, [checkoutWith('client-kit.bundle', bundle)]);
    const read = (await jsonOf(source))['.history/blobs.json'] ?? blobs;
    expect(read.tip).toEqual(blobs.tip.slice(0, 1));
    expect(read.changes.map((it) => it.files.length)).toEqual([0, 1]);
  });

  it('that is not there, or damaged, is named with its mend', async () => {
    const missing = openHistory(world, { ...need, url: 'nowhere/kit' }, []);
    await expect(missing).rejects.toThrow(
      'There is no repository or git bundle (nowhere/kit). Check `source`',
    );
    const noRef = openHistory(world, { ...need, ref: 'next' }, [checkoutWith('client-kit.bundle', bundle)]);
    await expect(noRef).rejects.toThrow('The git bundle has no branch or tag next');
    const cut = openHistory(world, need, [checkoutWith('client-kit.bundle', bundle.subarray(0, 900))]);
    await expect(cut).rejects.toThrow(/git index-pack failed/);
    const text = openHistory(world, need, [
      checkoutWith('client-kit.bundle', new TextEncoder().encode('hello')),
    ]);
    await expect(text).rejects.toThrow('This file is not a git bundle');
  });

  it('is refused for an address or a ref that could run a program', async () => {
    for (const url of ['ext::sh -c whoami', '--upload-pack=whoami', 'http://example.com/kit', 'fd::17'])
      await expect(openHistory(world, { ...need, url }, [])).rejects.toThrow(
        'is not a source that driftgate accepts',
      );
    for (const ref of ['--output=x', 'main:other', 'a..b', 'HEAD^', '@{-1}', ''])
      await expect(openHistory(world, { ...need, ref }, [])).rejects.toThrow(
        'is not a source that driftgate accepts',
      );
  });
});

describe('a repository with merges', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftgate-test-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  beforeAll(() => {
    git('init', '-q', '-b', 'main');
    const commit = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      git('add', '.');
      git('commit', '-q', '-m', name);
    };
    commit('a.py', '1');
    git('checkout', '-q', '-b', 'side');
    commit('b.py', '1');
    git('checkout', '-q', 'main');
    commit('c.py', '1');
    git('merge', '-q', '--no-ff', '--no-edit', 'side');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([folder, `file://${folder}`])(
    'says what each merge changed against each parent: %s',
    async (url) => {
      const source = await openHistory(world, { ...need, url }, []);
      const read = (await jsonOf(source))['.history/blobs.json'] ?? blobs;
      const merge = read.changes.filter((it) => it.commit === read.changes[0]?.commit);
      expect(merge.map((it) => it.files.map(([path]) => path))).toEqual([['b.py'], ['c.py']]);
      expect(read.tip.map(([path]) => path)).toEqual(['a.py', 'b.py', 'c.py']);
    },
  );
});

describe('a source', () => {
  it.each([
    ['github.com/acme/client-kit', { kind: 'url', url: 'https://github.com/acme/client-kit' }],
    ['https://example.com/kit.git', { kind: 'url', url: 'https://example.com/kit.git' }],
    ['git@github.com:acme/kit.git', { kind: 'url', url: 'git@github.com:acme/kit.git' }],
    ['client-kit.bundle', { kind: 'path', path: 'client-kit.bundle' }],
    ['../kits/client-kit', { kind: 'path', path: '../kits/client-kit' }],
    ['ext::sh -c x', undefined],
    ['-x', undefined],
  ])('%s is understood', (source, place) => {
    expect(parseHistoryPlace(source)).toEqual(place);
  });
});
