import type { Expr } from '../../model/module.ts';
import type { NonEmpty } from '../../model/site.ts';
import { decodeEscapes } from '../escapes.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type ReadExpression, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt } from '../tree-sitter/syntax.ts';
import { noteRoot } from './import.ts';

/** `crate`, `super` and `self` where a path starts with them; `self` is a parameter as well. */
export const readRoot: ReadExpression = (node, _flow, reading) => {
  const text = textOf(node, reading);
  if (text !== 'self' || reading.text.startsWith('::', node.to)) noteRoot(node, reading);
  return { is: 'name', name: text, region: regionOf(node, reading) };
};

/** `a::b` */
export const readPath: ReadExpression = (node, flow, reading) => {
  const [path, named] = [childAt(node, 'path'), childAt(node, 'name')];
  if (!named) return unknown(node, reading);
  if (!path) return reading.expression(named, flow);
  const of = reading.expression(path, flow);
  return { is: 'member', of, name: textOf(named, reading), region: regionOf(node, reading) };
};

/** What makes or copies a pointer, which stands for what it points to. https://doc.rust-lang.org/std/ops/trait.Deref.html */
const pointing = /^(?:(?:std|alloc)::\w{1,10}::)?(?:Box::(?:new|pin)|(?:Rc|Arc)::(?:new|clone))$/;

/** `a(b)`; `Box::new(b)` is b. */
export const readCall: ReadExpression = (node, flow, reading) => {
  const callee = childAt(node, 'function');
  const given = childAt(node, 'arguments')?.children ?? [];
  const [pointed] = given;
  if (pointed && given.length === 1 && callee && pointing.test(textOf(callee, reading)))
    return reading.expression(pointed, flow);
  const of = callee ? reading.expression(callee, flow) : unknown(node, reading);
  const args = given.map((it) => ({ value: reading.expression(it, flow) }));
  const region = regionOf(node, reading);
  const joined = given.length === 0 ? joinedBy(of) : undefined;
  return joined ? { is: 'operation', op: '+', operands: joined, region } : { is: 'call', of, args, region };
};

/** What `[a, b].concat()` puts together. https://doc.rust-lang.org/std/primitive.slice.html#method.concat */
function joinedBy(of: Expr): NonEmpty<Expr> | undefined {
  if (of.is !== 'member' || of.name !== 'concat' || of.of.is !== 'array') return undefined;
  const [first, ...rest] = of.of.items.map((it) => it.value);
  return first && [first, ...rest];
}

/** `A { b: c, d }` */
export const readStruct: ReadExpression = (node, flow, reading) => {
  const named = childAt(node, 'name');
  const of = named ? reading.expression(named, flow) : unknown(node, reading);
  const args = (childAt(node, 'body')?.children ?? []).flatMap((it) => {
    const value = childAt(it, 'value') ?? it.children[0];
    const field = childAt(it, 'field') ?? value;
    return field && value ? [{ name: textOf(field, reading), value: reading.expression(value, flow) }] : [];
  });
  return { is: 'call', of, args, make: true, region: regionOf(node, reading) };
};

/** `"a"` and `r#"a"#` */
export const readString: ReadExpression = (node, _flow, reading) => {
  const source = textOf(node, reading);
  const [opening = '', hashes = ''] = /^[bc]?r?(#*)"/.exec(source) ?? [];
  const closing = `"${hashes}`;
  const end =
    source.length >= opening.length + closing.length && source.endsWith(closing)
      ? -closing.length
      : undefined;
  const inside = source.slice(opening.length, end);
  const isRaw = opening.includes('r');
  const text = isRaw ? inside : decodeEscapes(inside.replaceAll(/\\\r?\n\s*/g, ''));
  const from = node.from + opening.length;
  const value: Expr = {
    is: 'literal',
    value: text,
    inner: reading.regionOf(from, from + inside.length),
    region: regionOf(node, reading),
  };
  return value;
};

/** `true` and `false` */
export const readBoolean: ReadExpression = (node, _flow, reading) => ({
  is: 'literal',
  value: textOf(node, reading) === 'true',
  region: regionOf(node, reading),
});
