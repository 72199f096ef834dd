import type { Expr } from '../../model/module.ts';
import { globalProperties } from '../libraries/index.ts';
import type { Linker } from './linker.ts';
import type { Located, Target } from './target.ts';
import { lastName, type Unit } from './unit.ts';

/** More places than this are not looked at. */
const placeLimit = 8;

/** Tells what a module puts on what all components of an application have, by name. */
export function tellGlobals(
  { module: { path }, memberSteps }: Unit,
  tell: (name: string, value: Located) => void,
): void {
  for (const [name, steps] of memberSteps)
    for (const { do: how, to, value } of steps)
      if (how === 'assign' && to?.is === 'member' && isTable(to.of))
        tell(name, { expr: value, path, env: [] });
}

function isTable(of: Expr): boolean {
  const { table, application } = globalProperties;
  if (lastName(of) === table) return true;
  return of.is === 'member' && of.name === 'prototype' && lastName(of.of) === application;
}

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
