import type { Entry, Expr, TemplateText } from '../../model/module.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

/** `nil`, `true`, `false` and numbers. */
export const readConstant: ReadExpression = (node, _flow, reading) => {
  const text = textOf(node, reading);
  const value =
    node.kind === 'nil'
      ? null
      : node.kind === 'true' || node.kind === 'false'
        ? node.kind === 'true'
        : Number(text.replaceAll('_', ''));
  return typeof value === 'number' && Number.isNaN(value)
    ? readOther(node, _flow, reading)
    : { is: 'literal', value, region: regionOf(node, reading) };
};

/** `:name` and the `name` of `name:`. */
export const readSymbol: ReadExpression = (node, _flow, reading) => {
  const text = textOf(node, reading);
  return { is: 'literal', value: text.replace(/^:/, ''), region: regionOf(node, reading) };
};

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', s: ' ', r: '\r', 0: '\0' };

function decodeEscape(text: string): string {
  const letter = text.slice(1);
  return escapes[letter] ?? letter;
}

/** `'…'`, `"…#{x}"`, and the words of `%w[…]` and `%i[…]`. */
export const readString: ReadExpression = (node, flow, reading) => {
  const region = regionOf(node, reading);
  const parts = node.children.map((child): TemplateText | Expr => {
    const text = textOf(child, reading);
    if (child.kind === 'string_content') return { text, region: regionOf(child, reading) };
    if (child.kind === 'escape_sequence')
      return { text: decodeEscape(text), region: regionOf(child, reading) };
    const [inner] = child.children;
    return inner && child.children.length === 1
      ? reading.expression(inner, flow)
      : readOther(child, flow, reading);
  });
  const [first] = parts;
  if (parts.some((part) => 'is' in part)) return { is: 'template', parts, region };
  const value = parts.map((part) => ('is' in part ? '' : part.text)).join('');
  return {
    is: 'literal',
    value,
    region,
    ...(parts.length === 1 && first && { inner: first.region }),
  };
};

/** Strings that stand side by side are one. */
export const readChained: ReadExpression = (node, flow, reading) => ({
  is: 'template',
  parts: node.children.map((child) => reading.expression(child, flow)),
  region: regionOf(node, reading),
});

/** `[a, *b]`, `%w[a b]`, `%i[a b]`. */
export const readArray: ReadExpression = (node, flow, reading) => ({
  is: 'array',
  items: node.children.map((child) => {
    const [inner] = child.children;
    return child.kind === 'splat_argument' && inner
      ? { spread: true, value: reading.expression(inner, flow) }
      : { value: reading.expression(child, flow) };
  }),
  region: regionOf(node, reading),
});

/** One pair of a hash or of an argument list: `a: 1`, `'a' => 1`, `**rest`. */
export function readEntry(node: Syntax, flow: Flow, reading: Reading): Entry {
  const key = childAt(node, 'key');
  const value = childAt(node, 'value') ?? key;
  if (!key || !value) return { key: '...', value: reading.expression(node.children[0] ?? node, flow) };
  const name = reading.expression(key, flow);
  const isPlain = name.is === 'literal' && typeof name.value === 'string' && name.value !== '...';
  return { key: isPlain ? String(name.value) : name, value: reading.expression(value, flow) };
}

/** `{ a: 1, 'b' => 2, **c }` */
export const readHash: ReadExpression = (node, flow, reading) => ({
  is: 'object',
  entries: node.children.map((child) => readEntry(child, flow, reading)),
  region: regionOf(node, reading),
});
