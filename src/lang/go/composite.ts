import type { Argument, Entry, Expr } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

const lists = new Set(['slice_type', 'array_type', 'implicit_length_array_type']);

/** `T{…}`: a list, a table, or an object. https://go.dev/ref/spec#Composite_literals */
export const readComposite: ReadExpression = (node, flow, reading) => {
  const type = childAt(node, 'type');
  const body = childAt(node, 'body');
  return type && body ? readLiteral(type, body, node, flow, reading) : readOther(node, flow, reading);
};

/** A literal of a type; `at` is what it spans, the type left out where it is that of the items around. */
function readLiteral(type: Syntax, body: Syntax, at: Syntax, flow: Flow, reading: Reading): Expr {
  const region = regionOf(at, reading);
  if (lists.has(type.kind)) {
    const element = childAt(type, 'element');
    const items = body.children.map((it) => ({ value: readItem(itemOf(it), element, flow, reading) }));
    return { is: 'array', items, region };
  }
  if (type.kind === 'map_type') {
    const element = childAt(type, 'value');
    const entries = body.children.map((it) => readEntry(it, element, flow, reading));
    return { is: 'object', entries, region };
  }
  const of = reading.expression(type, flow);
  const args = body.children.map((it) => readField(it, flow, reading));
  return { is: 'call', of, args, make: true, region };
}

function itemOf(node: Syntax): Syntax {
  return node.kind === 'keyed_element' ? (childAt(node, 'value') ?? node) : node;
}

/** An item whose own type may be left out. */
function readItem(node: Syntax, element: Syntax | undefined, flow: Flow, reading: Reading): Expr {
  const inner = node.kind === 'literal_element' ? (node.children[0] ?? node) : node;
  if (inner.kind !== 'literal_value') return reading.expression(inner, flow);
  const type = element?.kind === 'pointer_type' ? element.children[0] : element;
  return type ? readLiteral(type, inner, inner, flow, reading) : readOther(inner, flow, reading);
}

function readEntry(node: Syntax, element: Syntax | undefined, flow: Flow, reading: Reading): Entry {
  const key = childAt(node, 'key');
  if (node.kind !== 'keyed_element' || !key) return { key: '...', value: unknown(node, reading) };
  const read = reading.expression(key, flow);
  const isPlain = read.is === 'literal' && typeof read.value === 'string' && read.value !== '...';
  return {
    key: isPlain ? String(read.value) : read,
    value: readItem(itemOf(node), element, flow, reading),
  };
}

function readField(node: Syntax, flow: Flow, reading: Reading): Argument {
  const key = node.kind === 'keyed_element' ? childAt(node, 'key')?.children[0] : undefined;
  const value = readItem(itemOf(node), undefined, flow, reading);
  return key?.kind === 'identifier' ? { name: textOf(key, reading), value } : { value };
}
