// Bundles src/ into a folder (dist/ by default), so that neither the Action nor the CLI installs anything.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { parserOnly } from './parser-only.ts';
import { withoutExamples } from './without-examples.ts';

const outdir = process.argv[2] ?? 'dist';
const require = createRequire(import.meta.url);

// A folder is emptied first; a file or a device that somebody names by mistake is not.
if ((await stat(outdir).catch(() => undefined))?.isDirectory() === false)
  throw new Error(`${outdir} exists and is no folder.`);
await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
const { outputFiles } = await build({
  entryPoints: ['src/cli.ts', 'src/action.ts'],
  outdir,
  write: false,
  bundle: true,
  format: 'esm',
  splitting: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'linked',
  chunkNames: 'chunk-[hash]',
  plugins: [parserOnly, withoutExamples],
  // Its CommonJS build asks for five modules of Node, and can be shaken no better.
  alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser/dist/index.js') },
});
// CommonJS packages inside the bundle (typescript) expect these names; each chunk that defines them starts slower.
const commonJs =
  "import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);\n";
for (const { path, text } of outputFiles) {
  const expects = path.endsWith('.js') && /\b(?:require|__filename|__dirname)\b/.test(text);
  await writeFile(path, expects ? withHead(text, commonJs) : text);
}

/** A `#!` line stays the first. */
function withHead(text, head) {
  const [first] = /^#!.*\n/.exec(text) ?? [''];
  return first + head + text.slice(first.length);
}

const grammars = ['python', 'go', 'ruby', 'php', 'java', 'rust'];
const copied = [
  ['web-tree-sitter/web-tree-sitter.wasm', 'web-tree-sitter.wasm'],
  ['@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm', 'tree-sitter-kotlin.wasm'],
  ['tree-sitter-c-sharp/tree-sitter-c_sharp.wasm', 'tree-sitter-c-sharp.wasm'],
  ...grammars.map((name) => [
    `@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`,
    `tree-sitter-${name}.wasm`,
  ]),
];
for (const [from, to] of copied) await copyFile(require.resolve(from), join(outdir, to));

/** What tells this build from every other: nothing that one wrote down is read by another. */
const digest = createHash('sha256');
for (const name of (await readdir(outdir)).sort())
  digest.update(`${name}\n`).update(await readFile(join(outdir, name)));
await writeFile(join(outdir, 'build.txt'), `${digest.digest('hex')}\n`);
