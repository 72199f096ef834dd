import type { Expr, TemplateText } from '../../model/module.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type ReadExpression, regionOf, textOf } from '../tree-sitter/reading.ts';

/** `null`, `true`, `false` and numbers. */
export const readConstant: ReadExpression = (node, flow, reading) => {
  const text = textOf(node, reading);
  const value =
    node.kind === 'null'
      ? null
      : node.kind === 'boolean'
        ? text.toLowerCase() === 'true'
        : Number(text.replaceAll('_', ''));
  return typeof value === 'number' && Number.isNaN(value)
    ? readOther(node, flow, reading)
    : { is: 'literal', value, region: regionOf(node, reading) };
};

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', 0: '\0' };

/** `'…'` and `"… $x {$y->z}"`. */
export const readString: ReadExpression = (node, flow, reading) => {
  const region = regionOf(node, reading);
  const parts = node.children.map((child): TemplateText | Expr => {
    const text = textOf(child, reading);
    if (child.kind === 'string_content') return { text, region: regionOf(child, reading) };
    if (child.kind === 'escape_sequence')
      return { text: escapes[text.slice(1)] ?? text.slice(1), region: regionOf(child, reading) };
    return reading.expression(child, flow);
  });
  const [first] = parts;
  if (parts.some((part) => 'is' in part)) return { is: 'template', parts, region };
  const value = parts.map((part) => ('is' in part ? '' : part.text)).join('');
  return { is: 'literal', value, region, ...(parts.length === 1 && first && { inner: first.region }) };
};

/** `[a, ...b]` is an array, `['a' => b]` an object. */
export const readArray: ReadExpression = (node, flow, reading) => {
  const region = regionOf(node, reading);
  const rows = node.children.map((child) => child.children);
  if (rows.length > 0 && rows.every((row) => row.length === 2)) {
    const entries = rows.flatMap(([key, value]) => {
      if (!key || !value) return [];
      const name = reading.expression(key, flow);
      const isPlain = name.is === 'literal' && typeof name.value === 'string' && name.value !== '...';
      return [{ key: isPlain ? String(name.value) : name, value: reading.expression(value, flow) }];
    });
    return { is: 'object', entries, region };
  }
  const items = rows.flatMap((row) => {
    const item = row.at(-1);
    if (!item) return [];
    const [inner] = item.children;
    return item.kind === 'variadic_unpacking' && inner
      ? [{ spread: true as const, value: reading.expression(inner, flow) }]
      : [{ value: reading.expression(item, flow) }];
  });
  return { is: 'array', items, region };
};
