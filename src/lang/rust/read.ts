import type { Reader } from '../module-reader.ts';
import { openTreeSitterReader } from '../tree-sitter/open-reader.ts';
import type { Vocabulary } from '../tree-sitter/syntax.ts';
import { expressions, statements } from './tables.ts';

const vocabulary: Vocabulary = {
  leaves: new Set([
    'identifier',
    'type_identifier',
    'field_identifier',
    'primitive_type',
    'string_content',
    'escape_sequence',
    'char_literal',
    'integer_literal',
    'float_literal',
    'boolean_literal',
    'crate',
    'self',
    'super',
    'lifetime',
    'mutable_specifier',
    'visibility_modifier',
    'function_modifiers',
  ]),
  bodies: new Set(['source_file', 'block', 'declaration_list']),
  silent: new Set(['line_comment', 'block_comment', 'inner_attribute_item', 'shebang']),
  call: new Set(['call_expression', 'macro_invocation']),
  operator: /^[-+*/%&|^!<>=]{1,3}$/,
};

/**
 * A reader of Rust.
 *
 * Of the module form: `a::b` is a member; a module that is declared or used is a namespace import of `self::name` or of its
 * path; what `impl` adds to a type of the file is the type's own; attributes are decorators; a macro is a call of its name
 * with `!`, but `format!`, `concat!` and `vec!` are what they make; inline modules stand where they stand.
 */
export function openRustReader(load: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  return openTreeSitterReader(
    { language: 'rust', name: 'rust', title: 'Rust', vocabulary, expressions, statements },
    load,
  );
}
