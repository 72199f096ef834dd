import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parserOnly } from '../../parser-only.ts';
import { openTypeScriptReader } from '../../src/lang/typescript/read.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'parser-'));
const bundled = join(folder, 'read.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'src/lang/typescript/read.ts')],
    outfile: bundled,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [parserOnly],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url), __filename = '';",
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sources of this repository, whole and cut off in the middle, where the parser has to recover. */
function texts(): readonly (readonly [path: string, text: string])[] {
  return ['src/lang/typescript', 'fixtures/frameworks/nest', 'fixtures/frameworks/nuxt'].flatMap((from) =>
    readdirSync(join(root, from), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:[jt]sx?|mjs|cjs|vue|svelte)$/.test(name))
      .flatMap((name) => {
        const text = readFileSync(join(root, from, name), 'utf8');
        return [[name, text] as const, [name, text.slice(0, text.length * 0.6)] as const];
      }),
  );
}

test('the parser that is bundled reads what typescript reads, and is a fraction of it', async () => {
  const { openTypeScriptReader: openBundled } = (await import(
    pathToFileURL(bundled).href
  )) as typeof import('../../src/lang/typescript/read.ts');
  const [cut, whole] = [await openBundled(), await openTypeScriptReader()];
  const files = texts();
  expect(files.length).toBeGreaterThan(50);
  const differing = files.filter(
    ([path, text]) => !isDeepStrictEqual(cut.read(path, text), whole.read(path, text)),
  );
  expect(differing.map(([path]) => path)).toEqual([]);
  const compiler = statSync(join(root, 'node_modules/typescript/lib/typescript.js')).size;
  expect(statSync(bundled).size).toBeLessThan(compiler / 4);
});
