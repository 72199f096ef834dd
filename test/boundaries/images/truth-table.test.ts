import { beforeAll, describe, expect, it } from 'vitest';
import { inspectImage } from '../../../src/boundaries/images/index.ts';
import type { ImageTree } from '../../../src/boundaries/images/kinds.ts';
import type { SourceFile } from '../../../src/model/site.ts';
import { before, filesIn, fix, openGenuine, openKitHistory } from './genuine.ts';

const setting = { name: 'client-kit', source: 'client-kit.bundle', ref: 'main', allowPinned: false };

let history: readonly SourceFile[];
beforeAll(async () => {
  history = await filesIn(await openKitHistory());
});

async function inspect(
  tag: string,
  extra: { requiredSince?: string; setting?: object; without?: string } = {},
) {
  const source = await openGenuine(tag);
  const files = (await filesIn(source)).filter(
    (file) => !extra.without || !file.path.includes(extra.without),
  );
  return inspectImage({
    tree: source.tree as ImageTree,
    files,
    dependencies: [{ setting: { ...setting, ...extra.setting }, history }],
    requiredSince: extra.requiredSince,
    clockSkew: 0,
    operations: [],
  });
}

function saysOf(image: Awaited<ReturnType<typeof inspect>>) {
  const [kit] = image.dependencies;
  return {
    verdict: kit?.verdict,
    required: kit?.required,
    ...Object.fromEntries(kit?.evidence.map((it) => [it.kind, it.says]) ?? []),
  };
}

const pushed = '2026-11-22T15:12:24Z';

describe('what genuine images hold', () => {
  it.each([
    ['old', 'stale', 'stale'],
    ['stale', 'stale', 'stale'],
    ['stale-min', 'stale', 'stale'],
    ['ms-old', 'stale', 'stale'],
    ['ms-stale', 'stale', 'nothing'],
    ['stale-sde', 'stale', 'nothing'],
    ['fresh', 'fresh', 'nothing'],
    ['fresh-noprov', 'fresh', 'nothing'],
  ])('%s is %s by installed commit and by contents, and its layer says %s', async (tag, verdict, layer) => {
    const claims = { provenance: 'nothing', sbom: 'nothing', label: 'nothing' };
    const told = {
      verdict,
      required: fix,
      'installed-commit': verdict,
      'content-commit': verdict,
      ...claims,
    };
    expect(saysOf(await inspect(tag))).toEqual({ ...told, 'layer-age': 'nothing' });
    expect(saysOf(await inspect(tag, { requiredSince: pushed }))).toEqual({ ...told, 'layer-age': layer });
  });

  it('is told in words, with the digest and platform of the image', async () => {
    const image = await inspect('stale');
    expect(image).toMatchObject({
      image: 'oci:genuine-oci:stale',
      digest: 'sha256:057018bca1bf15e477ce1224c5965805025b6c2007039edf994cc72dafe1633d',
      platform: 'linux/amd64',
    });
    expect(image.dependencies[0]?.evidence.map((it) => it.detail)).toEqual([
      'layer 3 was built at 2026-11-22T15:12:19.203185381Z; since when the commit could be had is not given',
      '14bc04c "old kit" was asked for as main and lacks the required commit (1 commit behind it)',
      'its one installed file is that of 14bc04c "old kit", not of the required commit',
      'the provenance (finished 2026-11-22T15:12:28.524912797Z) names 1 source, and not the repository of the dependency',
      'the image has no list of packages',
      'no label but the time of the build, 2026-11-22T15:12:27Z, speaks of it, and that proves nothing',
    ]);
  });

  it('is recognised from the bytes alone where nothing is written down', async () => {
    for (const [tag, verdict] of [
      ['ms-stale', 'stale'],
      ['fresh', 'fresh'],
    ] as const) {
      const says = saysOf(await inspect(tag, { without: 'direct_url.json' }));
      expect(says).toMatchObject({ verdict, 'installed-commit': 'nothing', 'content-commit': verdict });
    }
  });

  it('is recognised where no installer left a trace of it', async () => {
    for (const [tag, verdict] of [
      ['ms-stale', 'stale'],
      ['fresh', 'fresh'],
    ] as const) {
      const says = saysOf(await inspect(tag, { without: '.dist-info/' }));
      expect(says).toMatchObject({ verdict, 'installed-commit': 'nothing', 'content-commit': verdict });
    }
  });

  it('is told by the installed commit where the files are not at hand', async () => {
    const says = saysOf(await inspect('stale', { without: 'queries.py' }));
    expect(says).toMatchObject({
      verdict: 'stale',
      'installed-commit': 'stale',
      'content-commit': 'nothing',
    });
  });

  it('is held against an older commit where the policy asks for no more', async () => {
    expect(saysOf(await inspect('stale', { setting: { minCommit: before } }))).toMatchObject({
      verdict: 'fresh',
      required: before,
    });
    expect(saysOf(await inspect('stale', { setting: { minCommit: fix.slice(0, 12) } }))).toMatchObject({
      verdict: 'stale',
    });
  });

  it('is inconclusive for a required commit nobody knows, and for an image without the kit', async () => {
    expect(saysOf(await inspect('fresh', { setting: { minCommit: '0'.repeat(40) } })).verdict).toBe(
      'inconclusive',
    );
    expect(saysOf(await inspect('pybase')).verdict).toBe('inconclusive');
  });
});
