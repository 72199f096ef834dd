import type { Argument, Expr } from '../../../../model/module.ts';

/** The value of a keyword argument. */
export function keyword(args: readonly Argument[], name: string): Expr | undefined {
  return args.find((it) => it.name === name)?.value;
}

/** The value of the nth positional argument. */
export function positional(args: readonly Argument[], index: number): Expr | undefined {
  return args.filter((it) => it.name === undefined && !it.spread)[index]?.value;
}

/** Whether a keyword argument is the literal `True`. */
export function isTrue(args: readonly Argument[], name: string): boolean {
  const value = keyword(args, name);
  return value?.is === 'literal' && value.value === true;
}

/** Whether a keyword argument is the literal `False`. */
export function isFalse(args: readonly Argument[], name: string): boolean {
  const value = keyword(args, name);
  return value?.is === 'literal' && value.value === false;
}
