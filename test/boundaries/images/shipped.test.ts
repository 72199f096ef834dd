import { describe, expect, it } from 'vitest';
import { findFreshness } from '../../../src/boundaries/images/freshness.ts';
import { type Files, fileOf, historyOf, idOf, line, type Made } from './made-history.ts';

const site = 'usr/lib/python3/site-packages/';

function judge(commits: readonly Made[], installed: Files, claimed?: number, record?: string) {
  const info = `${site}kit-1.dist-info/`;
  const claim =
    claimed === undefined
      ? []
      : [fileOf(`${info}direct_url.json`, JSON.stringify({ vcs_info: { commit_id: idOf(claimed) } }))];
  const files = [
    fileOf(`${info}METADATA`, 'Name: Kit\n'),
    ...claim,
    ...(record === undefined ? [] : [fileOf(`${info}RECORD`, record)]),
    ...Object.entries(installed).map(([path, text]) => fileOf(site + path, text)),
  ];
  const found = findFreshness({
    files: new Map(files.map((file) => [file.path, file])),
    setting: { name: 'kit', source: 'kit', ref: 'main', allowPinned: false },
    history: historyOf(commits),
    since: undefined,
    clockSkew: 0,
  });
  const says = (kind: string) => found.evidence.find((it) => it.kind === kind)?.says;
  return {
    verdict: found.verdict,
    required: Number(found.required?.[0]),
    commit: says('installed-commit'),
    contents: says('content-commit'),
  };
}

const a = { 'src/kit/a.py': '1' };

describe('what is required', () => {
  it('is the newest commit that changes what is shipped, not an edit of a readme or a test', () => {
    const commits = line(
      a,
      { 'src/kit/a.py': '2' },
      { 'src/kit/a.py': '2', 'README.md': 'x', 'tests/test_a.py': 'y' },
    );
    expect(judge(commits, { 'kit/a.py': '2' }, 2)).toEqual({
      verdict: 'fresh',
      required: 2,
      commit: 'fresh',
      contents: 'fresh',
    });
  });

  it('is not moved by a file of the package that was never installed', () => {
    const commits = line({ ...a, 'src/kit/conftest.py': '1' }, { ...a, 'src/kit/conftest.py': '2' });
    expect(judge(commits, { 'kit/a.py': '1' }, 1).verdict).toBe('fresh');
  });

  it('is moved by a file that the package did not have before', () => {
    const commits = line(a, { ...a, 'src/kit/b.py': '1' });
    expect(judge(commits, { 'kit/a.py': '1' }, 1)).toEqual({
      verdict: 'stale',
      required: 2,
      commit: 'stale',
      contents: 'nothing',
    });
    expect(judge(commits, { 'kit/a.py': '1', 'kit/b.py': '1' }, 2).verdict).toBe('fresh');
  });
});

describe('freshness', () => {
  it('counts contents before ancestry: a squashed or ported commit with the same files is fresh', () => {
    const commits = [
      { files: a, parents: [] },
      { files: { 'src/kit/a.py': '2' }, parents: [1] },
      { files: { 'src/kit/a.py': '2' }, parents: [1] },
      { files: { 'src/kit/a.py': '2' }, parents: [3, 2] },
    ];
    expect(judge(commits, { 'kit/a.py': '2' }, 2)).toMatchObject({
      verdict: 'fresh',
      required: 3,
      commit: 'fresh',
    });
  });

  it('counts contents before claims: a kit that was changed by hand is not what it claims to be', () => {
    const commits = line(a, { 'src/kit/a.py': '2' });
    expect(judge(commits, { 'kit/a.py': '1' }, 2)).toMatchObject({
      verdict: 'stale',
      commit: 'fresh',
      contents: 'stale',
    });
  });

  it('is told by the claim where the contents are of no known commit', () => {
    const commits = line(a, { 'src/kit/a.py': '2' });
    expect(judge(commits, { 'kit/a.py': 'patched' }, 1)).toMatchObject({
      verdict: 'stale',
      contents: 'nothing',
    });
  });

  it('is inconclusive where neither is known', () => {
    const commits = line(a, { 'src/kit/a.py': '2' });
    expect(judge(commits, { 'kit/a.py': 'patched' })).toMatchObject({ verdict: 'inconclusive' });
    expect(judge(commits, { 'kit/a.py': 'patched' }, 99)).toMatchObject({
      verdict: 'inconclusive',
      commit: 'nothing',
    });
  });

  it('goes by what the installer recorded, not by files of others that share a folder', () => {
    const commits = line({ ...a, 'src/shared/b.py': '1' }, { 'src/kit/a.py': '2', 'src/shared/b.py': '1' });
    const installed = { 'kit/a.py': '2', 'shared/b.py': 'of another package' };
    expect(judge(commits, installed, undefined, 'kit/a.py,sha256=x,1\n../../bin/kit,,\n').verdict).toBe(
      'fresh',
    );
  });
});
