import type { ExprOf } from '../../model/module.ts';
import type { Linker } from './linker.ts';
import { returnTargets } from './returns.ts';
import { distinctTargets, type Target, type ValueTarget } from './target.ts';
import { plainTexts } from './texts.ts';

/**
 * What an object literal holds under a name; a later entry stands before an earlier one, a getter for what it returns. A
 * package that is spread may hold it or not.
 */
export function objectMember(
  linker: Linker,
  object: ExprOf<'object'>,
  { path, env }: Pick<ValueTarget, 'path' | 'env'>,
  name: string,
): readonly Target[] | undefined {
  const possible: Target[] = [];
  for (const { key, value } of object.entries.toReversed()) {
    if (key === '...') {
      const owners = linker.refer(value, path, env);
      const spread = owners.flatMap((target) => linker.member(target, name) ?? []);
      if (owners.every((it) => it.is === 'external' && it.name === '*')) possible.push(...spread);
      else if (spread.length > 0) return distinctTargets([...spread, ...possible]);
      continue;
    }
    const isHit =
      typeof key === 'string' ? key === name : plainTexts(linker.texts(key, path, env))?.includes(name);
    if (!isHit) continue;
    const targets = linker.refer(value, path, env);
    const own = targets.flatMap((target) =>
      target.is === 'function' && target.fn.get ? returnTargets(linker, target, [], path, env) : [target],
    );
    return distinctTargets([...own, ...possible]);
  }
  return possible.length > 0 ? distinctTargets(possible) : undefined;
}

/** What a list literal holds at an index; undefined behind a spread. */
export function arrayMember(
  linker: Linker,
  array: ExprOf<'array'>,
  { path, env }: Pick<ValueTarget, 'path' | 'env'>,
  name: string,
): readonly Target[] | undefined {
  if (!/^\d{1,6}$/.test(name)) return undefined;
  const index = Number(name);
  const item = array.items[index];
  if (!item || array.items.slice(0, index + 1).some((one) => one.spread)) return undefined;
  return linker.refer(item.value, path, env);
}
