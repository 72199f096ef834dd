import type { Class, Expr, Fn, Module } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';

/** What a decorator stands on. */
export type Decorated =
  | { readonly is: 'class'; readonly cls: Class }
  | { readonly is: 'function'; readonly fn: Fn };

const byModule = new WeakMap<Module, ReadonlyMap<Expr, Decorated>>();

/** What a decorator of a module's top level, or of a class there, stands on. */
export function findDecorated(program: Program, decorator: Expr, at: string): Decorated | undefined {
  const module = program.modules.get(at);
  if (!module) return undefined;
  const known = byModule.get(module) ?? decoratedIn(module);
  byModule.set(module, known);
  return known.get(decorator);
}

function decoratedIn({ classes, functions }: Module): ReadonlyMap<Expr, Decorated> {
  const found = new Map<Expr, Decorated>();
  for (const fn of [...functions, ...classes.flatMap((it) => it.methods)])
    for (const decorator of fn.decorators) found.set(decorator, { is: 'function', fn });
  for (const cls of classes)
    for (const decorator of cls.decorators) found.set(decorator, { is: 'class', cls });
  return found;
}
