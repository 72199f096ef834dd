import type { Class, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { lookUp } from './lookup.ts';
import { itemsOf } from './typed.ts';

const most = 20;

/** The names of a class's type variables, in the order its arguments are given in. */
export function typeParameters(
  program: Program,
  { cls, path }: { cls: Class; path: string },
): readonly string[] {
  if (cls.params) return cls.params;
  const names = new Set<string>();
  for (const base of cls.bases) {
    if (base.is !== 'member' || typeof base.name === 'string') continue;
    const variables = itemsOf(base.name).filter((it) => isTypeVariable(program, it, path));
    for (const it of variables) if (it.is === 'name' && names.size < most) names.add(it.name);
  }
  return [...names];
}

function isTypeVariable(program: Program, expr: Expr, path: string): boolean {
  if (expr.is !== 'name') return false;
  const found = lookUp(program, expr, path);
  if (found.is === 'external') return found.name === 'strawberry.relay.types.NodeType';
  if (found.is !== 'value' || found.value.is !== 'call') return false;
  const made = lookUp(program, found.value.of, found.path);
  return made.is === 'external' && made.name.endsWith('.TypeVar');
}
