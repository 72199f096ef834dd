import type { Expr } from '../../model/module.ts';
import { declareClass, declareFunction } from '../tree-sitter/declare.ts';
import { emit } from '../tree-sitter/flow.ts';
import { type Flow, type Reading, regionOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readClass, readDecorated } from './class.ts';
import { readFunction } from './function.ts';

/** `def` and `class`, decorated or not: the module's own at the top level, elsewhere assigned to their names. */
export function readDefinition(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  let decorators: readonly Expr[] = [];
  let definition: Syntax | undefined = node;
  if (node.kind === 'decorated_definition')
    ({ decorators, definition } = { definition: undefined, ...readDecorated(node, flow, reading) });
  const named = definition && regionOf(childAt(definition, 'name') ?? definition, reading);
  if (definition?.kind === 'class_definition')
    declareClass(readClass(definition, decorators, flow, reading), flow, named);
  else if (definition) declareFunction(readFunction(definition, decorators, flow, reading), flow, named);
  else for (const decorator of decorators) emit(flow, 'call', decorator);
  return [];
}
