import type { Argument, Expr } from '../../model/module.ts';
import { name } from '../tree-sitter/exprs.ts';
import { type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

function modifiersOf(node: Syntax): Syntax | undefined {
  return node.children.find((child) => child.kind === 'modifiers');
}

function readValue(node: Syntax, flow: Flow, reading: Reading): Argument {
  const key = node.kind === 'element_value_pair' ? childAt(node, 'key') : undefined;
  const value = key ? childAt(node, 'value') : node;
  return {
    ...(key && { name: textOf(key, reading) }),
    value: value ? reading.expression(value, flow) : name(node, reading),
  };
}

/** An annotation is a call; one without parentheses, a name. */
function readAnnotation(node: Syntax, flow: Flow, reading: Reading): Expr {
  const named = childAt(node, 'name');
  const of = named ? reading.expression(named, flow) : name(node, reading);
  const list = childAt(node, 'arguments');
  if (!list) return of;
  const args = list.children.map((it) => readValue(it, flow, reading));
  return { is: 'call', of, args, region: regionOf(node, reading) };
}

/** The annotations of a declaration. */
export function annotationsOf(node: Syntax, flow: Flow, reading: Reading): readonly Expr[] {
  return (modifiersOf(node)?.children ?? [])
    .filter((child) => child.kind.endsWith('annotation'))
    .map((child) => readAnnotation(child, flow, reading));
}

/** Whether a declaration has a modifier of this name. */
export function hasModifier(node: Syntax, word: string, reading: Reading): boolean {
  const modifiers = modifiersOf(node);
  if (!modifiers) return false;
  let from = modifiers.from;
  const between = [...modifiers.children, { from: modifiers.to, to: modifiers.to }].map((child) => {
    const text = reading.text.slice(from, child.from);
    from = child.to;
    return text;
  });
  return between.some((text) => text.split(/\s+/).includes(word));
}
