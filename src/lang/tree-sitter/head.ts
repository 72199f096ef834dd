import type { Binding, Expr, Fn, Param } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { nothing } from './exprs.ts';

/** What the head of a class or record declares: a field for each parameter, and the constructor that fills them. */
export function membersOfHead(
  params: readonly Param[],
  region: Region,
): { readonly fields: readonly Binding[]; readonly constructor: Fn } {
  const self: Expr = { is: 'name', name: 'this', region };
  const steps = params.map(({ name }) => ({
    do: 'assign' as const,
    to: { is: 'member' as const, of: self, name, region },
    value: { is: 'name' as const, name, region },
    when: [],
    each: [],
  }));
  const fields = params.map(({ name, type }) => ({
    name,
    value: nothing(region),
    ...(type && { type }),
    region,
  }));
  return { fields, constructor: { name: 'constructor', params, decorators: [], steps, region } };
}
