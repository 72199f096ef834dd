import type { Argument, Entry, Expr } from '../../model/module.ts';
import { dotted, name, number, unknown } from '../tree-sitter/exprs.ts';
import { emit } from '../tree-sitter/flow.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { bindTop } from '../tree-sitter/target.ts';

/** `None`, `True`, `False`. */
export function readConstant(node: Syntax, _flow: Flow, reading: Reading): Expr {
  const value = node.kind === 'none' ? null : node.kind === 'true';
  return { is: 'literal', value, region: regionOf(node, reading) };
}

/** An integer or a float; complex numbers have no word. */
export function readNumber(node: Syntax, _flow: Flow, reading: Reading): Expr {
  const value = Number(textOf(node, reading).replaceAll('_', ''));
  return Number.isNaN(value) ? unknown(node, reading) : number(value, regionOf(node, reading));
}

export function readName(node: Syntax, _flow: Flow, reading: Reading): Expr {
  return name(node, reading);
}

export function readDotted(node: Syntax, _flow: Flow, reading: Reading): Expr {
  return dotted(node, reading);
}

/** Parentheses, `await` and the wrapper of an annotation leave no trace. */
export function readInner(node: Syntax, flow: Flow, reading: Reading): Expr {
  const [inner, ...rest] = node.children;
  return inner && rest.length === 0 ? reading.expression(inner, flow) : readOther(node, flow, reading);
}

/** `a.b` */
export function readAttribute(node: Syntax, flow: Flow, reading: Reading): Expr {
  const object = childAt(node, 'object');
  const attribute = childAt(node, 'attribute');
  if (!object || !attribute) return readOther(node, flow, reading);
  const of = reading.expression(object, flow);
  return { is: 'member', of, name: textOf(attribute, reading), region: regionOf(node, reading) };
}

function indexOf(keys: readonly Syntax[], node: Syntax, flow: Flow, reading: Reading): Expr {
  const read = keys.map((key) => reading.expression(key, flow));
  const [first, ...rest] = read;
  if (!first) return unknown(node, reading);
  if (rest.length === 0) return first;
  const region = reading.regionOf(keys[0]?.from ?? node.from, keys.at(-1)?.to ?? node.to);
  return { is: 'array', items: read.map((value) => ({ value })), region };
}

/** `a[b]` is a member whose name is an expression; `a[b, c]` has an array there. `List[Foo]` reads the same way. */
export function readSubscript(node: Syntax, flow: Flow, reading: Reading): Expr {
  const object = childAt(node, 'value');
  if (!object) return readOther(node, flow, reading);
  const of = reading.expression(object, flow);
  const key = indexOf(childrenAt(node, 'subscript'), node, flow, reading);
  return { is: 'member', of, name: key, region: regionOf(node, reading) };
}

/** `List[Foo]` inside an annotation: the same shape as a subscript. */
export function readGeneric(node: Syntax, flow: Flow, reading: Reading): Expr {
  const [object, parameters, ...rest] = node.children;
  if (!object || !parameters || rest.length > 0) return readOther(node, flow, reading);
  const of = reading.expression(object, flow);
  const key = indexOf(parameters.children, parameters, flow, reading);
  return { is: 'member', of, name: key, region: regionOf(node, reading) };
}

/** `a.B` inside an annotation. */
export function readMemberType(node: Syntax, flow: Flow, reading: Reading): Expr {
  const [object, member] = node.children;
  if (!object || !member) return readOther(node, flow, reading);
  const of = reading.expression(object, flow);
  return { is: 'member', of, name: textOf(member, reading), region: regionOf(node, reading) };
}

/** One argument or item; `**kw` is a spread with the name `**`. */
function readArgument(node: Syntax, flow: Flow, reading: Reading): Argument {
  const inner = node.children[0];
  if (node.kind === 'keyword_argument') {
    const key = childAt(node, 'name');
    const value = childAt(node, 'value');
    if (key && value) return { name: textOf(key, reading), value: reading.expression(value, flow) };
  }
  if (inner && (node.kind === 'list_splat' || node.kind === 'list_splat_pattern'))
    return { spread: true, value: reading.expression(inner, flow) };
  if (inner && node.kind === 'dictionary_splat')
    return { name: '**', spread: true, value: reading.expression(inner, flow) };
  return { value: reading.expression(node, flow) };
}

/** `f(a, k=b, *c, **d)`; a lone generator is its only argument. */
export function readCall(node: Syntax, flow: Flow, reading: Reading): Expr {
  const callee = childAt(node, 'function');
  const list = childAt(node, 'arguments');
  const of = callee ? reading.expression(callee, flow) : unknown(node, reading);
  const given = !list ? [] : list.kind === 'argument_list' ? list.children : [list];
  const args = given.map((argument) => readArgument(argument, flow, reading));
  return { is: 'call', of, args, region: regionOf(node, reading) };
}

/** Lists, tuples, sets, and patterns on the left of an assignment. */
export function readArray(node: Syntax, flow: Flow, reading: Reading): Expr {
  const items = node.children.map((item) => readArgument(item, flow, reading));
  return { is: 'array', items, region: regionOf(node, reading) };
}

function readEntry(node: Syntax, flow: Flow, reading: Reading): Entry {
  const key = childAt(node, 'key');
  const value = childAt(node, 'value');
  if (key && value) {
    const read = reading.expression(key, flow);
    const plain = read.is === 'literal' && typeof read.value === 'string' && read.value !== '...';
    return { key: plain ? String(read.value) : read, value: reading.expression(value, flow) };
  }
  const inner = node.kind === 'dictionary_splat' ? node.children[0] : undefined;
  return { key: '...', value: reading.expression(inner ?? node, flow) };
}

/** `{'a': b, **c}` */
export function readObject(node: Syntax, flow: Flow, reading: Reading): Expr {
  const entries = node.children.map((child) => readEntry(child, flow, reading));
  return { is: 'object', entries, region: regionOf(node, reading) };
}

/** `(a := b)` and `b as a`: an assignment before the place, and then the name. */
export function readNamed(node: Syntax, flow: Flow, reading: Reading): Expr {
  const walrus = node.kind === 'named_expression';
  const target = walrus ? childAt(node, 'name') : childAt(node, 'alias');
  const value = walrus ? childAt(node, 'value') : node.children[0];
  if (!target || !value || target === value) return readOther(node, flow, reading);
  const read = reading.expression(value, flow);
  const to = reading.expression(target, flow);
  emit(flow, 'assign', read, to);
  bindTop(to, read, flow);
  return to;
}
