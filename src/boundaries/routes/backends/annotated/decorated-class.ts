import { walk } from '../../../../lang/walk.ts';
import type { Class, Expr, Module } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';

const byModule = new WeakMap<Module, ReadonlyMap<Expr, Class>>();

/** The class that a decorator stands on, where it stands on one. */
export function decoratedClass(program: Program, decorator: Expr, at: string): Class | undefined {
  const module = program.modules.get(at);
  if (!module) return undefined;
  const known = byModule.get(module) ?? decoratedIn(module);
  byModule.set(module, known);
  return known.get(decorator);
}

function decoratedIn(module: Module): ReadonlyMap<Expr, Class> {
  const found = new Map<Expr, Class>();
  const add = (cls: Class) => {
    for (const decorator of cls.decorators) found.set(decorator, cls);
  };
  module.classes.forEach(add);
  walk(module, (expr) => {
    if (expr.is === 'class') add(expr.cls);
  });
  return found;
}
