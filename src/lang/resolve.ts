import type { Module } from '../model/module.ts';
import { compareText } from '../model/order.ts';
import { resolvePython, submodule } from './resolve-python.ts';
import { resolveTypeScript } from './resolve-typescript.ts';
import type { TreeIndex } from './tree-index.ts';

/** The path of the tree that an import means in the file `from`; undefined for a package that is not in the tree. */
export function resolveImport(
  from: string,
  specifier: string,
  language: string,
  index: TreeIndex,
): string | undefined {
  return language === 'python'
    ? resolvePython(from, specifier, index)
    : resolveTypeScript(from, specifier, index);
}

/**
 * Every path of the tree that a module imports or exports again, sorted. `from app.api import users` of Python means
 * `app/api/users.py` and the packages around it, whose `__init__.py` run first.
 */
export function resolveImports(module: Module, index: TreeIndex): readonly string[] {
  const { path, language } = module;
  const found = new Set<string>();
  const add = (specifier: string) => {
    const file = resolveImport(path, specifier, language, index);
    if (file !== undefined && file !== path) found.add(file);
  };
  for (const { from, name } of module.imports) {
    add(from);
    if (language !== 'python') continue;
    if (name !== '*') add(submodule(from, name));
    for (let at = from.lastIndexOf('.'); at > 0; at = from.lastIndexOf('.', at - 1))
      if (!from.slice(0, at).endsWith('.')) add(from.slice(0, at));
  }
  return [...found].sort(compareText);
}
