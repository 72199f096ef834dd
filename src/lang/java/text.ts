import { decodeEscapes } from '../escapes.ts';
import { type ReadExpression, regionOf } from '../tree-sitter/reading.ts';

/** A text block without the indentation that all its lines share. https://docs.oracle.com/javase/specs/jls/se21/html/jls-3.html#jls-3.10.6 */
function stripIndent(source: string): string {
  const lines = source.replace(/^[ \t\f]*\r?\n/, '').split(/\r?\n/);
  const counted = lines.filter((line, at) => line.trim() !== '' || at === lines.length - 1);
  const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}

/** A string, or a text block. */
export const readString: ReadExpression = (node, _flow, reading) => {
  const source = reading.text.slice(node.from, node.to);
  const quotes = source.startsWith('"""') ? 3 : 1;
  const inside = source.slice(
    quotes,
    source.endsWith('"') && source.length >= 2 * quotes ? -quotes : undefined,
  );
  return {
    is: 'literal',
    value: decodeEscapes(quotes === 3 ? stripIndent(inside) : inside),
    inner: reading.regionOf(node.from + quotes, node.from + quotes + inside.length),
    region: regionOf(node, reading),
  };
};
