import type { Expr, TemplateText } from '../../model/module.ts';
import { decodeEscapes } from '../escapes.ts';
import { type ReadExpression, regionOf, textOf } from '../tree-sitter/reading.ts';

/** `"a\n"`, `@"a"` and `"""a"""`. https://learn.microsoft.com/dotnet/csharp/language-reference/builtin-types/reference-types#string-literals */
export const readString: ReadExpression = (node, _flow, reading) => {
  const source = textOf(node, reading);
  const opening = /^(?:@"|"{3,}|")/.exec(source)?.[0] ?? '';
  const closing = opening.replace('@', '');
  const inside = source.slice(
    opening.length,
    source.length >= opening.length + closing.length && source.endsWith(closing)
      ? -closing.length
      : undefined,
  );
  const value = opening.startsWith('@')
    ? inside.replaceAll('""', '"')
    : opening.length > 1
      ? inside
      : decodeEscapes(inside);
  const from = node.from + opening.length;
  return {
    is: 'literal',
    value,
    inner: reading.regionOf(from, from + inside.length),
    region: regionOf(node, reading),
  };
};

/** `$"a{b}"` */
export const readInterpolated: ReadExpression = (node, flow, reading) => {
  const isVerbatim = /^[$@]*@/.test(textOf(node, reading));
  const parts = node.children.flatMap((child): (TemplateText | Expr)[] => {
    const region = regionOf(child, reading);
    if (child.kind === 'interpolation') {
      const value = child.children.find((it) => !it.kind.startsWith('interpolation_'));
      return value ? [reading.expression(value, flow)] : [];
    }
    if (child.kind !== 'string_content' && child.kind !== 'escape_sequence') return [];
    const source = textOf(child, reading).replaceAll('{{', '{').replaceAll('}}', '}');
    return [{ text: isVerbatim ? source.replaceAll('""', '"') : decodeEscapes(source), region }];
  });
  return { is: 'template', parts, region: regionOf(node, reading) };
};
