import type { Class } from '../../model/module.ts';
import { askApart, type Linker } from './linker.ts';
import type { ClassTarget } from './target.ts';
import type { Unit } from './unit.ts';

const heirLimit = 64;

/** The classes of the tree that extend a class, directly or not, in the order of paths and of the source. */
export function findHeirs({ surveys }: Linker, cls: Class): readonly ClassTarget[] {
  const found = new Map<Class, ClassTarget>();
  const open = [cls];
  for (let next = open.pop(); next && found.size < heirLimit; next = open.pop())
    for (const heir of surveys.heirs.of(next)) {
      if (found.has(heir.cls) || heir.cls === cls) continue;
      found.set(heir.cls, heir);
      open.push(heir.cls);
    }
  return [...found.values()];
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
