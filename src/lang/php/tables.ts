import type { ReadExpression, ReadStatement } from '../tree-sitter/reading.ts';
import { readCall, readCreation, readMethodCall, readRequire } from './call.ts';
import { readClass, readDefinition } from './class.ts';
import { readClosure } from './function.ts';
import {
  readClassConstant,
  readMember,
  readName,
  readQualified,
  readSubscript,
  readVariable,
} from './names.ts';
import { readBinary, readConditional, readInner, readNot } from './operators.ts';
import {
  readAssignment,
  readBranch,
  readForeach,
  readInside,
  readNamespace,
  readReturn,
  readUse,
} from './statements.ts';
import { readArray, readConstant, readString } from './values.ts';

/** Who reads which kind of expression; the rest is kept as unknown. */
export const expressions: ReadonlyMap<string, ReadExpression> = new Map<string, ReadExpression>([
  ['name', readName],
  ['relative_scope', readName],
  ['variable_name', readVariable],
  ['qualified_name', readQualified],
  ['named_type', readInner],
  ['optional_type', readInner],
  ['member_access_expression', readMember],
  ['nullsafe_member_access_expression', readMember],
  ['scoped_property_access_expression', readMember],
  ['class_constant_access_expression', readClassConstant],
  ['subscript_expression', readSubscript],
  ['null', readConstant],
  ['boolean', readConstant],
  ['integer', readConstant],
  ['float', readConstant],
  ['string', readString],
  ['encapsed_string', readString],
  ['array_creation_expression', readArray],
  ['binary_expression', readBinary],
  ['unary_op_expression', readNot],
  ['conditional_expression', readConditional],
  ['parenthesized_expression', readInner],
  ['cast_expression', readInner],
  ['function_call_expression', readCall],
  ['member_call_expression', readMethodCall],
  ['nullsafe_member_call_expression', readMethodCall],
  ['scoped_call_expression', readMethodCall],
  ['object_creation_expression', readCreation],
  ['require_expression', readRequire],
  ['require_once_expression', readRequire],
  ['include_expression', readRequire],
  ['include_once_expression', readRequire],
  ['anonymous_function', readClosure],
  ['arrow_function', readClosure],
]);

/** Who reads which kind of statement; everything not named here or above is looked through for calls. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['expression_statement', readInside],
  ['assignment_expression', readAssignment],
  ['augmented_assignment_expression', readAssignment],
  ['namespace_definition', readNamespace],
  ['namespace_use_declaration', readUse],
  ['class_declaration', readClass],
  ['interface_declaration', readClass],
  ['trait_declaration', readClass],
  ['enum_declaration', readClass],
  ['function_definition', readDefinition],
  ['return_statement', readReturn],
  ['throw_expression', readReturn],
  ['if_statement', readBranch],
  ['else_if_clause', readBranch],
  ['else_clause', readBranch],
  ['while_statement', readBranch],
  ['foreach_statement', readForeach],
  ['compound_statement', readInside],
  ['for_statement', readInside],
  ['do_statement', readInside],
  ['switch_statement', readInside],
  ['switch_block', readInside],
  ['case_statement', readInside],
  ['default_statement', readInside],
  ['try_statement', readInside],
  ['catch_clause', readInside],
  ['finally_clause', readInside],
  ['ERROR', readInside],
]);
