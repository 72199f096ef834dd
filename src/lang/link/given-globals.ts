import type { Expr } from '../../model/module.ts';
import { globalProperties } from '../libraries/index.ts';
import type { Located } from './target.ts';
import { lastName, type Unit } from './unit.ts';

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

/** Whether a module puts something there: what it imports may then be used by files that do not import it. */
export function givesGlobals(unit: Unit): boolean {
  let gives = false;
  tellGlobals(unit, () => {
    gives = true;
  });
  return gives;
}

function isTable(of: Expr): boolean {
  const { table, application } = globalProperties;
  if (lastName(of) === table) return true;
  return of.is === 'member' && of.name === 'prototype' && lastName(of.of) === application;
}
