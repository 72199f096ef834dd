import type { Expr, TemplateText } from '../../model/module.ts';
import { decodeEscapes } from '../escapes.ts';
import { type Flow, type ReadExpression, type Reading, regionOf } from '../tree-sitter/reading.ts';
import type { Syntax } from '../tree-sitter/syntax.ts';

/** `$name`, which the grammar leaves in the text; an escaped sign is none. */
const reference = /\\.|\$([A-Za-z_]\w*)/gs;

function piecesOf(from: number, to: number, isRaw: boolean, reading: Reading): (TemplateText | Expr)[] {
  const source = reading.text.slice(from, to);
  const pieces: (TemplateText | Expr)[] = [];
  let at = 0;
  const add = (end: number) => {
    const text = source.slice(at, end);
    if (text !== '')
      pieces.push({
        text: isRaw ? text : decodeEscapes(text).replaceAll('\\$', '$'),
        region: reading.regionOf(from + at, from + end),
      });
  };
  for (const found of source.matchAll(reference)) {
    const [whole, name] = found;
    if (name === undefined) continue;
    add(found.index);
    at = found.index + whole.length;
    pieces.push({ is: 'name', name, region: reading.regionOf(from + found.index + 1, from + at) });
  }
  add(source.length);
  return pieces;
}

function interpolated(node: Syntax, flow: Flow, reading: Reading): readonly Expr[] {
  const [value] = node.children;
  return value ? [reading.expression(value, flow)] : [];
}

/** `"a$b${c}"` and `"""a"""`. https://kotlinlang.org/docs/strings.html */
export const readString: ReadExpression = (node, flow, reading) => {
  const quotes = node.kind === 'multiline_string_literal' ? 3 : 1;
  const isRaw = quotes === 3;
  const start = node.from + quotes;
  const end = Math.max(start, node.to - quotes);
  const parts: (TemplateText | Expr)[] = [];
  let at = start;
  for (const child of node.children) {
    if (child.kind !== 'interpolation') continue;
    parts.push(...piecesOf(at, child.from, isRaw, reading), ...interpolated(child, flow, reading));
    at = child.to;
  }
  parts.push(...piecesOf(at, end, isRaw, reading));
  const region = regionOf(node, reading);
  if (parts.some((it) => 'is' in it)) return { is: 'template', parts, region };
  const value = parts.map((it) => ('text' in it ? it.text : '')).join('');
  return { is: 'literal', value, inner: reading.regionOf(start, end), region };
};
