import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openPythonReader } from '../../../src/lang/python/read.ts';
import type { Reader } from '../../../src/lang/reader.ts';

const files: Readonly<Record<string, string>> = {
  python: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  runtime: 'web-tree-sitter/web-tree-sitter.wasm',
};

/** The bytes of a grammar from the installed packages. */
export async function readGrammar(name: string): Promise<Uint8Array> {
  const file = files[name];
  if (!file) throw new Error(`no grammar named ${name}`);
  return new Uint8Array(await readFile(createRequire(import.meta.url).resolve(file)));
}

/** The reader as the product opens it. */
export function openReaderForTests(): Promise<Reader> {
  return openPythonReader(readGrammar);
}
