import type { ReadExpression } from '../tree-sitter/reading.ts';
import { regionOf } from '../tree-sitter/reading.ts';

const escapes = /\\(?:[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g;
const single = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

function decodeEscape(source: string): string {
  const body = source.slice(1);
  const digits = /^[xuU]/.test(body) && body.length > 1 ? body.slice(1) : undefined;
  const octal = /^[0-7]{3}$/.test(body);
  if (digits === undefined && !octal) return single.get(body) ?? body;
  const code = digits === undefined ? Number.parseInt(body, 8) : Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** A string in quotes or back quotes. https://go.dev/ref/spec#String_literals */
export const readString: ReadExpression = (node, _flow, reading) => {
  const source = reading.text.slice(node.from + 1, Math.max(node.from + 1, node.to - 1));
  const value =
    node.kind === 'raw_string_literal' ? source.replaceAll('\r', '') : source.replace(escapes, decodeEscape);
  const inner = reading.regionOf(node.from + 1, node.from + 1 + source.length);
  return { is: 'literal', value, inner, region: regionOf(node, reading) };
};
