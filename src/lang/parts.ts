import type { Call, Expr } from '../model/module.ts';

/** The argument at an index or of a name; undefined where it is left out or stands behind a spread. */
export function argument(call: Call, key: number | string): Expr | undefined {
  if (typeof key === 'string') return call.args.find((one) => one.name === key)?.value;
  const positional = call.args.filter((one) => one.name === undefined).slice(0, key + 1);
  return positional.some((one) => one.spread) ? undefined : positional[key]?.value;
}

/** What an object literal says of a key, the last word; undefined where it does not, or where a later spread may. */
export function propertyOf(object: Expr, key: string): Expr | undefined {
  if (object.is !== 'object') return undefined;
  for (const entry of object.entries.toReversed()) {
    if (entry.key === '...') return undefined;
    if (entry.key === key || (typeof entry.key !== 'string' && literalText(entry.key) === key))
      return entry.value;
  }
  return undefined;
}

/** The text of a string literal, or of a template without holes. */
export function literalText(expr: Expr): string | undefined {
  if (expr.is === 'literal') return typeof expr.value === 'string' ? expr.value : undefined;
  if (expr.is !== 'template') return undefined;
  const texts = expr.parts.map((part) => ('is' in part ? undefined : part.text));
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined;
}
