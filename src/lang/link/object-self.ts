import type { Region } from '../../model/site.ts';
import type { Linker } from './linker.ts';
import { objectMember } from './objects.ts';
import { scopeAt } from './scope.ts';
import type { Env, Target } from './target.ts';
import type { Unit } from './unit.ts';

/** What `this` has under a name in a method of an object literal: `{ get(url) { return this.send(url); }, send(url) { … } }`. */
export function objectSelfTargets(
  linker: Linker,
  unit: Unit,
  region: Region,
  name: string,
  env: Env,
): readonly Target[] {
  const { path } = unit.module;
  for (let scope = scopeAt(unit.scopes, region); scope && !scope.cls; scope = scope.parent) {
    const object = scope.fn && unit.objectOf.get(scope.fn);
    const members = object && objectMember(linker, object, { path, env }, name);
    if (members) return members;
  }
  return [];
}
