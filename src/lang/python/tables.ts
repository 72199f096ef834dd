import { readIf, readWhile } from '../tree-sitter/branch.ts';
import type { ReadExpression, ReadStatement } from '../tree-sitter/reading.ts';
import {
  readExpressionStatement,
  readJump,
  readNested,
  readParts,
  readRaise,
  readReturn,
} from '../tree-sitter/statements.ts';
import { readAssignment, readAugmented, readTypeAlias } from './assign.ts';
import { readDefinition } from './definition.ts';
import {
  readArray,
  readAttribute,
  readCall,
  readConstant,
  readDotted,
  readGeneric,
  readInner,
  readMemberType,
  readName,
  readNamed,
  readNumber,
  readObject,
  readSubscript,
} from './expression.ts';
import { readComprehension, readLambda } from './function.ts';
import { readImport } from './import.ts';
import { readMatch } from './match.ts';
import { readBinary, readBoolean, readComparison, readConditional, readNot, readUnion } from './operator.ts';
import { readFor, readTry, readWith } from './statement.ts';
import { readAdjacent, readString } from './string.ts';

/** Who reads which kind of expression; the rest is kept as unknown. */
export const expressions: ReadonlyMap<string, ReadExpression> = new Map<string, ReadExpression>([
  ['identifier', readName],
  ['none', readConstant],
  ['true', readConstant],
  ['false', readConstant],
  ['integer', readNumber],
  ['float', readNumber],
  ['string', readString],
  ['concatenated_string', readAdjacent],
  ['attribute', readAttribute],
  ['dotted_name', readDotted],
  ['subscript', readSubscript],
  ['generic_type', readGeneric],
  ['member_type', readMemberType],
  ['union_type', readUnion],
  ['type', readInner],
  ['parenthesized_expression', readInner],
  ['await', readInner],
  ['as_pattern_target', readInner],
  ['call', readCall],
  ['list', readArray],
  ['tuple', readArray],
  ['set', readArray],
  ['expression_list', readArray],
  ['pattern_list', readArray],
  ['tuple_pattern', readArray],
  ['list_pattern', readArray],
  ['dictionary', readObject],
  ['named_expression', readNamed],
  ['as_pattern', readNamed],
  ['boolean_operator', readBoolean],
  ['binary_operator', readBinary],
  ['comparison_operator', readComparison],
  ['not_operator', readNot],
  ['conditional_expression', readConditional],
  ['lambda', readLambda],
  ['list_comprehension', readComprehension],
  ['set_comprehension', readComprehension],
  ['dictionary_comprehension', readComprehension],
  ['generator_expression', readComprehension],
]);

/** Who reads which kind of statement; everything not named here or above is looked through for calls. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['expression_statement', readExpressionStatement],
  ['assignment', readAssignment],
  ['augmented_assignment', readAugmented],
  ['type_alias_statement', readTypeAlias],
  ['import_statement', readImport],
  ['import_from_statement', readImport],
  ['future_import_statement', readParts],
  ['function_definition', readDefinition],
  ['class_definition', readDefinition],
  ['decorated_definition', readDefinition],
  ['return_statement', readReturn],
  ['raise_statement', readRaise],
  ['break_statement', readJump],
  ['continue_statement', readJump],
  ['if_statement', readIf],
  ['while_statement', readWhile],
  ['for_statement', readFor],
  ['with_statement', readWith],
  ['try_statement', readTry],
  ['match_statement', readMatch],
  ['block', readNested],
  ['ERROR', readParts],
  ['assert_statement', readParts],
  ['delete_statement', readParts],
  ['print_statement', readParts],
  ['exec_statement', readParts],
  ['pass_statement', readParts],
  ['global_statement', readParts],
  ['nonlocal_statement', readParts],
]);
