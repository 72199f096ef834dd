import { describe, expect, it } from 'vitest';
import { findFreshness } from '../../../src/boundaries/images/freshness.ts';
import { compareVersions } from '../../../src/boundaries/images/versions/compare-versions.ts';
import type { DependencySetting } from '../../../src/model/config.ts';
import { type Files, fileOf, historyOf, idOf, line } from './made-history.ts';

const [old, fix] = [idOf(1), idOf(2)];
const history = historyOf(
  line({ 'kit/a.py': 'old', 'lib/send.js': 'old' }, { 'kit/a.py': 'new', 'lib/send.js': 'new' }),
);
const kit: DependencySetting = {
  name: 'kit',
  source: 'github.com/acme/kit',
  ref: 'main',
  allowPinned: false,
};

function judge(files: Files, setting: Partial<DependencySetting> = {}) {
  const found = findFreshness({
    files: new Map(Object.entries(files).map(([path, text]) => [path, fileOf(path, text)])),
    setting: { ...kit, ...setting },
    history,
    since: undefined,
    clockSkew: 0,
  });
  const says = Object.fromEntries(found.evidence.map((it) => [it.kind, it.says]));
  return {
    ...says,
    verdict: found.verdict,
    confidence: found.confidence,
    contradictions: found.contradictions,
    found,
  };
}

const modules = 'app/node_modules/';

describe('an npm package from git', () => {
  const lock = (commit: string) =>
    JSON.stringify({
      packages: {
        'node_modules/kit': { version: '1.0.0', resolved: `git+ssh://git@github.com/acme/kit.git#${commit}` },
      },
    });
  const own = { [`${modules}kit/package.json`]: '{"version":"1.0.0"}' };

  it('is told by the hidden lockfile, and by its files', () => {
    const stale = judge({
      ...own,
      [`${modules}.package-lock.json`]: lock(old),
      [`${modules}kit/lib/send.js`]: 'old',
    });
    expect(stale).toMatchObject({ verdict: 'stale', 'installed-commit': 'stale', 'content-commit': 'stale' });
    const fresh = judge({
      ...own,
      [`${modules}.package-lock.json`]: lock(fix),
      [`${modules}kit/lib/send.js`]: 'new',
    });
    expect(fresh).toMatchObject({ verdict: 'fresh', 'installed-commit': 'fresh', 'content-commit': 'fresh' });
  });

  it('that is pinned on purpose may stay', () => {
    const files = {
      ...own,
      [`${modules}.package-lock.json`]: lock(old),
      'app/package.json': `{"dependencies":{"kit":"github:acme/kit#${old}"}}`,
    };
    expect(judge(files).verdict).toBe('stale');
    expect(judge(files, { allowPinned: true }).verdict).toBe('fresh');
    expect(judge(files, { allowPinned: true, minCommit: fix }).verdict).toBe('stale');
  });
});

describe('a package from git that pnpm or Yarn installed', () => {
  const url = 'https://github.com/acme/kit.git';
  const manifest = '{"name":"kit","version":"1.0.0"}';
  const pnpm = (folder: string, lock: string) => ({
    [`${modules}.pnpm/lock.yaml`]: lock,
    [`${modules}.pnpm/${folder}/node_modules/kit/package.json`]: manifest,
    [`${modules}.pnpm/${folder}/node_modules/kit/lib/send.js`]: 'old',
  });

  it.each([
    [
      'pnpm 8',
      pnpm(
        `github.com+acme+kit@${old}`,
        `dependencies:\n  kit:\n    specifier: github:acme/kit#main\npackages:\n  github.com/acme/kit/${old}:\n    resolution: {tarball: https://codeload.github.com/acme/kit/tar.gz/${old}}\n`,
      ),
      'main',
    ],
    [
      'pnpm 9',
      pnpm(
        `kit@git+https+++github.com+acme+kit.git#${old}`,
        `packages:\n  kit@git+${url}#${old}:\n    resolution: {commit: ${old}, repo: ${url}, type: git}\n`,
      ),
      null,
    ],
    [
      'Yarn 1',
      {
        [`${modules}.yarn-integrity`]: JSON.stringify({
          lockfileEntries: { 'kit@acme/kit#main': `https://codeload.github.com/acme/kit/tar.gz/${old}` },
        }),
        [`${modules}kit/package.json`]: manifest,
        [`${modules}kit/lib/send.js`]: 'old',
      },
      'main',
    ],
    [
      'Yarn 4',
      {
        [`${modules}.yarn-state.yml`]: `"kit@${url}#commit=${old}":\n  locations:\n    - "node_modules/kit"\n`,
        [`${modules}kit/package.json`]: `${manifest}\n`,
        [`${modules}kit/lib/send.js`]: 'old',
      },
      null,
    ],
    [
      'Yarn 4 with its own store',
      {
        'app/yarn.lock': `"kit@${url}#main":\n  version: 1.0.0\n  resolution: "kit@${url}#commit=${old}"\n`,
        [`${modules}.store/kit-git-1c0ad52480/package/package.json`]: manifest,
        [`${modules}.store/kit-git-1c0ad52480/package/lib/send.js`]: 'old',
      },
      null,
    ],
  ] as const)('is told by what %s wrote down, and by its files', (_name, files, requested) => {
    const { found, ...told } = judge(files);
    expect(told).toMatchObject({ verdict: 'stale', 'installed-commit': 'stale', 'content-commit': 'stale' });
    expect(found.installation?.claim).toMatchObject({ commit: old, requested });
  });

  it('as an archive is told by what Yarn wrote down alone', () => {
    const pnp = (commit: string) => ({
      'app/.pnp.cjs': `["kit", [["${url}#commit=${commit}", {"packageLocation": "./.yarn/cache/kit.zip/"}]]]`,
    });
    expect(judge(pnp(old))).toMatchObject({ verdict: 'stale', 'content-commit': 'nothing' });
    expect(judge(pnp(fix)).verdict).toBe('fresh');
  });

  it('is not told by a record that names two commits of it', () => {
    const lock = [old, fix]
      .map((it) => `    resolution: {commit: ${it}, repo: ${url}, type: git}\n`)
      .join('');
    expect(judge(pnpm('kit@1', lock))).toMatchObject({ 'installed-commit': 'nothing' });
  });
});

describe('a clone that was kept', () => {
  const config =
    '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://x:token@github.com/acme/kit.git\n';

  it.each([
    ['detached', { 'srv/x/.git/HEAD': `${old}\n` }],
    [
      'on a branch',
      { 'srv/x/.git/HEAD': 'ref: refs/heads/main\n', 'srv/x/.git/refs/heads/main': `${old}\n` },
    ],
    [
      'with packed refs',
      {
        'srv/x/.git/HEAD': 'ref: refs/heads/main\n',
        'srv/x/.git/packed-refs': `# pack-refs\n${old} refs/heads/main\n`,
      },
    ],
  ])('%s is known by where it came from', (_name, files) => {
    expect(judge({ ...files, 'srv/x/.git/config': config })).toMatchObject({
      verdict: 'stale',
      'installed-commit': 'stale',
    });
  });

  it('of another repository is not taken for it', () => {
    const other = config.replace('acme/kit', 'acme/other');
    expect(judge({ 'srv/x/.git/HEAD': old, 'srv/x/.git/config': other }).verdict).toBe('inconclusive');
  });
});

describe('a program that Go built', () => {
  const info = (line: string) =>
    `path\tgithub.com/acme/bot\nmod\tgithub.com/acme/bot\t(devel)\t\n${line}\nbuild\tvcs.revision=${fix}\n`;

  it.each([
    [`dep\tgithub.com/acme/kit\tv0.0.0-20260101000000-${old.slice(0, 12)}\th1:x=`, 'stale'],
    [`dep\tgithub.com/acme/kit/v2\tv2.0.1-0.20260101000000-${fix.slice(0, 12)}\th1:x=`, 'fresh'],
    [
      `dep\tgithub.com/acme/kit\tv1.0.0\n=>\tgithub.com/me/kit\tv0.0.0-20260101000000-${fix.slice(0, 12)}\t`,
      'fresh',
    ],
    ['dep\tgithub.com/acme/kit\tv1.2.0\th1:x=', 'inconclusive'],
    ['dep\tgithub.com/acme/other\tv1.2.0\th1:x=', 'inconclusive'],
  ])('names its modules: %s', (line, verdict) => {
    expect(judge({ '.image/go/usr/bin/bot': info(line) }).verdict).toBe(verdict);
  });
});

describe('a file that was copied in', () => {
  it('is known by its bytes, wherever it lies', () => {
    expect(judge({ 'srv/vendor/kit/a.py': 'old' })).toMatchObject({
      verdict: 'stale',
      'content-commit': 'stale',
    });
    expect(judge({ 'srv/vendor/kit/a.py': 'new' })).toMatchObject({
      verdict: 'fresh',
      'content-commit': 'fresh',
    });
    expect(judge({ 'srv/vendor/kit/a.py': 'neither' }).verdict).toBe('inconclusive');
  });
});

const statement = (predicateType: string, predicate: object) => JSON.stringify({ predicateType, predicate });
const address = 'https://github.com/acme/kit.git';

describe('what a build claims', () => {
  const provenances: [string, string][] = [
    [
      'SLSA 0.2',
      statement('https://slsa.dev/provenance/v0.2', {
        materials: [{ uri: `${address}#main`, digest: { sha1: old } }],
      }),
    ],
    [
      'SLSA 1',
      statement('https://slsa.dev/provenance/v1', {
        buildDefinition: {
          resolvedDependencies: [{ uri: `git+${address}@refs/heads/main`, digest: { gitCommit: old } }],
        },
      }),
    ],
  ];

  it.each(provenances)('makes an image likely stale where nothing else tells: %s', (_name, text) => {
    expect(judge({ '.image/attestations/0.json': text })).toMatchObject({
      verdict: 'stale',
      confidence: 'likely',
      provenance: 'stale',
    });
  });

  it('gives way to what was installed, and never makes fresh what was found', () => {
    const claim = statement('https://slsa.dev/provenance/v1', {
      buildDefinition: { resolvedDependencies: [{ uri: address, digest: { gitCommit: fix } }] },
    });
    const found = {
      'site-packages/kit-1.dist-info/METADATA': 'Name: kit\nVersion: 1\n',
      '.image/attestations/0.json': claim,
    };
    expect(judge(found)).toMatchObject({ verdict: 'inconclusive', provenance: 'fresh' });
    const installed = {
      ...found,
      'site-packages/kit-1.dist-info/direct_url.json': JSON.stringify({ vcs_info: { commit_id: old } }),
    };
    expect(judge(installed)).toMatchObject({ verdict: 'stale', confidence: 'certain', provenance: 'fresh' });
  });

  it.each([
    [
      'SPDX',
      'https://spdx.dev/Document',
      (purl: string) => ({
        packages: [{ externalRefs: [{ referenceType: 'purl', referenceLocator: purl }] }],
      }),
    ],
    ['CycloneDX', 'https://cyclonedx.org/bom', (purl: string) => ({ components: [{ purl }] })],
  ])('counts the commit that a list of packages names: %s', (_name, type, predicate) => {
    const purl = (commit: string) =>
      `pkg:pypi/kit@1.4.0?vcs_url=${encodeURIComponent(`git+${address}@${commit}`)}`;
    expect(judge({ '.image/attestations/0.json': statement(type, predicate(purl(old))) })).toMatchObject({
      verdict: 'stale',
      confidence: 'likely',
      sbom: 'stale',
    });
    expect(
      judge({ '.image/attestations/0.json': statement(type, predicate('pkg:pypi/kit@1.4.0')) }),
    ).toMatchObject({ verdict: 'inconclusive', sbom: 'nothing' });
  });

  it('is held against what is installed, label by label', () => {
    const labels = (entries: object) => JSON.stringify({ config: { Labels: entries } });
    const installed = {
      'site-packages/kit-1.dist-info/METADATA': 'Name: kit\nVersion: 1.4\n',
      'site-packages/kit-1.dist-info/direct_url.json': JSON.stringify({ vcs_info: { commit_id: old } }),
    };
    const contradicted = (entries: object) =>
      judge({ ...installed, '.image/config.json': labels(entries) }).contradictions.map((it) => it.label);
    expect(contradicted({ 'acme.kit.revision': fix })).toEqual(['acme.kit.revision']);
    expect(contradicted({ 'acme.kit.revision': old, 'acme.kit.version': '1.4.0' })).toEqual([]);
    expect(contradicted({ 'acme.kit.version': 'v1.5' })).toEqual(['acme.kit.version']);
    expect(contradicted({ 'org.opencontainers.image.revision': fix })).toEqual([]);
    const own = {
      'org.opencontainers.image.source': 'https://github.com/acme/kit',
      'org.opencontainers.image.revision': fix,
    };
    expect(contradicted(own)).toEqual(['org.opencontainers.image.revision']);
  });
});

describe('times that were set', () => {
  const aged = (steps: readonly object[]) => {
    const config = { history: steps, rootfs: { diff_ids: steps.map(() => 'sha256:0') } };
    const files = {
      '.image/config.json': JSON.stringify(config),
      'site-packages/kit-1.dist-info/METADATA': 'Name: kit\n',
    };
    const found = findFreshness({
      files: new Map(Object.entries(files).map(([path, text]) => [path, fileOf(path, text)])),
      setting: kit,
      history: undefined,
      since: '2026-06-01T00:00:00Z',
      clockSkew: 0,
    });
    return found.evidence.find((it) => it.kind === 'layer-age')?.says;
  };
  const early = '2026-05-01T10:00:00.5Z';

  it('are told from those that were not', () => {
    expect(aged([{ created: early }, { created: '2026-05-01T10:00:01.5Z' }])).toBe('stale');
    expect(aged([{ created: '2026-05-01T10:00:00Z' }, { created: '2026-05-01T10:00:00Z' }])).toBe('nothing');
    expect(aged([{ created: '1970-01-01T00:00:00Z' }, { created: early }])).toBe('nothing');
    expect(aged([{ created: early }, { created: early, author: 'Jib' }])).toBe('nothing');
    expect(
      aged([{ created: early }, { created: '2026-05-02T00:00:00.1Z', created_by: 'ko build ko://acme/bot' }]),
    ).toBe('nothing');
    expect(aged([{ created: early }, { created: '2026-04-01T00:00:00.1Z' }])).toBe('nothing');
  });

  it('are told by their whole seconds, where nothing else gives them away', () => {
    expect(aged([{ created: '2024-01-01T00:00:00.3Z' }, { created: early }])).toBe('stale');
    expect(aged([{ created: '2026-05-01T10:00:00Z' }, { created: '2026-05-01T10:00:01Z' }])).toBe('nothing');
  });

  it('do not make a fresh image stale, nor does a base that is years old', () => {
    const image = (created: string) => ({
      '.image/config.json': JSON.stringify({
        history: [{ created: '2019-03-01T00:00:00.1Z' }, { created }],
        rootfs: { diff_ids: ['sha256:0', 'sha256:1'] },
      }),
      'site-packages/kit-1.dist-info/METADATA': 'Name: kit\n',
      'site-packages/kit-1.dist-info/RECORD': 'kit/a.py,,\n',
      'site-packages/kit/a.py': 'new',
    });
    for (const created of ['2023-11-14T22:13:20Z', '2026-07-01T00:00:00.5Z']) {
      const files = Object.entries(image(created)).map(([path, text]) => [path, fileOf(path, text)] as const);
      const found = findFreshness({
        files: new Map(files),
        setting: kit,
        history,
        since: '2026-06-01T00:00:00Z',
        clockSkew: 0,
      });
      expect(found.verdict).toBe('fresh');
      expect(found.evidence.filter((it) => it.says === 'stale')).toEqual([]);
    }
  });

  it('say nothing where the history does not match the layers', () => {
    expect(aged([{ created: early }, { created: early, empty_layer: true }])).toBe('nothing');
  });
});

describe('a version that is required', () => {
  const metadata = (version: string) => ({
    'site-packages/kit-1.dist-info/METADATA': `Name: kit\nVersion: ${version}\n`,
  });

  it('is held against the installed one, by the rules of its kind, and needs no history', () => {
    expect(judge(metadata('1.9'), { minVersion: '1.10' })).toMatchObject({
      verdict: 'stale',
      confidence: 'certain',
    });
    expect(judge(metadata('1.10.0'), { minVersion: '1.10' }).verdict).toBe('fresh');
    expect(judge(metadata('1.10rc1'), { minVersion: '1.10' }).verdict).toBe('stale');
    expect(judge(metadata('unknown'), { minVersion: '1.10' }).verdict).toBe('inconclusive');
    expect(
      judge({ [`${modules}kit/package.json`]: '{"version":"1.9.0"}' }, { minVersion: '1.10' }).verdict,
    ).toBe('stale');
  });

  // The orderings of https://packaging.python.org/en/latest/specifications/version-specifiers/
  it('is ordered as Python orders versions', () => {
    const ordered = [
      '1.0.dev1',
      '1.0a1.dev2',
      '1.0a1',
      '1.0a2',
      '1.0b1',
      '1.0rc1',
      '1.0',
      '1.0.post1.dev3',
      '1.0.post1',
      '1.0.1',
      '1.1.dev1',
      '1!0.1',
    ];
    for (const [at, left] of ordered.entries())
      for (const [other, right] of ordered.entries())
        expect([left, right, compareVersions({ text: left, order: 'pep440' }, right)]).toEqual([
          left,
          right,
          Math.sign(at - other),
        ]);
    expect(compareVersions({ text: 'v1.0-1', order: 'pep440' }, '1.0.post1')).toBe(0);
    expect(compareVersions({ text: '1.0+local', order: 'pep440' }, '1.0.0')).toBe(0);
  });
});
