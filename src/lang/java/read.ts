import type { Reader } from '../module-reader.ts';
import { openTreeSitterReader } from '../tree-sitter/open-reader.ts';
import type { Vocabulary } from '../tree-sitter/syntax.ts';
import { expressions, statements } from './tables.ts';

const vocabulary: Vocabulary = {
  leaves: new Set([
    'identifier',
    'type_identifier',
    'integral_type',
    'floating_point_type',
    'boolean_type',
    'void_type',
    'string_fragment',
    'multiline_string_fragment',
    'escape_sequence',
    'character_literal',
    'decimal_integer_literal',
    'hex_integer_literal',
    'octal_integer_literal',
    'binary_integer_literal',
    'decimal_floating_point_literal',
    'hex_floating_point_literal',
    'true',
    'false',
    'null_literal',
    'this',
    'super',
    'asterisk',
    'dimensions',
    'break_statement',
    'continue_statement',
  ]),
  bodies: new Set(['program', 'block', 'class_body', 'interface_body', 'enum_body', 'constructor_body']),
  silent: new Set(['line_comment', 'block_comment']),
  call: new Set(['method_invocation', 'object_creation_expression', 'explicit_constructor_invocation']),
  operator: /^[-+*/%&|^!<>=]{1,4}$/,
};

/**
 * A reader of Java.
 *
 * Of the module form: an import of a type has the type's own name as its specifier (`import a.b.C` is `C` from `a.b.C`), and
 * every file imports `*` from its own package first; type arguments leave no trace; a constructor is the method
 * `constructor`; nested types and the constants of an enum are fields; the region of a class is that of its body, since what
 * stands before it does not see its members.
 */
export function openJavaReader(load: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  return openTreeSitterReader(
    { language: 'java', name: 'java', title: 'Java', vocabulary, expressions, statements },
    load,
  );
}
