import { forEach, readTry, switchOn } from '../tree-sitter/alternatives.ts';
import { readAssigned, readAssignment } from '../tree-sitter/assignments.ts';
import { readIf, readWhile } from '../tree-sitter/branch.ts';
import { emit } from '../tree-sitter/flow.ts';
import type { ReadExpression, ReadStatement } from '../tree-sitter/reading.ts';
import {
  constant,
  inner,
  member,
  operation,
  plainMeanings,
  readConditional,
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
  readRaise,
  readReturn,
} from '../tree-sitter/statements.ts';
import { readType } from './classes.ts';
import {
  readConstructorCall,
  readCreation,
  readIndex,
  readInvocation,
  readReference,
} from './expressions.ts';
import { readLambda } from './functions.ts';
import { readImport, readPackage } from './import.ts';
import { readLocal } from './statements.ts';
import { readString } from './text.ts';

/** Who reads which kind of expression or type; the rest is kept as unknown. */
export const expressions: ReadonlyMap<string, ReadExpression> = new Map<string, ReadExpression>([
  ['identifier', readName],
  ['type_identifier', readName],
  ['this', readName],
  ['super', readName],
  ['true', constant(true)],
  ['false', constant(false)],
  ['null_literal', constant(null)],
  ['decimal_integer_literal', readNumber],
  ['hex_integer_literal', readNumber],
  ['decimal_floating_point_literal', readNumber],
  ['string_literal', readString],
  ['field_access', member('object', 'field')],
  ['scoped_identifier', member('scope', 'name')],
  ['scoped_type_identifier', readReference],
  ['method_reference', readReference],
  ['generic_type', inner()],
  ['class_literal', inner()],
  ['parenthesized_expression', inner()],
  ['cast_expression', inner('value')],
  ['array_creation_expression', inner('value')],
  ['array_initializer', readList],
  ['element_value_array_initializer', readList],
  ['array_access', readIndex],
  ['method_invocation', readInvocation],
  ['object_creation_expression', readCreation],
  ['lambda_expression', readLambda],
  ['ternary_expression', readConditional],
  ['binary_expression', operation(plainMeanings)],
  ['unary_expression', readUnary],
  ['assignment_expression', readAssigned],
]);

const readChained: ReadStatement = (node, flow, reading) => {
  emit(flow, 'call', readConstructorCall(node, flow, reading));
  return [];
};

/** Who reads which kind of statement; everything not named here or above is looked through for calls. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['package_declaration', readPackage],
  ['import_declaration', readImport],
  ['class_declaration', readType],
  ['interface_declaration', readType],
  ['enum_declaration', readType],
  ['record_declaration', readType],
  ['annotation_type_declaration', readType],
  ['local_variable_declaration', readLocal],
  ['resource', readLocal],
  ['expression_statement', readExpressionStatement],
  ['assignment_expression', readAssignment],
  ['explicit_constructor_invocation', readChained],
  ['return_statement', readReturn],
  ['throw_statement', readRaise],
  ['break_statement', readJump],
  ['continue_statement', readJump],
  ['if_statement', readIf],
  ['while_statement', readWhile],
  ['do_statement', readWhile],
  ['for_statement', readParts],
  ['enhanced_for_statement', forEach('name', 'value')],
  ['try_statement', readTry],
  ['try_with_resources_statement', readTry],
  ['switch_expression', switchOn('condition')],
  ['yield_statement', readParts],
  ['labeled_statement', readParts],
  ['synchronized_statement', readParts],
  ['resource_specification', readParts],
  ['block', readNested],
  ['constructor_body', readNested],
  ['static_initializer', readNested],
  ['ERROR', readParts],
]);
