import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const copies: string[] = [];

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

function cruise(directory: string): Cruise {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  try {
    return JSON.parse(
      execFileSync(
        process.execPath,
        [bin, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'],
        {
          cwd: directory,
          encoding: 'utf8',
          maxBuffer: 1e9,
        },
      ),
    );
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

function copyWith(files: Record<string, string>): string {
  const copy = mkdtempSync(join(tmpdir(), 'directions-'));
  copies.push(copy);
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(copy, path, '..'), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  return copy;
}

test('every file of src is cruised, and keeps to the directions', () => {
  const { summary } = cruise(root);
  const own = globSync('src/**/*.ts', { cwd: root }).length;
  expect(own).toBeGreaterThan(100);
  expect(summary.totalCruised).toBeGreaterThanOrEqual(own);
  expect(summary.violations).toEqual([]);
});

test('a planted violation of each kind is caught', () => {
  const copy = copyWith({
    'src/model/planted.ts': "import '../engine/view.ts';\n",
    'src/engine/planted.ts':
      "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    'src/reporters/planted.ts': "import '../policy/judge.ts';\n",
    'src/boundaries/routes/planted.ts': "import '../graphql/index.ts';\n",
    'src/policy/planted.ts': "import '@octokit/core';\n",
  });
  const caught = cruise(copy).summary.violations.map(({ rule, from }) => `${from} ${rule.name}`);
  expect(caught).toEqual(
    expect.arrayContaining([
      'src/model/planted.ts model-imports-nothing',
      'src/engine/planted.ts core-is-pure',
      'src/reporters/planted.ts reporters-see-model',
      'src/boundaries/routes/planted.ts boundaries-are-strangers',
      'src/policy/planted.ts core-knows-no-github',
    ]),
  );
});
