import type { Argument, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { keyword } from './call-arguments.ts';
import { lookUp } from './lookup.ts';

/** Whether the `extensions=` of a field can change its arguments: those do that have a method `apply`. */
export function mayChangeArguments(program: Program, args: readonly Argument[], path: string): boolean {
  const list = keyword(args, 'extensions');
  if (!list) return false;
  if (list.is !== 'array') return true;
  return list.items.some((it) => it.spread || applies(program, it.value, path));
}

function applies(program: Program, expr: Expr, path: string, steps = 6): boolean {
  const found = lookUp(program, expr.is === 'call' ? expr.of : expr, path);
  if (found.is === 'external') return !found.name.endsWith('.FieldExtension');
  if (found.is !== 'class' || steps <= 0) return true;
  return (
    found.cls.methods.some((it) => it.name === 'apply') ||
    found.cls.bases.some((base) => applies(program, base, found.path, steps - 1))
  );
}
