import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRefs } from '../../../src/boundaries/images/find-refs.ts';
import { packageFormats } from '../../../src/boundaries/images/inventory/packages/formats/index.ts';
import { packages } from '../../../src/boundaries/images/inventory/packages/packages.ts';
import type { SourceFile } from '../../../src/model/site.ts';

const commit = '8ac85e6a4e2d3c4f8b1a0e9d7c6b5a4f3e2d1c0b';

function fileOf(path: string, text: string): SourceFile {
  return {
    tree: { kind: 'checkout' },
    path,
    digest: '0'.repeat(40) as never,
    bytes: new TextEncoder().encode(text),
  };
}

function refsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const offers = Object.entries(files).flatMap(
    ([path, text]) => packages.extract(fileOf(path, text), 'head').facts,
  );
  return findRefs(offers).refs.map(
    (it) =>
      `${it.class} ${it.kind} ${it.target} ${it.requested} ${it.resolved?.slice(0, 7)} ${it.at.path}:${it.at.region?.line}`,
  );
}

const pinned = (file: string, line: number, asked: string | null = 'main') =>
  `pinned git github.com/acme/kit ${asked} 8ac85e6 ${file}:${line}`;

describe('git dependencies of manifests and lockfiles', () => {
  test.each([
    [
      'package-lock.json',
      `{\n"packages":{"node_modules/kit":{"resolved":"git+ssh://git@github.com/acme/kit.git#${commit}"}}}`,
      pinned('package-lock.json', 2, null),
    ],
    [
      'pnpm-lock.yaml',
      `packages:\n  kit@x:\n    resolution: {tarball: https://codeload.github.com/acme/kit/tar.gz/${commit}}\n`,
      pinned('pnpm-lock.yaml', 3, null),
    ],
    [
      'pnpm-lock.yaml',
      `packages:\n  kit@x:\n    resolution: {commit: ${commit}, repo: git@github.com:acme/kit.git, type: git}\n`,
      pinned('pnpm-lock.yaml', 3, null),
    ],
    [
      'yarn.lock',
      `kit@acme/kit:\n  version "1.0.0"\n  resolved "https://codeload.github.com/acme/kit/tar.gz/${commit}"\n`,
      pinned('yarn.lock', 3, null),
    ],
    [
      'yarn.lock',
      `"kit@acme/kit":\n  version: 1.0.0\n  resolution: "kit@https://github.com/acme/kit.git#commit=${commit}"\n`,
      pinned('yarn.lock', 3, null),
    ],
    [
      'poetry.lock',
      `[[package]]\nname = "kit"\n\n[package.source]\ntype = "git"\nurl = "https://github.com/acme/kit.git"\nreference = "main"\nresolved_reference = "${commit}"\n`,
      pinned('poetry.lock', 4),
    ],
    [
      'uv.lock',
      `[[package]]\nname = "kit"\nsource = { git = "https://github.com/acme/kit?branch=main#${commit}" }\n`,
      pinned('uv.lock', 3),
    ],
    [
      'Pipfile.lock',
      `{"default":{\n"kit":{"git":"https://github.com/acme/kit.git","ref":"${commit}"}}}`,
      pinned('Pipfile.lock', 2, commit),
    ],
    [
      'Cargo.lock',
      `[[package]]\nname = "kit"\nsource = "git+https://github.com/acme/kit?branch=main#${commit}"\n`,
      pinned('Cargo.lock', 3),
    ],
    [
      'go.mod',
      `module x\n\nrequire (\n\tgithub.com/acme/kit v0.0.0-20240102030405-8ac85e6a4e2d\n\tgolang.org/x/mod v0.1.0\n)\n`,
      'pinned git github.com/acme/kit v0.0.0-20240102030405-8ac85e6a4e2d 8ac85e6 go.mod:4',
    ],
    [
      'Gemfile.lock',
      `GIT\n  remote: https://github.com/acme/kit.git\n  revision: ${commit}\n  branch: main\n  specs:\n`,
      pinned('Gemfile.lock', 1),
    ],
    [
      '.gitmodules',
      '[submodule "kit"]\n\tpath = kit\n\turl = git@github.com:acme/kit.git\n\tbranch = main\n',
      'pinned submodule github.com/acme/kit main undefined .gitmodules:1',
    ],
    [
      'package.json',
      '{\n"dependencies": {"kit": "github:acme/kit#main", "x": "^1.0.0", "y": "npm:y@1", "z": "file:../z"}}',
      'floating git github.com/acme/kit main undefined package.json:2',
    ],
    [
      'pyproject.toml',
      '[project]\ndependencies = [\n  "kit @ git+https://github.com/acme/kit@main",\n]\n',
      'floating git github.com/acme/kit main undefined pyproject.toml:3',
    ],
    [
      'pyproject.toml',
      '[tool.poetry.dependencies]\nkit = { git = "https://github.com/acme/kit.git", branch = "main" }\n',
      'floating git github.com/acme/kit main undefined pyproject.toml:2',
    ],
  ])('are read in %s: %j', (path, text, expected) => {
    expect(refsOf({ [path]: text })).toEqual([expected]);
  });

  test('do not move where the lockfile beside their manifest, or around it, fixes them', () => {
    const manifest = '{"dependencies":{"kit":"github:acme/kit#main"}}';
    const lock = `{"packages":{"node_modules/kit":{"resolved":"git+ssh://git@github.com/acme/kit.git#${commit}"}}}`;
    const [first] = refsOf({ 'web/app/package.json': manifest, 'web/package-lock.json': lock });
    expect(first).toBe('pinned git github.com/acme/kit main 8ac85e6 web/app/package.json:1');
    const [other] = refsOf({ 'web/package.json': manifest, 'api/package-lock.json': lock });
    expect(other).toContain('floating');
  });

  test('packages from an index are none', () => {
    const lock = '{"packages":{"node_modules/x":{"resolved":"https://registry.npmjs.org/x/-/x-1.0.0.tgz"}}}';
    expect(refsOf({ 'package-lock.json': lock })).toEqual([]);
    expect(
      refsOf({ 'yarn.lock': 'x@^1:\n  resolved "https://registry.yarnpkg.com/x/-/x-1.0.0.tgz#abc"\n' }),
    ).toEqual([]);
  });

  test.each(packageFormats.map((it) => [it.name, it] as const))(
    '%s is read in bounded time, whatever it holds',
    (_name, format) => {
      const pieces = fc.constantFrom(
        'GIT\n',
        '  remote: ',
        '[submodule "a"]\n',
        '\t',
        ' ',
        '\n',
        'git+https://',
        'a.b/',
        '-20240102030405-',
        'resolution: {',
        'source = { git = "',
        '"',
        '{',
        '}',
        'v1',
        '=',
        '#',
      );
      fc.assert(
        fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
          expect(() => format.read(parts.join(''))).not.toThrow();
        }),
      );
      const started = performance.now();
      for (const piece of ['\t \t ', 'a.a.', 'git = ', ' \n', '[submodule "a"]\n\t', 'v1-20240102030405-'])
        format.read(piece.repeat(50_000));
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});
