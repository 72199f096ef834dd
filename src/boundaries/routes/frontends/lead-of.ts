import type { Expr, Fn } from '../../../model/module.ts';
import { renderExpr } from '../render-expr.ts';
import { localValue } from './slots.ts';

/**
 * What an address begins with, by name: `API` of `${API}/users`, `base()` of `${base()}/users`, also where a variable of the
 * functions around holds that. Two such calls go to the same place.
 */
export function leadOf(url: Expr, within: readonly Fn[]): string | undefined {
  const local = url.is === 'name' ? localValue(url.name, within) : undefined;
  if (local) return local.value.is === 'name' ? undefined : leadOf(local.value, []);
  const parts =
    url.is === 'template' ? url.parts : url.is === 'operation' && url.op === '+' ? url.operands : [];
  const first = parts.find((it) => 'is' in it || it.text !== '');
  if (!first || !('is' in first)) return undefined;
  const named = first.is === 'call' && first.args.length === 0 ? first.of : first;
  return named.is === 'name' || named.is === 'member' ? `name ${renderExpr(first)}` : undefined;
}
