import type { Reader } from '../module-reader.ts';
import { openTreeSitterReader } from '../tree-sitter/open-reader.ts';
import type { Vocabulary } from '../tree-sitter/syntax.ts';
import { expressions, statements } from './tables.ts';

const vocabulary: Vocabulary = {
  leaves: new Set([
    'identifier',
    'predefined_type',
    'implicit_type',
    'modifier',
    'string_literal_content',
    'string_content',
    'escape_sequence',
    'verbatim_string_literal',
    'raw_string_literal',
    'character_literal',
    'integer_literal',
    'real_literal',
    'boolean_literal',
    'null_literal',
    'interpolation_start',
    'interpolation_quote',
    'interpolation_brace',
    'interpolation_format_clause',
    'array_rank_specifier',
    'break_statement',
    'continue_statement',
    'this',
    'base',
  ]),
  bodies: new Set(['compilation_unit', 'block', 'declaration_list']),
  silent: new Set(['comment', 'preproc_region', 'preproc_endregion', 'preproc_pragma', 'preproc_nullable']),
  call: new Set([
    'invocation_expression',
    'object_creation_expression',
    'implicit_object_creation_expression',
    'constructor_initializer',
  ]),
  operator: /^(?:[-+*/%&|^!<>=?]{1,4}|this|base)$/,
};

/**
 * A reader of C#.
 *
 * Of the module form: a file imports `*` from its own namespaces first, then from those it uses; attributes are decorators;
 * a property is a field; a constructor is the method `constructor`; type arguments leave no trace; the parameter of an
 * extension method that it is called on is `extended`; what an initializer sets are named arguments; the region of a class is
 * that of its body, since what stands before it does not see its members.
 */
export function openCSharpReader(load: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  return openTreeSitterReader(
    { language: 'csharp', name: 'c-sharp', title: 'C#', vocabulary, expressions, statements },
    load,
  );
}
