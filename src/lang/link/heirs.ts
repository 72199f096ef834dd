import type { Class } from '../../model/module.ts';
import type { Origin } from './import-graph.ts';
import { askApart, type Linker } from './linker.ts';
import type { ClassTarget } from './target.ts';
import type { Unit } from './unit.ts';
import type { Units } from './units.ts';

const heirLimit = 64;

/** The classes of the tree that extend a class, directly or not, in the order of paths and of the source. */
export function findHeirs({ surveys, units }: Linker, cls: Class): readonly ClassTarget[] {
  const found = new Map<Class, ClassTarget>();
  const open = [cls];
  for (let next = open.pop(); next && found.size < heirLimit; next = open.pop())
    for (const heir of surveys.heirs.of(next, units.originOf(next))) {
      if (found.has(heir.cls) || heir.cls === cls) continue;
      found.set(heir.cls, heir);
      open.push(heir.cls);
    }
  return [...found.values()];
}

/** Opens what is unread and may extend a class, under whatever name it knows it. */
export function openHeirs(units: Units, _cls: Class, origin: Origin): void {
  units.openHolding('class extends', origin);
}

/** Tells the classes of a module by those they extend. */
export function tellHeirs(
  linker: Linker,
  { classes, module: { path } }: Unit,
  tell: (cls: Class, heir: ClassTarget) => void,
): void {
  for (const cls of classes)
    for (const base of cls.bases)
      for (const target of askApart(linker, () => linker.refer(base, path, [])))
        if (target.is === 'class') tell(target.cls, { is: 'class', cls, path, env: [] });
}
