import type { Expr, TemplateText } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type Flow, type Reading, regionOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { decodeText, splitText } from './text.ts';

interface Spelling {
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly format: boolean;
  /** A template string (PEP 750) is an object, not a text. */
  readonly lazy: boolean;
}

function spellingOf(node: Syntax, reading: Reading): Spelling {
  const start = node.children[0];
  const prefix = start ? reading.text.slice(start.from, start.to).toLowerCase() : '';
  return {
    raw: prefix.includes('r'),
    bytes: prefix.includes('b'),
    format: prefix.includes('f'),
    lazy: prefix.includes('t'),
  };
}

function readInterpolation(node: Syntax, flow: Flow, reading: Reading): Expr {
  const value = childAt(node, 'expression') ?? node.children[0];
  const read = value ? reading.expression(value, flow) : unknown(node, reading);
  const rest = node.children.filter((child) => child !== value && child.calls > 0);
  if (rest.length === 0) return read;
  return unknown(node, reading, [read, ...rest.map((child) => reading.expression(child, flow))]);
}

function readParts(node: Syntax, flow: Flow, reading: Reading): (TemplateText | Expr)[] {
  const spelling = spellingOf(node, reading);
  return node.children.flatMap((child): (TemplateText | Expr)[] => {
    if (child.kind === 'string_start' || child.kind === 'string_end') return [];
    if (child.kind === 'interpolation') return [readInterpolation(child, flow, reading)];
    if (child.kind !== 'string_content') return [unknown(child, reading)];
    return splitText(reading.text.slice(child.from, child.to), spelling).map((piece) => ({
      text: piece.text,
      region: reading.regionOf(child.from + piece.from, child.from + piece.to),
    }));
  });
}

/** A plain string is a literal with its inner region; an f-string a template whose texts are split at every escape. */
export function readString(node: Syntax, flow: Flow, reading: Reading): Expr {
  const spelling = spellingOf(node, reading);
  const region = regionOf(node, reading);
  if (spelling.bytes) return unknown(node, reading);
  if (spelling.lazy) {
    const holds = readParts(node, flow, reading).filter((part) => 'is' in part);
    return unknown(node, reading, holds);
  }
  if (spelling.format) return { is: 'template', parts: readParts(node, flow, reading), region };
  const from = node.children[0]?.to ?? node.from;
  const end = node.children.at(-1);
  const to = end?.kind === 'string_end' ? end.from : node.to;
  const value = decodeText(reading.text.slice(from, to), spelling);
  return { is: 'literal', value, inner: reading.regionOf(from, to), region };
}

/** Adjacent strings are one template; every part keeps its own region. */
export function readAdjacent(node: Syntax, flow: Flow, reading: Reading): Expr {
  const strings = node.children.filter((child) => child.kind === 'string');
  const plain = strings.every((child) => {
    const spelling = spellingOf(child, reading);
    return !spelling.bytes && !spelling.lazy;
  });
  if (plain && strings.length === node.children.length)
    return {
      is: 'template',
      parts: strings.flatMap((child) => readParts(child, flow, reading)),
      region: regionOf(node, reading),
    };
  return unknown(
    node,
    reading,
    node.children.map((child) => reading.expression(child, flow)),
  );
}
