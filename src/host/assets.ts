import { fileURLToPath } from 'node:url';

const here = import.meta.url;
const fromSource = here.endsWith('.ts');

function locate(inSource: string, inBundle: string): string {
  return fileURLToPath(new URL(fromSource ? inSource : inBundle, here));
}

/** The grammars that come in packages of their own, where the collection has none or an older one. */
const ownPackages: Readonly<Record<string, string>> = {
  kotlin: '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  'c-sharp': 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm',
};

/**
 * The absolute path of a tree-sitter grammar; `runtime` is tree-sitter's own. Bundled chunks stand flat in `dist/` beside
 * the grammars; run from `src/`, they come from `node_modules`. Throws on a name that is no grammar's.
 */
export function grammarPath(name: string): string {
  if (!/^[a-z][a-z-]{0,30}$/.test(name))
    throw new Error(`${JSON.stringify(name)} is not the name of a grammar.`);
  if (name === 'runtime') {
    return locate('../../node_modules/web-tree-sitter/web-tree-sitter.wasm', 'web-tree-sitter.wasm');
  }
  const file = `tree-sitter-${name}.wasm`;
  const source = ownPackages[name] ?? `@vscode/tree-sitter-wasm/wasm/${file}`;
  return locate(`../../node_modules/${source}`, file);
}

/** The absolute paths of what tells this program from every other: the digest of a bundle; the sources and what they depend on. */
export function ownPaths(): readonly string[] {
  return fromSource ? [locate('..', ''), locate('../../package-lock.json', '')] : [locate('', 'build.txt')];
}

/** The absolute path of a folder that ships with the program, such as `fixtures`: beside `src/` and beside `dist/`. */
export function shippedPath(name: string): string {
  return locate(`../../${name}`, `../${name}`);
}
