import type { Module } from '../model/module.ts';
import { compareText } from '../model/order.ts';
import { dialectOf } from './dialects/index.ts';
import type { TreeIndex } from './tree-index.ts';

/**
 * Every path of the tree that a module imports or exports again, sorted. `from app.api import users` of Python means
 * `app/api/users.py` and the packages around it, whose `__init__.py` run first. `names`: what is wanted of packages that are
 * imported whole.
 */
export function resolveImports(
  module: Pick<Module, 'path' | 'language' | 'imports'>,
  index: TreeIndex,
  names: Iterable<string> = [],
): readonly string[] {
  const { path, language } = module;
  const dialect = dialectOf(language);
  const found = new Set<string>();
  const add = (specifier: string) => {
    for (const file of dialect.resolve(path, specifier, index)) if (file !== path) found.add(file);
  };
  for (const entry of module.imports) {
    const { from, name, local } = entry;
    add(from);
    if (dialect.typeIn && local === '*') for (const type of names) add(dialect.typeIn(from, type));
    if (dialect.inner && name !== '*') add(dialect.inner(from, name));
    for (const specifier of dialect.around?.(entry) ?? []) add(specifier);
  }
  return [...found].sort(compareText);
}
