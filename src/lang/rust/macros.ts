import type { Argument, Expr, TemplateText } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type ReadExpression, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt } from '../tree-sitter/syntax.ts';
import { readTokens } from './tokens.ts';

const placeholder = /\{\{|\}\}|\{([A-Za-z_]\w{0,60}|\d{1,3})?(?::[^{}]{0,40})?\}/g;

/** `format!("{}/{name}", a)`. https://doc.rust-lang.org/std/fmt/ */
function readFormat(args: readonly Argument[], region: Expr['region']): Expr | undefined {
  const [format, ...given] = args;
  const text = format?.value;
  if (text?.is !== 'literal' || typeof text.value !== 'string') return undefined;
  const positional = given.filter((it) => it.name === undefined);
  const parts: (TemplateText | Expr)[] = [];
  let from = 0;
  let next = 0;
  const add = (piece: string) => {
    if (piece !== '') parts.push({ text: piece, region: text.region });
  };
  for (const found of text.value.matchAll(placeholder)) {
    const [whole, name] = found;
    add(text.value.slice(from, found.index));
    from = found.index + whole.length;
    if (whole === '{{' || whole === '}}') add(whole.slice(1));
    else if (name === undefined) parts.push(positional[next++]?.value ?? missing(whole, text.region));
    else if (/^\d/.test(name)) parts.push(positional[Number(name)]?.value ?? missing(whole, text.region));
    else parts.push(given.find((it) => it.name === name)?.value ?? { is: 'name', name, region: text.region });
  }
  add(text.value.slice(from));
  return { is: 'template', parts, region };
}

function missing(text: string, region: Expr['region']): Expr {
  return { is: 'unknown', text, holds: [], region };
}

/** `name!(…)` */
export const readMacro: ReadExpression = (node, flow, reading) => {
  const named = childAt(node, 'macro');
  const tree = node.children.find((child) => child.kind === 'token_tree');
  if (!named) return unknown(node, reading);
  const name = textOf(named, reading).replace(/^.*::/s, '');
  const args = tree ? readTokens(tree, flow, reading) : [];
  const region = regionOf(node, reading);
  const [first, ...rest] = args.map((it) => it.value);
  if (name === 'format') return readFormat(args, region) ?? unknown(node, reading);
  if (name === 'vec') return { is: 'array', items: args, region };
  if (name === 'concat' && first) return { is: 'operation', op: '+', operands: [first, ...rest], region };
  return { is: 'call', of: { is: 'name', name: `${name}!`, region: regionOf(named, reading) }, args, region };
};
