import { readOther } from '../tree-sitter/module.ts';
import type { ReadExpression, ReadStatement } from '../tree-sitter/reading.ts';
import { readBlockStatement, readCases, readFor, readIf, readSelect } from './branch.ts';
import { readCall, readConversion } from './call.ts';
import { readComposite } from './composite.ts';
import { readConsts, readDeclaration, readVars } from './declare.ts';
import {
  readConstant,
  readIdentifier,
  readIndex,
  readInner,
  readNumber,
  readOperand,
  readPlainName,
  readQualified,
  readSelector,
  readTypeOf,
} from './expression.ts';
import { readFunction, readFunctionLiteral, readMethod } from './function.ts';
import { readImports, readPackage } from './import.ts';
import { readBinary, readUnary } from './operator.ts';
import { readAssignment, readJump, readParts, readReturn, readTogether } from './statement.ts';
import { readString } from './string.ts';
import { readStruct, readTypes } from './types.ts';

/** Who reads which kind of expression; the rest is kept as unknown. */
export const expressions: ReadonlyMap<string, ReadExpression> = new Map<string, ReadExpression>([
  ['identifier', readIdentifier],
  ['field_identifier', readPlainName],
  ['type_identifier', readPlainName],
  ['package_identifier', readPlainName],
  ['interpreted_string_literal', readString],
  ['raw_string_literal', readString],
  ['int_literal', readNumber],
  ['float_literal', readNumber],
  ['nil', readConstant],
  ['true', readConstant],
  ['false', readConstant],
  ['selector_expression', readSelector],
  ['qualified_type', readQualified],
  ['index_expression', readIndex],
  ['call_expression', readCall],
  ['type_conversion_expression', readConversion],
  ['composite_literal', readComposite],
  ['func_literal', readFunctionLiteral],
  ['unary_expression', readUnary],
  ['binary_expression', readBinary],
  ['parenthesized_expression', readInner],
  ['type_assertion_expression', readOperand],
  ['type_instantiation_expression', readTypeOf],
  ['generic_type', readTypeOf],
  ['pointer_type', readInner],
  ['parenthesized_type', readInner],
  ['literal_element', readInner],
  ['struct_type', readStruct],
  ['interface_type', readOther],
]);

/** Who reads which kind of statement; everything not named here or above is looked through for calls. */
export const statements: ReadonlyMap<string, ReadStatement> = new Map<string, ReadStatement>([
  ['package_clause', readPackage],
  ['import_declaration', readImports],
  ['const_declaration', readConsts],
  ['var_declaration', readVars],
  ['type_declaration', readTypes],
  ['function_declaration', readFunction],
  ['method_declaration', readMethod],
  ['short_var_declaration', readDeclaration],
  ['assignment_statement', readAssignment],
  ['return_statement', readReturn],
  ['if_statement', readIf],
  ['for_statement', readFor],
  ['expression_switch_statement', readCases],
  ['type_switch_statement', readCases],
  ['select_statement', readSelect],
  ['block', readBlockStatement],
  ['statement_list', readTogether],
  ['labeled_statement', readParts],
  ['expression_statement', readParts],
  ['defer_statement', readParts],
  ['go_statement', readParts],
  ['send_statement', readParts],
  ['inc_statement', readParts],
  ['dec_statement', readParts],
  ['break_statement', readJump],
  ['continue_statement', readJump],
  ['goto_statement', readJump],
  ['fallthrough_statement', readParts],
  ['ERROR', readParts],
]);
