import type { Class } from '../../model/module.ts';
import { askApart, type Linker } from './linker.ts';
import type { ClassTarget } from './target.ts';

const heirLimit = 64;

/** Answers the classes of the tree that extend a class, directly or not, in the order of paths and of the source. */
export function openHeirs(linker: Linker): (cls: Class) => readonly ClassTarget[] {
  const direct = new Map<Class, ClassTarget[]>();
  for (const [path, { classes }] of linker.units)
    for (const cls of classes)
      for (const base of cls.bases)
        for (const target of askApart(linker, () => linker.refer(base, path, []))) {
          if (target.is !== 'class') continue;
          const list = direct.get(target.cls) ?? [];
          list.push({ is: 'class', cls, path, env: [] });
          direct.set(target.cls, list);
        }
  return (cls) => {
    const found = new Map<Class, ClassTarget>();
    const open = [cls];
    for (let next = open.pop(); next && found.size < heirLimit; next = open.pop())
      for (const heir of direct.get(next) ?? []) {
        if (found.has(heir.cls) || heir.cls === cls) continue;
        found.set(heir.cls, heir);
        open.push(heir.cls);
      }
    return [...found.values()];
  };
}
