import { forEach } from '../tree-sitter/alternatives.ts';
import { readAssigned, readAssignment } from '../tree-sitter/assignments.ts';
import { readWhile } from '../tree-sitter/branch.ts';
import type { ReadExpression, ReadStatement } from '../tree-sitter/reading.ts';
import {
  inner,
  member,
  operation,
  plainMeanings,
  readList,
  readName,
  readNumber,
  readUnary,
} from '../tree-sitter/shapes.ts';
import {
  readExpressionStatement,
  readJump,
  readNested,
  readParts,
  readReturn,
} from '../tree-sitter/statements.ts';
import { readAttributeItem } from './attributes.ts';
import { readMod, readUse } from './import.ts';
import { readClosure, readDefinition, readImpl, readLet, readTypeItem } from './items.ts';
import { readMacro } from './macros.ts';
import { readBranches, readMatch } from './statements.ts';
import { readBoolean, readCall, readPath, readRoot, readString, readStruct } from './values.ts';

/** Who reads which kind of expression or type; the rest is kept as unknown. */
export const expressions: ReadonlyMap<string, ReadExpression> = new Map<string, ReadExpression>([
  ['identifier', readName],
  ['type_identifier', readName],
  ['primitive_type', readName],
  ['crate', readRoot],
  ['super', readRoot],
  ['self', readRoot],
  ['boolean_literal', readBoolean],
  ['integer_literal', readNumber],
  ['float_literal', readNumber],
  ['string_literal', readString],
  ['raw_string_literal', readString],
  ['scoped_identifier', readPath],
  ['scoped_type_identifier', readPath],
  ['field_expression', member('value', 'field')],
  ['call_expression', readCall],
  ['macro_invocation', readMacro],
  ['generic_function', inner('function')],
  ['generic_type', inner('type')],
  ['generic_type_with_turbofish', inner('type')],
  ['reference_type', inner('type')],
  ['reference_expression', inner('value')],
  ['try_expression', inner()],
  ['await_expression', inner()],
  ['parenthesized_expression', inner()],
  ['type_cast_expression', inner('value')],
  ['array_expression', readList],
  ['tuple_expression', readList],
  ['closure_expression', readClosure],
  ['struct_expression', readStruct],
  ['binary_expression', operation(plainMeanings)],
  ['unary_expression', readUnary],
  ['assignment_expression', readAssigned],
]);

/** Who reads which kind of statement; everything not named here or above is looked through for calls. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['use_declaration', readUse],
  ['mod_item', readMod],
  ['attribute_item', readAttributeItem],
  ['function_item', readDefinition],
  ['struct_item', readTypeItem],
  ['enum_item', readTypeItem],
  ['trait_item', readTypeItem],
  ['impl_item', readImpl],
  ['const_item', readLet],
  ['static_item', readLet],
  ['let_declaration', readLet],
  ['expression_statement', readExpressionStatement],
  ['assignment_expression', readAssignment],
  ['return_expression', readReturn],
  ['break_expression', readJump],
  ['continue_expression', readJump],
  ['if_expression', readBranches],
  ['match_expression', readMatch],
  ['while_expression', readWhile],
  ['loop_expression', readParts],
  ['for_expression', forEach('pattern', 'value')],
  ['block', readNested],
  ['unsafe_block', readParts],
  ['ERROR', readParts],
]);
