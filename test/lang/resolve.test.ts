import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../src/lang/dialects/index.ts';
import { indexTree } from '../../src/lang/tree-index.ts';

const files: Readonly<Record<string, string>> = {
  'tsconfig.json': '{ "extends": "./config/base", /* why */ "include": ["src"], }',
  'config/base.json': '{}',
  'config/base': '',
  'web/tsconfig.json': '{"references": [{"path": "./tsconfig.app.json"}]}',
  'web/tsconfig.app.json':
    '{ // aliases\n "compilerOptions": {"paths": {"@/*": ["./src/*"], "/@/*": ["./src/*"], "@api": ["./src/api/index.ts"], "@out/*": ["../../*"]},},}',
  'legacy/tsconfig.base.json': '{"compilerOptions": {"baseUrl": "./code"}}',
  'legacy/app/tsconfig.json': '{"extends": "../tsconfig.base.json"}',
  'packages/kit/package.json':
    '{"name": "@acme/kit", "exports": {".": {"types": "./dist/index.d.ts", "import": "./dist/index.js"}, "./deep/*": "./src/deep/*.ts"}, "imports": {"#internal/*": "./src/internal/*.js"}}',
  'packages/plain/package.json': '{"name": "plain", "main": "lib/main.js"}',
  'vue/package.json': '{"name": "vue-app"}',
  'quasar/package.json': '{"dependencies": {"quasar": "^2.14.0"}}',
  'svelte/package.json': '{"devDependencies": {"@sveltejs/kit": "^2.0.0"}}',
  'svelte/tsconfig.json': '{"extends": "./.svelte-kit/tsconfig.json"}',
  'node_modules/left/package.json': '{"name": "left"}',
};
const sources = [
  'src/a.ts',
  'src/b.tsx',
  'src/c/index.ts',
  'src/data.json',
  'web/src/api/index.ts',
  'web/src/x.ts',
  'web/src/deep/y.ts',
  'legacy/code/util/z.js',
  'legacy/app/main.ts',
  'packages/kit/src/index.ts',
  'packages/kit/src/deep/one.ts',
  'packages/kit/src/internal/two.ts',
  'packages/plain/src/main.ts',
  'packages/plain/sub/thing.ts',
  'vue/src/stores/user.js',
  'vue/src/main.js',
  'vue/src/pages/home.js',
  'quasar/src/boot/axios.js',
  'quasar/src/pages/home.vue',
  'svelte/src/lib/index.ts',
  'svelte/src/lib/api/users.ts',
  'svelte/src/routes/+page.svelte',
  'node_modules/left/index.js',
  'backend/pyproject.toml',
  'backend/app/__init__.py',
  'backend/app/main.py',
  'backend/app/api/__init__.py',
  'backend/app/api/users.py',
  'backend/app/json.py',
  'backend/tests/test_users.py',
  'other/app/__init__.py',
  'other/app/main.py',
  'lib/src/shared/__init__.py',
  'lib/src/shared/kit.py',
  'lib/setup.py',
  'scripts/yaml.py',
];
const index = indexTree([...Object.keys(files), ...sources], new Map(Object.entries(files)));

describe('an import of TypeScript or JavaScript resolves', () => {
  it.each([
    ['src/a.ts', './b', 'src/b.tsx'],
    ['src/a.ts', './b.js', 'src/b.tsx'],
    ['src/a.ts', './c', 'src/c/index.ts'],
    ['src/c/index.ts', '..', undefined],
    ['src/c/index.ts', '.', 'src/c/index.ts'],
    ['src/a.ts', './data.json', 'src/data.json'],
    ['src/a.ts', '../../etc/passwd', undefined],
    ['src/a.ts', '/src/a', undefined],
    ['web/src/x.ts', '/@/api', 'web/src/api/index.ts'],
    ['vue/src/main.js', '/src/stores/user', 'vue/src/stores/user.js'],
    ['src/a.ts', './b?raw', 'src/b.tsx'],
    ['src/a.ts', 'express', undefined],
    ['web/src/deep/y.ts', '@/x', 'web/src/x.ts'],
    ['web/src/deep/y.ts', '@api', 'web/src/api/index.ts'],
    ['web/src/deep/y.ts', '@out/x', undefined],
    ['legacy/app/main.ts', 'util/z', 'legacy/code/util/z.js'],
    ['src/a.ts', '@acme/kit', 'packages/kit/src/index.ts'],
    ['src/a.ts', '@acme/kit/deep/one', 'packages/kit/src/deep/one.ts'],
    ['packages/kit/src/index.ts', '#internal/two', 'packages/kit/src/internal/two.ts'],
    ['src/a.ts', 'plain', 'packages/plain/src/main.ts'],
    ['src/a.ts', 'plain/sub/thing', 'packages/plain/sub/thing.ts'],
    ['src/a.ts', 'left', undefined],
    ['vue/src/main.js', '@/stores/user', 'vue/src/stores/user.js'],
    ['vue/src/main.js', 'src/stores/user', 'vue/src/stores/user.js'],
    ['vue/src/main.js', 'pages/home', undefined],
    ['quasar/src/boot/axios.js', 'pages/home', 'quasar/src/pages/home.vue'],
    ['quasar/src/pages/home.vue', 'boot/axios', 'quasar/src/boot/axios.js'],
    ['quasar/src/pages/home.vue', 'app/src/boot/axios', 'quasar/src/boot/axios.js'],
    ['svelte/src/routes/+page.svelte', '$lib', 'svelte/src/lib/index.ts'],
    ['svelte/src/routes/+page.svelte', '$lib/api/users', 'svelte/src/lib/api/users.ts'],
    ['svelte/src/routes/+page.svelte', '$library/api/users', undefined],
  ])('in %s: %s → %s', (from, specifier, expected) => {
    expect(dialectOf('typescript').resolve(from, specifier, index)[0]).toBe(expected);
  });
});

describe('an import of Python resolves', () => {
  it.each([
    ['backend/app/main.py', 'app.api.users', 'backend/app/api/users.py'],
    ['backend/app/main.py', 'app.api', 'backend/app/api/__init__.py'],
    ['backend/app/main.py', '.api.users', 'backend/app/api/users.py'],
    ['backend/app/api/users.py', '..main', 'backend/app/main.py'],
    ['backend/app/api/users.py', '.', 'backend/app/api/__init__.py'],
    ['backend/app/api/users.py', '.....main', undefined],
    ['backend/app/main.py', 'json', undefined],
    ['backend/tests/test_users.py', 'app.main', 'backend/app/main.py'],
    ['other/app/__init__.py', 'app.main', 'other/app/main.py'],
    ['backend/app/main.py', 'shared.kit', 'lib/src/shared/kit.py'],
    ['backend/app/main.py', 'yaml', undefined],
    ['backend/app/main.py', 'fastapi', undefined],
  ])('in %s: %s → %s', (from, specifier, expected) => {
    expect(dialectOf('python').resolve(from, specifier, index)[0]).toBe(expected);
  });
});

describe('an import of what a Python project installs', () => {
  const index = indexTree(
    [
      'main/schema.py',
      'utils/strawberry/__init__.py',
      'utils/strawberry/types.py',
      'libs/kit/pyproject.toml',
      'libs/kit/src/acme_kit/__init__.py',
    ],
    new Map([
      ['pyproject.toml', '[project]\ndependencies = ["strawberry-graphql[cli]>=0.2", "acme-kit"]\n'],
      ['libs/kit/pyproject.toml', '[tool.poetry.dependencies]\npython = "^3.12"\n'],
    ]),
  );

  it.each([
    ['main/schema.py', 'strawberry', undefined],
    ['utils/strawberry/types.py', 'strawberry', undefined],
    ['main/schema.py', 'utils.strawberry', 'utils/strawberry/__init__.py'],
    ['main/schema.py', 'acme_kit', 'libs/kit/src/acme_kit/__init__.py'],
  ])('is no folder that happens to have its name: in %s: %s → %s', (from, specifier, expected) => {
    expect(dialectOf('python').resolve(from, specifier, index)[0]).toBe(expected);
  });
});

describe('hostile configuration', () => {
  it.each([
    '[',
    '{"extends": "./tsconfig.json"}',
    '{"compilerOptions": {"paths": {"*": "x", "__proto__": [1]}}}',
    '"',
    '//',
  ])('is tolerated: %s', (text) => {
    const configs = new Map([
      ['tsconfig.json', text],
      ['package.json', text],
      ['pyproject.toml', text],
    ]);
    const odd = indexTree(['a.ts', 'b.ts'], configs);
    expect(dialectOf('typescript').resolve('a.ts', './b', odd)).toEqual(['b.ts']);
  });
});
