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

/** The comma behind the last of the types of a call or a type, each of which stands on a line of its own. */
const lastComma = /,(?=[ \t]{0,100}\r?\n[ \t]{0,100}>)/g;

/** `is Cat if cat.isHungry ->`: what a branch asks besides. https://kotlinlang.org/docs/control-flow.html#guard-conditions-in-when-expressions */
const branchGuard = /(?<=^[ \t]{0,200}!?is[ \t][\w.<>*?]{1,200})[ \t]if[ \t(][^\n]{1,400}?(?=->)/gm;

/** The grammar knows none of these: what it can do without is blank to it. */
function spell(text: string): string {
  return text
    .replace(branchGuard, (found) => ' '.repeat(found.length))
    .replace(dollars, (found) => found.replace(/^\$\$/, '  ').replaceAll('$', '_'))
    .replace(lastComma, ' ');
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
