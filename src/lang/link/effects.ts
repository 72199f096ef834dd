import type { Call } from '../../model/module.ts';
import type { External } from '../../model/program.ts';
import { effectOf } from '../libraries/index.ts';
import { contextTargets } from './contexts.ts';
import type { Linker } from './linker.ts';
import { returnTargets } from './returns.ts';
import { anyObject, distinctTargets, type Env, type Target } from './target.ts';

/** What a call of something external answers, where its library does no more than to hand on what it is given. */
export function handedTargets(
  linker: Linker,
  by: External,
  { args: [first] }: Call,
  path: string,
  env: Env,
): readonly Target[] | undefined {
  const effect = effectOf(by);
  if (!first || !effect) return undefined;
  const given = linker.refer(first.value, path, env);
  if (effect === 'same') return given;
  const found =
    effect === 'computed'
      ? given.flatMap((it) => (it.is === 'function' ? returnTargets(linker, it, [], path, env) : []))
      : effect === 'provided'
        ? contextTargets(linker, given)
        : given.flatMap((it) => (it.is === 'class' ? [anyObject(it)] : []));
  return found.length === 0 ? undefined : distinctTargets(found);
}
