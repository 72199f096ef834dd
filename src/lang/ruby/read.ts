import type { Reader } from '../module-reader.ts';
import { openTreeSitterReader } from '../tree-sitter/open-reader.ts';
import type { Vocabulary } from '../tree-sitter/syntax.ts';
import { expressions, statements } from './tables.ts';

const vocabulary: Vocabulary = {
  leaves: new Set([
    'identifier',
    'constant',
    'instance_variable',
    'class_variable',
    'global_variable',
    'self',
    'super',
    'integer',
    'float',
    'true',
    'false',
    'nil',
    'simple_symbol',
    'hash_key_symbol',
    'string_content',
    'escape_sequence',
    'heredoc_beginning',
  ]),
  bodies: new Set(['program', 'body_statement', 'block_body', 'then', 'else', 'begin']),
  silent: new Set(['comment']),
  call: new Set(['call']),
  operator: /^(?:[-+*/%&|^~<>!]+|[-+*/%&|^~<>=!]+=|and|or|not)$/,
};

/**
 * A reader of Ruby. Of the module form: a symbol is a literal; `Foo.new(x)` makes a Foo; `a.b` without arguments is a
 * member; `key:` and `:key =>` in an argument list name an argument, and pairs with other keys are one object behind the arguments
 * before them; a block is a function, the last argument; `@a` is a member of `this`. A module is a class, and what the
 * body of a class calls stands among its decorators: Ruby's macros are calls on the class being defined.
 */
export function openRubyReader(load: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  return openTreeSitterReader(
    { language: 'ruby', name: 'ruby', title: 'Ruby', vocabulary, expressions, statements },
    load,
  );
}
