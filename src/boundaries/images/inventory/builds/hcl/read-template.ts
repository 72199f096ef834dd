import type { HclExpr } from './body.ts';
import type { Scanner } from './scan.ts';

type ReadExpr = (scanner: Scanner, depth: number) => HclExpr;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * Reads a text with `${…}` in it up to `end`: what stands between quotes, or a here-document, which knows no escapes.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
 */
export function readTemplate(scanner: Scanner, end: number | '"', depth: number, read: ReadExpr): HclExpr {
  const parts: (string | HclExpr)[] = [];
  let text = '';
  for (;;) {
    const sign = scanner.text[scanner.at];
    if (sign === undefined || (end === '"' ? sign === '"' : scanner.at >= end)) break;
    if (sign === '\\' && end === '"') {
      text += escapes[scanner.text[scanner.at + 1] ?? ''] ?? '';
      scanner.at += 2;
    } else if (scanner.take('$${') || scanner.take('%%{'))
      text += scanner.text.slice(scanner.at - 2, scanner.at);
    else if (scanner.take('${') || scanner.take('%{')) {
      scanner.take('~');
      parts.push(text, read(scanner, depth + 1));
      text = '';
      const close = scanner.text.indexOf('}', scanner.at);
      scanner.at = close < 0 ? scanner.text.length : close + 1;
    } else {
      text += sign;
      scanner.at++;
    }
  }
  if (end === '"') scanner.at++;
  parts.push(text);
  return { is: 'text', parts: parts.filter((it) => it !== '') };
}
