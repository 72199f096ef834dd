import type { Class } from '../../model/module.ts';
import type { Linker } from './linker.ts';
import type { ClassTarget } from './target.ts';

type Placed = Pick<ClassTarget, 'cls' | 'path'>;

/** The modules of the package of `path` declare these under the name of a class, in the order of paths. */
function namesakes(linker: Linker, { name }: Class, path: string): readonly Placed[] {
  const unit = linker.unit(path);
  if (!unit) return [];
  return linker
    .declaring(unit, name)
    .flatMap((one) =>
      one.module.classes.filter((cls) => cls.name === name).map((cls) => ({ cls, path: one.module.path })),
    );
}

/** The class that a part belongs to; itself where no module that was read declares it. */
export function wholeOf(linker: Linker, cls: Class, path: string): Placed {
  if (!cls.part) return { cls, path };
  return namesakes(linker, cls, path).find((one) => !one.cls.part) ?? { cls, path };
}

/** A class and its parts in other files. */
export function declarationsOf(linker: Linker, cls: Class, path: string): readonly Placed[] {
  const parts =
    cls.name === '' ? [] : namesakes(linker, cls, path).filter((one) => one.cls.part && one.cls !== cls);
  return [{ cls, path }, ...parts];
}
