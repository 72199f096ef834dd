import type { Import } from '../../model/module.ts';
import { dialectOf } from '../dialects/index.ts';
import { external } from './external.ts';
import type { Linker } from './linker.ts';
import { type Target, unknownTarget } from './target.ts';
import type { Unit } from './unit.ts';

/** What an imported name stands for. */
export function importTargets(linker: Linker, unit: Unit, entry: Import): readonly Target[] {
  const { path, language } = unit.module;
  const { from, name, local } = entry;
  const file = linker.resolve(path, from, language);
  if (name === '*') {
    if (file !== undefined) return [{ is: 'module', path: file }];
  } else {
    const targets = file === undefined ? undefined : linker.exported(file, name);
    if (targets) return targets;
    const within = dialectOf(language).inner?.(from, name);
    const inner = within === undefined ? undefined : linker.resolve(path, within, language);
    if (inner !== undefined) return [{ is: 'module', path: inner }];
    if (file !== undefined) return [unknownTarget(local)];
  }
  return [isOutside(from) ? external(from, name) : unknownTarget(local)];
}

/** Whether a specifier that resolved to nothing can name a package: paths and path aliases cannot. */
function isOutside(from: string): boolean {
  return !/^(?:[./#]|[@~]+\/|$)/.test(from);
}

/** What `require('m')` and `import('m')` answer. */
export function loadTargets(linker: Linker, unit: Unit, from: string): readonly Target[] {
  const { path, language } = unit.module;
  const file = linker.resolve(path, from, language);
  if (file === undefined) return [isOutside(from) ? external(from, '*') : unknownTarget(from)];
  return linker.exported(file, '=') ?? [{ is: 'module', path: file }];
}

/** A package of the tree that is not called what its path says: `import "a/http-api"` and then `httpapi.X`. */
function packageNamed(linker: Linker, { module }: Unit, name: string): readonly Target[] | undefined {
  for (const entry of module.imports) {
    if (entry.name !== '*' || entry.local === '*' || entry.local === '') continue;
    const file = linker.resolve(module.path, entry.from, module.language);
    if (file !== undefined && linker.unit(file)?.module.package === name)
      return [{ is: 'module', path: file }];
  }
  return undefined;
}

/** What a name stands for by `from m import *`. */
export function starTargets(linker: Linker, unit: Unit, name: string): readonly Target[] | undefined {
  const { path, language } = unit.module;
  const entries = unit.scopes[0]?.names.get('*') ?? [];
  const imported = entries.flatMap((it) => (it.is === 'import' ? [it.import.from] : []));
  for (const from of [...imported, ...(dialectOf(language).sees ?? [])]) {
    for (const specifier of [from, dialectOf(language).typeIn?.(from, name)]) {
      const file = specifier === undefined ? undefined : linker.resolve(path, specifier, language);
      if (file === undefined || isMissing(linker, file, from, name)) continue;
      const targets = linker.exported(file, name);
      if (targets) return targets;
    }
  }
  return dialectOf(language).exports === 'package' ? packageNamed(linker, unit, name) : undefined;
}

/** Whether a file is there for the package that is imported, of which no module declares the name: no type in it does either. */
function isMissing(linker: Linker, file: string, from: string, name: string): boolean {
  const unit = linker.unit(file);
  const { package: own, classes = [] } = unit?.module ?? {};
  const isType = classes.some((it) => from === `${own}.${it.name}`);
  if (!unit || own === undefined || isType || !`${from}.`.startsWith(`${own}.`)) return false;
  return !linker.declaring(unit, name).some((it) => it.scopes[0]?.names.has(name));
}

/** What a dotted name stands for where a Python module imports it as one: `import a.b` and then `a.b`. */
export function dottedTargets(linker: Linker, unit: Unit, dotted: string): readonly Target[] | undefined {
  for (const entry of unit.scopes[0]?.names.get(dotted) ?? [])
    if (entry.is === 'import') return importTargets(linker, unit, entry.import);
  return undefined;
}
