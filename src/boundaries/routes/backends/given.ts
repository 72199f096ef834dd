import type { Expr } from '../../../model/module.ts';

/** Whether an object literal of Go or its like, written in place, gives a field this plain value: `Config{Strict: true}`. */
export function isGiven(made: Expr | undefined, name: string, value: string | boolean): boolean {
  const field = made?.is === 'call' && made.make ? made.args.find((it) => it.name === name) : undefined;
  return field?.value.is === 'literal' && field.value.value === value;
}
