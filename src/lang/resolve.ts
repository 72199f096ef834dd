import type { Module } from '../model/module.ts';
import { compareText } from '../model/order.ts';
import type { Dialect } from './dialects/dialect.ts';
import { dialectOf } from './dialects/index.ts';
import { folderOf } from './paths.ts';
import type { TreeIndex } from './tree-index.ts';

type Answers = Map<string, readonly string[]>;

const known = new WeakMap<TreeIndex, Map<Dialect, Answers>>();

/** The files that a specifier can mean in a file, worked out once for each tree. */
export function resolveSpecifier(
  dialect: Dialect,
  from: string,
  specifier: string,
  index: TreeIndex,
): readonly string[] {
  const byDialect = known.get(index) ?? new Map<Dialect, Answers>();
  known.set(index, byDialect);
  const answers: Answers = byDialect.get(dialect) ?? new Map();
  byDialect.set(dialect, answers);
  const key = `${dialect.resolvesByFolder ? folderOf(from) : from}\0${specifier}`;
  const answer = answers.get(key) ?? dialect.resolve(from, specifier, index);
  answers.set(key, answer);
  return answer;
}

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
    for (const file of resolveSpecifier(dialect, path, specifier, index)) if (file !== path) found.add(file);
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
