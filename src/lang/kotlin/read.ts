import type { Reader } from '../module-reader.ts';
import { openTreeSitterReader } from '../tree-sitter/open-reader.ts';
import type { Vocabulary } from '../tree-sitter/syntax.ts';
import { joinAnnotations } from './join-annotations.ts';
import { expressions, statements } from './tables.ts';

const vocabulary: Vocabulary = {
  leaves: new Set([
    'identifier',
    'string_content',
    'escape_sequence',
    'number_literal',
    'float_literal',
    'character_literal',
    'label',
    'use_site_target',
    'this_expression',
    'super_expression',
    'visibility_modifier',
    'inheritance_modifier',
    'class_modifier',
    'function_modifier',
    'member_modifier',
    'property_modifier',
    'parameter_modifier',
    'platform_modifier',
  ]),
  bodies: new Set(['source_file', 'block', 'class_body', 'enum_class_body', 'lambda_literal']),
  silent: new Set(['line_comment', 'block_comment', 'shebang', 'file_annotation']),
  // `get<T> { … }` is two comparisons to the grammar: its block is all that tells it from them.
  call: new Set([
    'call_expression',
    'infix_expression',
    'constructor_invocation',
    'constructor_delegation_call',
    'lambda_literal',
  ]),
  operator: /^[-+*/%&|^!<>=?:.]{1,4}$/,
};

/** A text with two dollars before it, in which one stands for itself; and the last dollar of a text that ends in one. */
const dollars = /\$\$"(?:[^"\n$]|\$(?!\$)){0,2000}"(?!")|\$(?=""")/g;

function spell(text: string): string {
  return text.replace(dollars, (found) => found.replace(/^\$\$/, '  ').replaceAll('$', '_'));
}

/**
 * A reader of Kotlin.
 *
 * Of the module form: imports are as in Java; what a companion holds is its class's; a function keeps the type it extends
 * as its receiver; the block behind a call is its last argument, and the types of a call stand behind that, named `<>`;
 * `listOf` and its like are lists; a property with a getter has what that answers.
 */
export function openKotlinReader(load: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  return openTreeSitterReader(
    {
      ...{ language: 'kotlin', name: 'kotlin', title: 'Kotlin', vocabulary, expressions, statements },
      spell,
      mend: joinAnnotations,
    },
    load,
  );
}
