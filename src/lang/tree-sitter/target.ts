import type { Binding, Expr } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { number } from './exprs.ts';
import type { Flow } from './reading.ts';

/** Beyond this many names, what each of them holds is not spelled out. */
const most = 64;

/** The part of a value that an item of a destructuring target takes. */
function partOf(value: Expr, index: number, target: Expr): Expr {
  if (value.is === 'array' && !value.items.slice(0, index + 1).some((item) => item.spread)) {
    const item = value.items[index];
    if (item) return item.value;
  }
  return { is: 'member', of: value, name: number(index, target.region), region: target.region };
}

/** The names that an assignment binds, each with its part of the value; attributes and subscripts bind none. */
export function bindNames(target: Expr, value: Expr): readonly Binding[] {
  if (target.is === 'name') return [{ name: target.name, value, region: target.region }];
  if (target.is !== 'array') return [];
  const starred = target.items.findIndex((item) => item.spread);
  return target.items.flatMap((item, index) => {
    const known = index < most && (starred < 0 || index < starred);
    const part: Expr = known
      ? partOf(value, index, item.value)
      : { is: 'unknown', text: '', holds: [], region: item.value.region };
    return bindNames(item.value, part);
  });
}

/** Notes the names that an assignment at the top level binds; elsewhere it notes nothing. */
export function bindTop(target: Expr, value: Expr, flow: Flow, type?: Expr): void {
  if (!flow.top) return;
  for (const binding of bindNames(target, value)) {
    flow.top.bindings.push(type ? { ...binding, type } : binding);
    noteName(binding.name, binding.region, flow);
  }
}

/** Notes one name of the top level, where it is bound first. */
export function noteName(name: string, region: Region, flow: Flow): void {
  if (flow.top && !flow.top.names.has(name)) flow.top.names.set(name, region);
}
