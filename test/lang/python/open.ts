import { readFile } from 'node:fs/promises';
import { grammarPath } from '../../../src/host/assets.ts';
import { openPythonReader } from '../../../src/lang/python/read.ts';
import type { Reader } from '../../../src/lang/reader.ts';

/** The bytes of a grammar from the installed packages. */
export async function readGrammar(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(grammarPath(name)));
}

/** The reader as the product opens it. */
export function openReaderForTests(): Promise<Reader> {
  return openPythonReader(readGrammar);
}
