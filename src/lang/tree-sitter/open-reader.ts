import { Language, Parser } from 'web-tree-sitter';
import type { Reader } from '../module-reader.ts';
import { findErrors } from './find-errors.ts';
import { type Readers, readModule } from './module.ts';
import { copySyntax, planCopy, type Syntax, type Vocabulary } from './syntax.ts';

/** What makes a reader out of a tree-sitter grammar. */
export interface Grammar extends Readers {
  /** Its name in the assets; `runtime` is web-tree-sitter itself. */
  readonly name: string;
  /** What people call the language. */
  readonly title: string;
  readonly vocabulary: Vocabulary;
  /** The text as the grammar can read it, each character in its place: names and texts are taken from the text itself. */
  readonly spell?: (text: string) => string;
  /** Puts right what the grammar takes for something else. */
  readonly mend?: (root: Syntax) => Syntax;
}

let runtime: Promise<void> | undefined;

/** tree-sitter has one memory for a whole program: started twice at once, it would lose what it first gave out. */
async function startRuntime(bytes: Uint8Array): Promise<void> {
  runtime ??= Parser.init({ wasmBinary: bytes });
  await runtime;
}

/**
 * A reader over a tree-sitter grammar. `load` answers the bytes of a grammar by its name. Sites of gaps say `head`: a
 * reader does not know whose side its text is on.
 */
export async function openTreeSitterReader(
  grammar: Grammar,
  load: (name: string) => Promise<Uint8Array>,
): Promise<Reader> {
  const [machine, bytes] = await Promise.all([load('runtime'), load(grammar.name)]);
  await startRuntime(machine);
  const language = await Language.load(bytes);
  const plan = planCopy(language, grammar.vocabulary);
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    language: grammar.language,
    read(path, text) {
      const tree = parser.parse(grammar.spell?.(text) ?? text);
      if (!tree) throw new Error(`the ${grammar.title} parser was cancelled, and nothing cancels it`);
      try {
        const gaps = findErrors(path, tree.rootNode, grammar.title);
        const root = copySyntax(tree, language, plan);
        return readModule(path, text, grammar.mend?.(root) ?? root, gaps, grammar);
      } finally {
        tree.delete();
      }
    },
  };
}
