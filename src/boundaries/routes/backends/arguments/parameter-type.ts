import type { Param } from '../../../../model/module.ts';

/** Whether a parameter is of one of these types, each as it is written: `chi.Router`. */
export function isOfType({ type }: Param, ...names: readonly string[]): boolean {
  const name = type?.is === 'member' && type.of.is === 'name' ? `${type.of.name}.${String(type.name)}` : '';
  return names.includes(name);
}
