import type { Argument, Expr } from '../../../../model/module.ts';
import type { Site } from '../../../../model/site.ts';
import { type Piece, replaceIn } from '../piece.ts';
import { note, type Rendering } from '../render.ts';

const percent = /%(?:\((\w{1,100})\))?[-#0 +]{0,5}\d{0,4}(?:\.\d{1,4})?([a-zA-Z%])/g;
const braces = /\{\{|\}\}|\{(\w{0,100})[^{}\n]{0,100}\}/g;

/** The text that `base % values` or `base.format(values)` formats. */
export function baseOf(expr: Expr): Expr | undefined {
  if (expr.is === 'operation' && expr.op === '%') return expr.operands[0];
  if (expr.is !== 'call' || expr.of.is !== 'member' || expr.of.name !== 'format') return undefined;
  return expr.of.of;
}

function findValue(given: readonly Argument[], key: string, next: () => number): Expr | undefined {
  if (key !== '' && !/^\d+$/.test(key)) return given.find((it) => it.name === key)?.value;
  const positional = given.filter((it) => it.name === undefined);
  const index = key === '' ? next() : Number(key);
  return positional.slice(0, index + 1).some((it) => it.spread) ? undefined : positional[index]?.value;
}

function entriesOf(values: Expr): readonly Argument[] {
  if (values.is === 'array') return values.items;
  if (values.is !== 'object') return [{ value: values }];
  return values.entries.flatMap(({ key, value }) =>
    typeof key === 'string' && key !== '...' ? [{ name: key, value }] : [],
  );
}

/**
 * What a formatted text is made of: https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting and
 * https://docs.python.org/3/library/string.html#format-string-syntax
 */
export function formatText(expr: Expr, at: Rendering): readonly Piece[] | undefined {
  const base = baseOf(expr);
  if (!base) return undefined;
  const second = expr.is === 'operation' ? expr.operands[1] : undefined;
  const given = second ? entriesOf(second) : expr.is === 'call' ? expr.args : [];
  let count = 0;
  const fill = (key: string, site: Site): readonly Piece[] => {
    const value = findValue(given, key, () => count++);
    return value ? at.render(value) : [{ hole: true, site }];
  };
  note(expr, at);
  return replaceIn(at.render(base), expr.is === 'call' ? braces : percent, (match, site) => {
    if (match[0] === '%%' || match[0] === '{{' || match[0] === '}}')
      return [{ text: match[0].charAt(0), site, of: 'text' }];
    return fill(match[1] ?? '', site);
  });
}
