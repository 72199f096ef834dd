import type { ReadExpression, ReadStatement } from '../tree-sitter/reading.ts';
import { readCall } from './call.ts';
import { readClass, readDefinition } from './class.ts';
import { readLambda } from './function.ts';
import { readElement, readField, readName, readScope, readSelf } from './names.ts';
import { readBinary, readConditional, readParentheses, readUnary } from './operators.ts';
import {
  readAssignment,
  readAugmented,
  readBareCall,
  readBranch,
  readInside,
  readReturn,
} from './statements.ts';
import { readArray, readChained, readConstant, readHash, readString, readSymbol } from './values.ts';

/** Who reads which kind of expression; the rest is kept as unknown. */
export const expressions: ReadonlyMap<string, ReadExpression> = new Map<string, ReadExpression>([
  ['identifier', readName],
  ['constant', readName],
  ['self', readSelf],
  ['instance_variable', readField],
  ['class_variable', readField],
  ['scope_resolution', readScope],
  ['element_reference', readElement],
  ['nil', readConstant],
  ['true', readConstant],
  ['false', readConstant],
  ['integer', readConstant],
  ['float', readConstant],
  ['simple_symbol', readSymbol],
  ['hash_key_symbol', readSymbol],
  ['delimited_symbol', readString],
  ['string', readString],
  ['bare_string', readString],
  ['bare_symbol', readString],
  ['chained_string', readChained],
  ['array', readArray],
  ['string_array', readArray],
  ['symbol_array', readArray],
  ['left_assignment_list', readArray],
  ['right_assignment_list', readArray],
  ['hash', readHash],
  ['binary', readBinary],
  ['unary', readUnary],
  ['conditional', readConditional],
  ['parenthesized_statements', readParentheses],
  ['lambda', readLambda],
  ['call', readCall],
]);

/** Who reads which kind of statement; everything not named here or above is looked through for calls. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['identifier', readBareCall],
  ['assignment', readAssignment],
  ['operator_assignment', readAugmented],
  ['return', readReturn],
  ['method', readDefinition],
  ['singleton_method', readDefinition],
  ['class', readClass],
  ['module', readClass],
  ['if', readBranch],
  ['unless', readBranch],
  ['elsif', readBranch],
  ['if_modifier', readBranch],
  ['unless_modifier', readBranch],
  ['while', readBranch],
  ['until', readBranch],
  ['while_modifier', readBranch],
  ['until_modifier', readBranch],
  ['then', readInside],
  ['else', readInside],
  ['do', readInside],
  ['begin', readInside],
  ['rescue', readInside],
  ['ensure', readInside],
  ['rescue_modifier', readInside],
  ['case', readInside],
  ['when', readInside],
  ['for', readInside],
  ['body_statement', readInside],
  ['block_body', readInside],
  ['ERROR', readInside],
]);
