import type { Reader } from '../module-reader.ts';
import { openTreeSitterReader } from '../tree-sitter/open-reader.ts';
import type { Vocabulary } from '../tree-sitter/syntax.ts';
import { expressions, statements } from './tables.ts';

const vocabulary: Vocabulary = {
  leaves: new Set([
    'identifier',
    'integer',
    'float',
    'true',
    'false',
    'none',
    'ellipsis',
    'string_start',
    'string_end',
    'string_content',
    'type_conversion',
    'import_prefix',
    'wildcard_import',
    'pass_statement',
    'break_statement',
    'continue_statement',
  ]),
  bodies: new Set(['module', 'block']),
  silent: new Set(['comment', 'line_continuation']),
  call: new Set(['call']),
  operator: /^(?:[-+*/%@&|^~<>!]+|[-+*/%@&|^~<>=!]+=|and|or|in|is|not|not in|is not)$/,
};

/**
 * A reader of Python 2 and 3. `load('python')` answers the bytes of the tree-sitter grammar, `load('runtime')` those of
 * web-tree-sitter itself.
 *
 * Of the module form: a subscript, in code as in annotations, is a member whose name is an expression (`List[Foo]`; an
 * array for `Dict[str, Foo]`); `A | None` is either; a text annotation stays a literal; `**kw` is a spread argument named
 * `**`; the regions of fields and bindings are those of their names.
 */
export function openPythonReader(load: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  return openTreeSitterReader(
    { language: 'python', name: 'python', title: 'Python', vocabulary, expressions, statements },
    load,
  );
}
