import { readTry } from '../tree-sitter/alternatives.ts';
import { readAssignment } from '../tree-sitter/assignments.ts';
import type { ReadExpression, ReadStatement } from '../tree-sitter/reading.ts';
import { inner, readList, readNumber } from '../tree-sitter/shapes.ts';
import { readNested, readParts, readRaise } from '../tree-sitter/statements.ts';
import { readCall, readConstruction, readInfix } from './calls.ts';
import { readAnnotated, readClass, readObject } from './classes.ts';
import { readAnonymousFunction, readDefinition, readLambda } from './functions.ts';
import { readImport, readPackage } from './import.ts';
import { readBranches, readFor, readLoop, readProperty, readReturn, readWhen } from './statements.ts';
import { readString } from './text.ts';
import {
  readBinary,
  readChoice,
  readConditional,
  readIdentifier,
  readIndex,
  readNavigation,
  readType,
  readUnary,
  word,
} from './values.ts';

/** Who reads which kind of expression or type; the rest is kept as unknown. */
export const expressions: ReadonlyMap<string, ReadExpression> = new Map<string, ReadExpression>([
  ['identifier', readIdentifier],
  ['this_expression', word('this')],
  ['super_expression', word('super')],
  ['number_literal', readNumber],
  ['float_literal', readNumber],
  ['string_literal', readString],
  ['multiline_string_literal', readString],
  ['navigation_expression', readNavigation],
  ['callable_reference', inner()],
  ['index_expression', readIndex],
  ['user_type', readType],
  ['nullable_type', inner()],
  ['non_nullable_type', inner()],
  ['parenthesized_type', inner()],
  ['parenthesized_expression', inner()],
  ['as_expression', inner('left')],
  ['collection_literal', readList],
  ['call_expression', readCall],
  ['constructor_invocation', readConstruction],
  ['infix_expression', readInfix],
  ['binary_expression', readBinary],
  ['unary_expression', readUnary],
  ['if_expression', readConditional],
  ['when_expression', readChoice],
  ['lambda_literal', readLambda],
  ['anonymous_function', readAnonymousFunction],
  ['object_literal', readObject],
]);

/** Who reads which kind of statement; everything not named here or above is looked through for calls. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['package_header', readPackage],
  ['import', readImport],
  ['class_declaration', readClass],
  ['object_declaration', readClass],
  ['annotated_expression', readAnnotated],
  ['function_declaration', readDefinition],
  ['property_declaration', readProperty],
  ['assignment', readAssignment],
  ['return_expression', readReturn],
  ['throw_expression', readRaise],
  ['if_expression', readBranches],
  ['when_expression', readWhen],
  ['while_statement', readLoop],
  ['do_while_statement', readLoop],
  ['for_statement', readFor],
  ['try_expression', readTry],
  ['block', readNested],
  ['ERROR', readParts],
]);
