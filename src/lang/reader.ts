import type { Language } from './languages.ts';
import type { Reader } from './module-reader.ts';

export type { Reader };

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
    case 'go':
      return (await import('./go/read.ts')).openGoReader(grammar);
    case 'ruby':
      return (await import('./ruby/read.ts')).openRubyReader(grammar);
    case 'php':
      return (await import('./php/read.ts')).openPhpReader(grammar);
    case 'java':
      return (await import('./java/read.ts')).openJavaReader(grammar);
    case 'kotlin':
      return (await import('./kotlin/read.ts')).openKotlinReader(grammar);
    case 'rust':
      return (await import('./rust/read.ts')).openRustReader(grammar);
    case 'csharp':
      return (await import('./csharp/read.ts')).openCSharpReader(grammar);
  }
}
