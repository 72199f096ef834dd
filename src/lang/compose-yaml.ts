import { Composer, type CST, type Document, Lexer, LineCounter, Parser } from 'yaml';

/** The documents of a YAML text with their places, or what is wrong with it. */
export type ComposedYaml =
  | { readonly documents: readonly Document.Parsed[]; readonly lines: LineCounter }
  | { readonly fault: string };

/** Of the parser's stack, where a mapping, its entry and its value count one each. */
const maxNesting = 300;

/**
 * Composes a YAML text. Nesting is bounded before anything recurses: a text of brackets would overflow the stack, and
 * that cannot be caught everywhere. Doubled keys are let through, since looking for them costs their square.
 */
export function composeYaml(text: string): ComposedYaml {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxNesting) return { fault: 'it is nested too deeply' };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ uniqueKeys: false, merge: false, prettyErrors: false, lineCounter: lines });
  const documents = [...composer.compose(tokens)].filter(
    (it) => it.contents !== null || it.errors.length > 0,
  );
  const error = documents.find((it) => it.errors.length > 0)?.errors[0];
  if (!error) return { documents, lines };
  return { fault: `line ${lines.linePos(error.pos[0]).line} is not valid YAML (${error.code})` };
}
