import { walk } from '../../../lang/walk.ts';
import type { Class, Expr, Fn, Module } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';

/** What a decorator stands on. */
export type Decorated =
  | { readonly is: 'class'; readonly cls: Class }
  | { readonly is: 'function'; readonly fn: Fn };

const byModule = new WeakMap<Module, ReadonlyMap<Expr, Decorated>>();

/** What a decorator stands on. */
export function findDecorated(program: Program, decorator: Expr, at: string): Decorated | undefined {
  const module = program.modules.get(at);
  if (!module) return undefined;
  const known = byModule.get(module) ?? decoratedIn(module);
  byModule.set(module, known);
  return known.get(decorator);
}

function decoratedIn(module: Module): ReadonlyMap<Expr, Decorated> {
  const found = new Map<Expr, Decorated>();
  const addFunction = (fn: Fn) => {
    for (const decorator of fn.decorators) found.set(decorator, { is: 'function', fn });
  };
  const addClass = (cls: Class) => {
    for (const decorator of cls.decorators) found.set(decorator, { is: 'class', cls });
    cls.methods.forEach(addFunction);
  };
  module.functions.forEach(addFunction);
  module.classes.forEach(addClass);
  walk(module, (expr) => {
    if (expr.is === 'function') addFunction(expr.fn);
    else if (expr.is === 'class') addClass(expr.cls);
  });
  return found;
}
