import { Composer, type CST, Lexer, LineCounter, Parser } from 'yaml';
import { ConfigError } from './config-error.ts';
import { locateYaml } from './locate-yaml.ts';
import type { Located, Place } from './located.ts';
import { yamlFault } from './yaml-fault.ts';

const maxCharacters = 256 * 1024;
/** Of the parser's stack, where a mapping, its entry and its value count one each. */
const maxNesting = 96;

/**
 * A YAML file as located data; `null` where it is empty. Hostile input costs little: size and nesting are bounded before
 * anything is composed, aliases are counted, tags and merge keys have no meaning. Throws `ConfigError`.
 */
export function readYaml(text: string, file: string): Located | null {
  if (text.length > maxCharacters) {
    const problem = `The file has more than ${maxCharacters / 1024} KiB.`;
    throw new ConfigError({ file, key: '', problem, mend: 'Make it smaller.' });
  }
  const lines = new LineCounter();
  const tokens = tokenize(text, file, lines);
  const composer = new Composer({
    uniqueKeys: false,
    schema: 'core',
    merge: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const [document, second] = [...composer.compose(tokens)];
  if (document === undefined) return null;
  const error = document.errors[0] ?? second?.errors[0];
  if (error) throw yamlFault(file, placeAt(lines, error.pos[0]), `${error.message.split('\n')[0]}.`);
  if (second) {
    const at = placeAt(lines, second.range[0]);
    throw yamlFault(file, at, 'The file holds more than one YAML document.', 'Keep one, without `---`.');
  }
  return locateYaml(document, file, lines);
}

function tokenize(text: string, file: string, lines: LineCounter): CST.Token[] {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxNesting) {
      const at = placeAt(lines, parser.offset);
      throw yamlFault(file, at, 'The file is nested too deeply.', 'No key needs more than six levels.');
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
