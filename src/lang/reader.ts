import type { Module } from '../model/module.ts';
import type { Language } from './languages.ts';

/** Turns one file's text into a Module. Total: it never throws; what it could not read stands in the module's gaps. */
export interface Reader {
  readonly language: string;
  read(path: string, text: string): Module;
}

/**
 * The reader of a language. Loads its parser on demand, so that a run without Python never loads a grammar.
 * `grammar` answers the bytes of a tree-sitter grammar by name.
 */
export async function openReader(
  language: Language,
  grammar: (name: string) => Promise<Uint8Array>,
): Promise<Reader> {
  switch (language.id) {
    case 'typescript':
      return (await import('./typescript/read.ts')).openTypeScriptReader();
    case 'python':
      return (await import('./python/read.ts')).openPythonReader(grammar);
  }
}
