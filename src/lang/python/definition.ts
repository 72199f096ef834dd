import type { Class, Expr, Fn } from '../../model/module.ts';
import { name, unknown } from '../tree-sitter/exprs.ts';
import { emit } from '../tree-sitter/flow.ts';
import type { Flow, Reading } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { noteName } from '../tree-sitter/target.ts';
import { readClass, readDecorated } from './class.ts';
import { readFunction } from './function.ts';

function placeFunction(node: Syntax, fn: Fn, flow: Flow, reading: Reading): void {
  const named = childAt(node, 'name');
  const to = named ? name(named, reading) : unknown(node, reading);
  if (flow.top) {
    flow.top.functions.push(fn);
    if (fn.name) noteName(fn.name, to.region, flow);
  } else emit(flow, 'assign', { is: 'function', fn, region: fn.region }, to);
}

function placeClass(node: Syntax, cls: Class, flow: Flow, reading: Reading): void {
  const named = childAt(node, 'name');
  const to = named ? name(named, reading) : unknown(node, reading);
  if (flow.top) {
    flow.top.classes.push(cls);
    noteName(cls.name, to.region, flow);
  } else emit(flow, 'assign', { is: 'class', cls, region: cls.region }, to);
}

/** `def` and `class`, decorated or not: the module's own at the top level, elsewhere assigned to their names. */
export function readDefinition(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  let decorators: readonly Expr[] = [];
  let definition: Syntax | undefined = node;
  if (node.kind === 'decorated_definition')
    ({ decorators, definition } = { definition: undefined, ...readDecorated(node, flow, reading) });
  if (definition?.kind === 'class_definition')
    placeClass(definition, readClass(definition, decorators, flow, reading), flow, reading);
  else if (definition)
    placeFunction(definition, readFunction(definition, decorators, flow, reading), flow, reading);
  else for (const decorator of decorators) emit(flow, 'call', decorator);
  return [];
}
