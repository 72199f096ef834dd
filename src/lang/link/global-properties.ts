import { globalProperties } from '../libraries/index.ts';
import type { Linker } from './linker.ts';
import type { Target } from './target.ts';

/** More places than this are not looked at. */
const placeLimit = 8;

/** What all components of an application have under a name. */
export function globalTargets(linker: Linker, name: string): readonly Target[] {
  const places = linker.surveys.globals.of(name);
  if (places.length > placeLimit) linker.limits++;
  return places.slice(0, placeLimit).flatMap(({ expr, path, env }) => linker.refer(expr, path, env));
}

/** Whether it holds what all components have: `proxy` of `const { proxy } = getCurrentInstance()`. */
export function holdsGlobals(owner: Target): boolean {
  return owner.is === 'external' && globalProperties.holder.test(owner.name);
}
