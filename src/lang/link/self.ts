import type { Class } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import type { Linker } from './linker.ts';
import { type Scope, scopeAt } from './scope.ts';
import {
  anyObject,
  type ClassTarget,
  type Env,
  type Instance,
  type Target,
  unknownTarget,
} from './target.ts';
import type { Unit } from './unit.ts';

/** The innermost class around a place, with the method of it that the place stands in. */
function classAround(
  unit: Unit,
  region: Region,
): { readonly cls: Scope; readonly method?: Scope } | undefined {
  let method: Scope | undefined;
  for (let scope = scopeAt(unit.scopes, region); scope; scope = scope.parent) {
    if (scope.cls) return { cls: scope, ...(method && { method }) };
    if (scope.fn && unit.classOf.has(scope.fn)) method = scope;
  }
  return undefined;
}

/** What `this` is: the object of the call being followed, else any object of the class. */
export function thisTargets(unit: Unit, region: Region, env: Env): readonly Target[] {
  const around = classAround(unit, region);
  return around?.cls.cls ? [selfOf(unit, around.cls.cls, env)] : [unknownTarget('this')];
}

/** The object whose class is being read: that of the call being followed, else any. */
export function selfOf(
  unit: Unit,
  cls: Class,
  env: Env,
  whole: Pick<ClassTarget, 'cls' | 'path'> = { cls, path: unit.module.path },
): Instance {
  for (const { fn, self } of env) if (self && (self.cls === cls || unit.classOf.get(fn) === cls)) return self;
  return anyObject(whole);
}

/** What `super` is: the classes the class around extends. */
export function superTargets(linker: Linker, unit: Unit, region: Region, env: Env): readonly Target[] {
  const cls = classAround(unit, region)?.cls.cls;
  if (!cls) return [unknownTarget('super')];
  return cls.bases.flatMap((base) => linker.refer(base, unit.module.path, env));
}
