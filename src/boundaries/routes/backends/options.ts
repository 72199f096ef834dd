import type { Expr } from '../../../model/module.ts';

/** Whether an object that is written in place has an option of this plain value, in it or in an object that it holds. */
export function isOption(config: Expr | undefined, name: string, value: string | boolean): boolean {
  if (config?.is !== 'object') return false;
  return config.entries.some(
    (it) =>
      (it.key === name && it.value.is === 'literal' && it.value.value === value) ||
      (typeof it.key === 'string' && /options?$/i.test(it.key) && isOption(it.value, name, value)),
  );
}

/** Whether an object that is written in place has an option, whatever it is. */
export function isSet(config: Expr | undefined, name: string): boolean {
  return config?.is === 'object' && config.entries.some(({ key }) => key === name);
}
