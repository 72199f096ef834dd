import { describe, expect, it } from 'vitest';
import { listImages } from '../../../src/boundaries/images/index.ts';
import { judgePins } from '../../../src/boundaries/images/pins.ts';
import type { Ref } from '../../../src/boundaries/images/ref.ts';
import type { DependencySetting } from '../../../src/model/config.ts';
import { historyOf, idOf, line, type Made } from './made-history.ts';
import { readSide } from './sides.ts';

const kit: DependencySetting = {
  name: 'kit',
  source: 'github.com/acme/kit',
  ref: 'main',
  allowPinned: false,
};

const ref = (resolved: string, target = 'github.com/acme/kit'): Ref => ({
  kind: 'git',
  target,
  requested: null,
  resolved,
  class: 'pinned',
  at: { side: 'head', path: 'uv.lock' },
  stage: null,
  why: '',
});

function judge(commits: readonly Made[], pin: Ref, setting: Partial<DependencySetting> = {}) {
  const history = historyOf(commits);
  return judgePins([pin], [{ ...kit, ...setting }], new Map(history && [['history of kit', history]]));
}

const grown = line(
  { 'kit/a.py': '1' },
  { 'kit/a.py': '1', 'README.md': 'r' },
  { 'kit/a.py': '2', 'README.md': 'r' },
  { 'kit/a.py': '2', 'README.md': 's' },
);

describe('a pinned commit of a dependency', () => {
  it('is behind by all commits it lacks, and it is told how many change what ships', () => {
    const { behind, refs } = judge(grown, ref(idOf(1)));
    expect(behind.map((it) => it.how)).toEqual(['3 commits behind main, 1 of which changes what it ships']);
    expect(refs).toMatchObject([{ class: 'behind' }]);
  });

  it('that lacks nothing but a readme is not behind', () => {
    expect(judge(grown, ref(idOf(3)))).toMatchObject({ behind: [], gaps: [], refs: [{ class: 'pinned' }] });
  });

  it('is recognised by the twelve digits that Go writes', () => {
    expect(judge(grown, ref(idOf(1).slice(0, 12))).behind).toHaveLength(1);
  });

  it('that reaches the same files another way is not behind: a back-port holds the fix as well', () => {
    const forked: readonly Made[] = [
      { files: { 'kit/a.py': '1' }, parents: [] },
      { files: { 'kit/a.py': '2' }, parents: [1] },
      { files: { 'kit/a.py': '2' }, parents: [1] },
      { files: { 'kit/a.py': '2', 'README.md': 'r' }, parents: [3, 2] },
    ];
    expect(judge(forked, ref(idOf(2))).behind).toEqual([]);
  });

  it('may stay behind on purpose, but never behind the least that is named', () => {
    expect(judge(grown, ref(idOf(1)), { allowPinned: true }).behind).toEqual([]);
    const least = { allowPinned: true, minCommit: idOf(3) };
    expect(judge(grown, ref(idOf(1)), least).behind).toHaveLength(1);
    expect(judge(grown, ref(idOf(4)), least).behind).toEqual([]);
  });

  it('that the tracked branch does not have is said, and not judged', () => {
    const { behind, gaps } = judge(grown, ref('f'.repeat(40)));
    expect(behind).toEqual([]);
    expect(gaps).toMatchObject([
      { effect: 'counts', note: expect.stringContaining('is not in the history of main') },
    ]);
  });

  it('of another repository is nobody’s business', () => {
    expect(judge(grown, ref(idOf(1), 'github.com/acme/other'))).toMatchObject({ behind: [], gaps: [] });
  });
});

it('a manifest whose lockfile is behind is listed as behind, and spoken of once, at the lockfile', async () => {
  const { snapshot } = await readSide(
    {
      'pyproject.toml': 'kit = { git = "https://github.com/acme/client-kit", branch = "main" }\n',
      'uv.lock':
        'source = { git = "https://github.com/acme/client-kit?branch=main#14bc04c43a552033eca6372b5af3ed3c463fdb16" }\n',
    },
    'head',
  );
  expect(listImages({ contract: snapshot.contract }).refs.map((it) => [it.file, it.class])).toEqual([
    ['pyproject.toml', 'behind'],
    ['uv.lock', 'behind'],
  ]);
  expect(snapshot.contract.behind.map((it) => it.ref.at.path)).toEqual(['uv.lock']);
});

it('a submodule is behind where the tree holds an old commit of it', async () => {
  const files = {
    '.gitmodules': '[submodule "kit"]\n\tpath = vendor/kit\n\turl = https://github.com/acme/client-kit.git\n',
  };
  const at = (commit: string) => readSide(files, 'head', undefined, new Map([['vendor/kit', commit]]));
  const old = await at('14bc04c43a552033eca6372b5af3ed3c463fdb16');
  expect(old.snapshot.contract.behind.map((it) => [it.ref.at.path, it.how])).toEqual([
    ['.gitmodules', '1 commit behind main, which changes what it ships'],
  ]);
  const fix = await at('a04e664c805deb3e396cc655a74bc6618d5d65d4');
  expect(fix.snapshot.contract.behind).toEqual([]);
});
