import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lockFormats } from '../../../src/boundaries/images/lock-sync/formats/index.ts';
import type { LockFormat } from '../../../src/boundaries/images/lock-sync/lock-format.ts';
import { satisfiesPep440 } from '../../../src/boundaries/images/versions/pep440-specifier.ts';

function formatOf(lock: string): LockFormat {
  const found = lockFormats.find((it) => it.lock === lock);
  if (!found) throw new Error(`no format ${lock}`);
  return found;
}

/** `name asked → locked`, with a `?` where it is not certain; `undefined` where the lockfile does not speak of it. */
function compare(lock: string, manifest: string, text: string, member = '', root = manifest) {
  const found = formatOf(lock).compare({ manifest, lock: text, member, root });
  return found?.map(
    ({ name, asked, locked, isCertain }) => `${name} ${asked} → ${locked}${isCertain ? '' : ' ?'}`,
  );
}

const npm = (dependencies: object, more: object = {}) =>
  JSON.stringify({ name: 'bot', dependencies, ...more });
const locked = (packages: object) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } });

describe('package-lock.json', () => {
  const lock = locked({
    'node_modules/a': { version: '1.2.0' },
    'node_modules/b': { name: 'c', version: '2.0.0' },
    'node_modules/kit': { link: true, resolved: 'kit' },
    kit: {},
    'kit/node_modules/a': { version: '2.5.0' },
  });
  test.each([
    ['a range that holds what is locked', { a: '^1.0.0' }, []],
    ['a range that does not', { a: '^1.3.0' }, ['a ^1.3.0 → 1.2.0']],
    ['a package that is not there', { d: '*' }, ['d * → null']],
    ['an alias', { b: 'npm:c@^2.0.0' }, []],
    ['an alias of another range', { b: 'npm:c@^3.0.0' }, ['b npm:c@^3.0.0 → 2.0.0']],
    ['a tag, an address and a linked workspace', { a: 'latest', b: 'github:acme/c', kit: '9.9.9' }, []],
  ])('is held against %s', (_name, dependencies, found) => {
    expect(compare('package-lock.json', npm(dependencies), lock)).toEqual(found);
  });

  it('is looked through as Node looks for a package, from the member upwards', () => {
    const root = npm({});
    expect(compare('package-lock.json', npm({ a: '^2.0.0' }), lock, 'kit', root)).toEqual([]);
    expect(compare('package-lock.json', npm({ b: '^3.0.0' }), lock, 'kit', root)).toEqual([
      'b ^3.0.0 → 2.0.0',
    ]);
    expect(compare('package-lock.json', npm({ z: '1.0.0' }), lock, 'elsewhere', root)).toBeUndefined();
  });

  it('excuses what is overridden, and what is optional and missing', () => {
    expect(compare('package-lock.json', npm({ a: '^3.0.0' }, { overrides: { a: '1.2.0' } }), lock)).toEqual(
      [],
    );
    const optional = JSON.stringify({ optionalDependencies: { fsevents: '^2.0.0' } });
    expect(compare('package-lock.json', optional, lock)).toEqual([]);
  });
});

describe('pnpm-lock.yaml', () => {
  const lock = `lockfileVersion: '9.0'\n\noverrides:\n  forced: 1.0.0\n\nimporters:\n\n  .:\n    dependencies:\n      a:\n        specifier: ^1.0.0\n        version: 1.2.0\n      '@scope/b':\n        specifier: 'catalog:'\n        version: 2.0.0\n\n  packages/kit:\n    devDependencies:\n      c:\n        specifier: '>=3 <4'\n        version: 3.1.0\n\npackages:\n\n  a@1.2.0:\n    resolution: {integrity: x}\n`;
  test.each([
    ['', { a: '^1.0.0', '@scope/b': 'catalog:' }, []],
    ['', { a: '^1.1.0' }, ['a ^1.1.0 → ^1.0.0']],
    ['', { d: '1.0.0', forced: '2.0.0', own: 'workspace:*' }, ['d 1.0.0 → null']],
    ['packages/kit', { c: '>=3 <4' }, []],
    ['packages/kit', { a: '^1.0.0' }, ['a ^1.0.0 → null']],
    ['packages/new', { a: '^1.0.0' }, undefined],
  ])('in %j has the specifiers of %j', (member, dependencies, found) => {
    expect(compare('pnpm-lock.yaml', npm(dependencies), lock, member, npm({}))).toEqual(found);
  });

  it('of older versions, and where a hook may have changed them', () => {
    const old = 'lockfileVersion: 5.4\n\nspecifiers:\n  a: ^1.0.0\n\ndependencies:\n  a: 1.2.0\n';
    expect(compare('pnpm-lock.yaml', npm({ a: '^2.0.0' }), old)).toEqual(['a ^2.0.0 → ^1.0.0']);
    const hooked = `${lock}\npnpmfileChecksum: x\n`;
    expect(compare('pnpm-lock.yaml', npm({ a: '^2.0.0' }), hooked)).toEqual(['a ^2.0.0 → ^1.0.0 ?']);
  });
});

describe('yarn.lock', () => {
  const first =
    '# yarn lockfile v1\n\na@^1.0.0, a@^1.1.0:\n  version "1.2.0"\n\n"@s/b@^2.0.0":\n  version "2.0.0"\n';
  const berry =
    '__metadata:\n  version: 8\n\n"a@npm:^1.0.0":\n  version: 1.2.0\n\n"bot@workspace:.":\n  version: 0.0.0\n';
  test.each([
    [first, { a: '^1.1.0', '@s/b': '^2.0.0', link: 'link:../x' }, []],
    [first, { a: '^2.0.0', d: '1' }, ['a ^2.0.0 → another range', 'd 1 → null']],
    [berry, { a: '^1.0.0', kit: 'workspace:*' }, []],
    [berry, { a: '^1.2.0' }, ['a ^1.2.0 → another range']],
  ])('has an entry for what is asked for: %#', (lock, dependencies, found) => {
    expect(compare('yarn.lock', npm(dependencies), lock)).toEqual(found);
  });

  it('is not certain where workspaces or resolutions come in', () => {
    expect(compare('yarn.lock', npm({ a: '^2.0.0' }, { workspaces: ['x'] }), first)).toEqual([
      'a ^2.0.0 → another range ?',
    ]);
    expect(compare('yarn.lock', npm({ a: '^2.0.0' }, { resolutions: { a: '1.2.0' } }), first)).toEqual([]);
    expect(compare('yarn.lock', npm({ a: '^2.0.0' }), berry, 'packages/other')).toBeUndefined();
  });
});

describe('locks of Python', () => {
  const packages =
    '[[package]]\nname = "bot"\nversion = "0.1"\n\n[[package]]\nname = "typing-extensions"\nversion = "4.1.0"\n';
  const project = (dependencies: string) => `[project]\nname = "bot"\ndependencies = [${dependencies}]\n`;

  it('uv.lock has every package, in a version that fits', () => {
    expect(compare('uv.lock', project('"typing_extensions>=4,<5"'), packages)).toEqual([]);
    expect(compare('uv.lock', project('"Typing.Extensions>=4.2", "httpx[http2]~=0.27"'), packages)).toEqual([
      'typing-extensions >=4.2 → 4.1.0',
      'httpx ~=0.27 → null',
    ]);
    expect(compare('uv.lock', project('"tomli; python_version < \'3.11\'"'), packages)).toEqual([]);
    expect(compare('uv.lock', project('"httpx"').replace('bot', 'other'), packages)).toBeUndefined();
  });

  it('poetry.lock has every package, and the hash of what was asked for', () => {
    const asked = (range: string) =>
      `[tool.poetry.dependencies]\npython = "^3.10"\nrequests = "${range}"\n[tool.poetry.group.dev.dependencies]\npytest = "^8"\n`;
    const lock = (hash: string) =>
      `[[package]]\nname = "requests"\nversion = "2.31.0"\n[[package]]\nname = "pytest"\nversion = "8.0"\n[metadata]\ncontent-hash = "${hash}"\n`;
    // python3 -c 'import json, hashlib; …' on the same content
    const written = '2d0f1a843c4a2add3cb9accf8e533ae64059fee314485510bf93d0f3955cc3c9';
    expect(compare('poetry.lock', asked('^2.31'), lock(written))).toEqual([]);
    expect(compare('poetry.lock', asked('^2.32'), lock(written))).toEqual([
      expect.stringMatching(/^content-hash .* \?$/),
    ]);
    expect(compare('poetry.lock', `${asked('^2.31')}httpx = "*"\n`, lock(written))).toEqual([
      'httpx  → null',
    ]);
    const modern = '[project]\nrequires-python = ">=3.10"\ndependencies = ["requests>=2"]\n';
    expect(
      compare(
        'poetry.lock',
        modern,
        lock('0f3a6c741f3cf6dae4411ee35ae62f7b89ec1d8d744a53d07f479cb13b6a8436'),
      ),
    ).toEqual([]);
    expect(
      compare(
        'poetry.lock',
        modern.replace('3.10', '3.11'),
        lock('0f3a6c741f3cf6dae4411ee35ae62f7b89ec1d8d744a53d07f479cb13b6a8436'),
      ),
    ).toHaveLength(1);
  });

  it('Pipfile.lock has every package, in a version that fits', () => {
    const lock = '{"default":{"requests":{"version":"==2.31.0"}},"develop":{}}';
    expect(compare('Pipfile.lock', '[packages]\nRequests = ">=2"\n', lock)).toEqual([]);
    expect(
      compare('Pipfile.lock', '[packages]\nrequests = ">=2.32"\n[dev-packages]\npytest = "*"\n', lock),
    ).toEqual(['requests >=2.32 → 2.31.0', 'pytest * → null']);
  });

  test.each([
    ['1.4.2', '~=1.4.1', true],
    ['1.5.0', '~=1.4.1', false],
    ['1.5.0', '~=1.4', true],
    ['2.0', '==2.0.0', true],
    ['1.0', '!=1.0', false],
    ['1.0', '==1.*', undefined],
    ['1.0rc1', '>=0.9', undefined],
    ['1.0', '>=2,==1.*', false],
  ])('%s is one of %s: %s', (version, specifier, holds) => {
    expect(satisfiesPep440(version, specifier)).toBe(holds);
  });
});

describe('the locks of compilers', () => {
  it('Cargo.lock names what every crate depends on, under its real name', () => {
    const lock =
      '[[package]]\nname = "bot"\nversion = "0.1.0"\ndependencies = [\n "serde",\n "rand 0.8.5",\n]\n\n[[package]]\nname = "serde"\nversion = "1.0.100"\nsource = "registry"\n\n[[package]]\nname = "rand"\nversion = "0.8.5"\n\n[[package]]\nname = "rand"\nversion = "0.7.0"\n';
    const crate = (dependencies: string) => `[package]\nname = "bot"\n[dependencies]\n${dependencies}`;
    expect(
      compare('Cargo.lock', crate('s = { package = "serde", version = "1.0" }\nrand = "0.8"\n'), lock),
    ).toEqual([]);
    expect(compare('Cargo.lock', crate('serde = "1.0.200"\nrand = "0.7"\nlibc = "0.2"\n'), lock)).toEqual([
      'serde 1.0.200 → 1.0.100',
      'rand 0.7 → 0.8.5',
      'libc 0.2 → null',
    ]);
    const shared = '[workspace.dependencies]\nserde = "2"\n';
    expect(compare('Cargo.lock', crate('serde.workspace = true\n'), lock, '', shared)).toEqual([
      'serde 2 → 1.0.100',
    ]);
  });

  it('go.sum has the checksum of every module that is asked for directly', () => {
    const lock = 'github.com/a/b v1.2.0 h1:x\ngithub.com/a/b v1.2.0/go.mod h1:y\n';
    const mod = (more: string) => `module bot\n\ngo 1.22\n\nrequire (\n\tgithub.com/a/b v1.2.0\n${more})\n`;
    expect(compare('go.sum', mod('\tgolang.org/x/sys v0.1.0 // indirect\n'), lock)).toEqual([]);
    expect(compare('go.sum', mod('\tgithub.com/c/d v0.1.0\n'), lock)).toEqual([
      'github.com/c/d v0.1.0 → null',
    ]);
    expect(
      compare('go.sum', `${mod('\tgithub.com/c/d v0.1.0\n')}replace github.com/c/d => ../d\n`, lock),
    ).toEqual([]);
  });

  it('Gemfile.lock lists the gems that are named outside conditions', () => {
    const lock = 'GEM\n  specs:\n    rails (7.0.4)\n\nDEPENDENCIES\n  rails (~> 7.0)\n  kit!\n';
    expect(compare('Gemfile.lock', "gem 'rails', '~> 7.0'\ngem 'kit', git: 'x'\n", lock)).toEqual([]);
    const gemfile =
      "group :test do\n  gem 'rspec'\nend\nif ENV['X']\n  gem 'maybe'\nend\ngem 'other' if RUBY_VERSION > '3'\n";
    expect(compare('Gemfile.lock', gemfile, lock)).toEqual(['rspec  → null']);
  });
});

test.each(lockFormats.map((it) => [it.lock, it] as const))(
  '%s is compared in bounded time, whatever it holds',
  (_lock, format) => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (manifest, lock) => {
        format.compare({ manifest, lock, member: '', root: manifest });
      }),
      { numRuns: 30 },
    );
    for (const piece of ['[[package]]\n', ' ', '"', "'", 'a:', 'gem "', 'require (', '  a:\n']) {
      const text = piece.repeat(10_000);
      const started = performance.now();
      format.compare({ manifest: text, lock: text, member: '', root: text });
      expect(performance.now() - started).toBeLessThan(2000);
    }
  },
);
