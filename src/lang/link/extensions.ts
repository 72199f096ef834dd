import type { Call, Fn } from '../../model/module.ts';
import { dialectOf } from '../dialects/index.ts';
import type { Linker } from './linker.ts';
import type { FunctionTarget, Target } from './target.ts';
import type { Unit } from './unit.ts';

/** Tells the functions of a module that can be called on what their first parameter is given, by name. */
export function tellExtensions(
  { module: { path, language }, classes }: Unit,
  tell: (name: string, target: FunctionTarget) => void,
): void {
  if (!dialectOf(language).extends) return;
  for (const fn of classes.flatMap((it) => it.methods))
    if (fn.name !== undefined && fn.params[0]?.extended) tell(fn.name, { is: 'function', fn, path, env: [] });
}

/**
 * What `a.name` is where a function of the tree extends what a is, and a has nothing of that name itself. Of several, those
 * that the module imports.
 */
export function extensionTargets(
  linker: Linker,
  { module }: Unit,
  owner: Target,
  name: string,
): readonly FunctionTarget[] {
  if (!dialectOf(module.language).extends || owner.is === 'class') return [];
  const all = linker.surveys.extensions.of(name);
  if (all.length === 0 || (owner.is === 'instance' && linker.member(owner, name)?.some(isDeclared)))
    return [];
  const isNear = ({ path }: FunctionTarget) => {
    const own = linker.unit(path)?.module.package ?? '';
    return path === module.path || module.imports.some((it) => it.local === '*' && it.from === own);
  };
  const near = all.filter(isNear);
  return near.length > 0 ? near : all;
}

function isDeclared(target: Target): boolean {
  return target.is === 'function';
}

/** Whether a call hands what it is called on to the first parameter: `app.mapOrders()`, and not `Orders.mapOrders(app)`. */
export function isExtended(linker: Linker, fn: Fn, { of }: Call, path: string): boolean {
  if (!fn.params[0]?.extended || of.is !== 'member') return false;
  return !linker.refer(of.of, path, []).some((it) => it.is === 'class');
}
