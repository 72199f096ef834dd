import type { Expr } from '../../model/module.ts';
import { globalProperties } from '../libraries/index.ts';
import type { Located } from './target.ts';
import { lastName, type Unit } from './unit.ts';

/** Tells what a module puts on what all components of an application have, by name. */
export function tellGlobals(unit: Unit, tell: (name: string, value: Located) => void): void {
  for (const [name, value] of globalsOf(unit)) tell(name, value);
}

/** What a module puts there; what it imports may then be used by files that do not import it. */
export function globalsOf({
  module: { path },
  memberSteps,
}: Unit): readonly (readonly [name: string, value: Located])[] {
  return [...memberSteps].flatMap(([name, steps]) =>
    steps.flatMap(({ do: how, to, value: expr }) =>
      how === 'assign' && to?.is === 'member' && isTable(to.of)
        ? [[name, { expr, path, env: [] }] as const]
        : [],
    ),
  );
}

function isTable(of: Expr): boolean {
  const { table, application } = globalProperties;
  if (lastName(of) === table) return true;
  return of.is === 'member' && of.name === 'prototype' && lastName(of.of) === application;
}
