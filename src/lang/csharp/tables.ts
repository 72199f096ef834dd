import { forEach, readTry, switchOn } from '../tree-sitter/alternatives.ts';
import { readAssigned, readAssignment } from '../tree-sitter/assignments.ts';
import { readIf, readWhile } from '../tree-sitter/branch.ts';
import type { ReadExpression, ReadStatement } from '../tree-sitter/reading.ts';
import {
  constant,
  inner,
  type Meaning,
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
  readAccess,
  readArray,
  readAttribute,
  readBase,
  readChained,
  readCollection,
  readCreation,
  readIndex,
  readInvocation,
  readIs,
} from './expressions.ts';
import { readLambda, readLocalFunction } from './functions.ts';
import { readNamespace, readUsing } from './import.ts';
import { readDeclaration } from './statements.ts';
import { readInterpolated, readString } from './text.ts';

const meanings: ReadonlyMap<string, Meaning> = new Map([...plainMeanings, ['??', 'either']]);

const readBoolean: ReadExpression = (node, flow, reading) =>
  constant(reading.text[node.from] === 't')(node, flow, reading);

/** Who reads which kind of expression or type; the rest is kept as unknown. */
export const expressions: ReadonlyMap<string, ReadExpression> = new Map<string, ReadExpression>([
  ['identifier', readName],
  ['predefined_type', readName],
  ['this', readName],
  ['base', readBase],
  ['boolean_literal', readBoolean],
  ['null_literal', constant(null)],
  ['integer_literal', readNumber],
  ['real_literal', readNumber],
  ['string_literal', readString],
  ['verbatim_string_literal', readString],
  ['raw_string_literal', readString],
  ['interpolated_string_expression', readInterpolated],
  ['member_access_expression', readAccess],
  ['qualified_name', readAccess],
  ['generic_name', inner()],
  ['nullable_type', inner('type')],
  ['typeof_expression', inner('type')],
  ['parenthesized_expression', inner()],
  ['await_expression', inner()],
  ['postfix_unary_expression', inner()],
  ['cast_expression', inner('value')],
  ['as_expression', inner('left')],
  ['invocation_expression', readInvocation],
  ['object_creation_expression', readCreation],
  ['implicit_object_creation_expression', readCreation],
  ['constructor_initializer', readChained],
  ['attribute', readAttribute],
  ['element_access_expression', readIndex],
  ['array_creation_expression', readArray],
  ['implicit_array_creation_expression', readArray],
  ['initializer_expression', readList],
  ['collection_expression', readCollection],
  ['lambda_expression', readLambda],
  ['conditional_expression', readConditional],
  ['binary_expression', operation(meanings)],
  ['prefix_unary_expression', readUnary],
  ['is_pattern_expression', readIs],
  ['constant_pattern', inner()],
  ['assignment_expression', readAssigned],
]);

/** Who reads which kind of statement; everything not named here or above is looked through for calls. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['using_directive', readUsing],
  ['namespace_declaration', readNamespace],
  ['file_scoped_namespace_declaration', readNamespace],
  ['class_declaration', readType],
  ['interface_declaration', readType],
  ['struct_declaration', readType],
  ['enum_declaration', readType],
  ['record_declaration', readType],
  ['record_struct_declaration', readType],
  ['global_statement', readNested],
  ['local_declaration_statement', readParts],
  ['variable_declaration', readDeclaration],
  ['local_function_statement', readLocalFunction],
  ['expression_statement', readExpressionStatement],
  ['assignment_expression', readAssignment],
  ['return_statement', readReturn],
  ['throw_statement', readRaise],
  ['break_statement', readJump],
  ['continue_statement', readJump],
  ['if_statement', readIf],
  ['while_statement', readWhile],
  ['do_statement', readWhile],
  ['for_statement', readParts],
  ['foreach_statement', forEach('left', 'right')],
  ['using_statement', readParts],
  ['lock_statement', readParts],
  ['try_statement', readTry],
  ['switch_statement', switchOn('value')],
  ['accessor_list', readParts],
  ['accessor_declaration', readParts],
  ['preproc_if', readParts],
  ['block', readNested],
  ['declaration_list', readNested],
  ['ERROR', readParts],
]);
