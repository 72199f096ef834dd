import type { Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { dottedName, lookUp } from './lookup.ts';
import type { FnPlace } from './made-field.ts';

/** The function that a `resolver=` names: a function, a lambda, or one that a decorator with `wraps` leaves as it looks. */
export function findResolver(program: Program, expr: Expr, path: string, steps = 6): FnPlace | undefined {
  if (steps <= 0) return undefined;
  if (expr.is === 'function') return { fn: expr.fn, path };
  if (expr.is === 'call') {
    const maker = lookUp(program, expr.of, path);
    const [only, ...more] = expr.args;
    return maker.is === 'function' && keepsSignature(maker.fn) && only && more.length === 0
      ? findResolver(program, only.value, path, steps - 1)
      : undefined;
  }
  const found = lookUp(program, expr, path);
  if (found.is === 'function') return found;
  if (found.is === 'value') return findResolver(program, found.value, found.path, steps - 1);
  if (expr.is !== 'member' || typeof expr.name !== 'string') return undefined;
  const of = lookUp(program, expr.of, path);
  const fn = of.is === 'class' ? of.cls.methods.find((it) => it.name === expr.name) : undefined;
  return fn && of.is === 'class' ? { fn, path: of.path } : undefined;
}

/** Whether a decorator's function answers one that is marked with `functools.wraps`. */
function keepsSignature(fn: Fn): boolean {
  return fn.steps.some(
    ({ value }) =>
      value.is === 'function' &&
      value.fn.decorators.some((it) => it.is === 'call' && dottedName(it.of)?.at(-1) === 'wraps'),
  );
}
