import type { Reader } from '../module-reader.ts';
import { openTreeSitterReader } from '../tree-sitter/open-reader.ts';
import type { Vocabulary } from '../tree-sitter/syntax.ts';
import { expressions, statements } from './tables.ts';

const vocabulary: Vocabulary = {
  leaves: new Set([
    'name',
    'integer',
    'float',
    'boolean',
    'null',
    'string_content',
    'escape_sequence',
    'relative_scope',
  ]),
  bodies: new Set(['program', 'compound_statement', 'declaration_list']),
  silent: new Set([
    'comment',
    'php_tag',
    'php_end_tag',
    'text',
    'visibility_modifier',
    'static_modifier',
    'final_modifier',
  ]),
  call: new Set([
    'function_call_expression',
    'member_call_expression',
    'nullsafe_member_call_expression',
    'scoped_call_expression',
    'object_creation_expression',
    'require_expression',
    'require_once_expression',
    'include_expression',
    'include_once_expression',
  ]),
  operator: /^(?:[-+*/%.&|^~<>!?]+|[-+*/%.&|^~<>=!?]+=)$/,
};

/**
 * A reader of PHP. Of the module form: `$a` is the name a, `A\B` a member, `A::B`, `A::$b` and `$a->b` too; `A::class` is
 * the name of the class; `use A\B` imports B from `A\B`; attributes are decorators; `require x` is a call of `require`.
 */
export function openPhpReader(load: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  return openTreeSitterReader(
    { language: 'php', name: 'php', title: 'PHP', vocabulary, expressions, statements },
    load,
  );
}
