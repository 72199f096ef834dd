import type { Class, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import type { NonEmpty } from '../../../../model/site.ts';
import { type Annotation, annotationsOn, type Derived } from './annotations.ts';
import { lineageOf } from './class-verbs.ts';

/** A class with its module and its annotations. */
export interface Lineal {
  readonly cls: Class;
  readonly path: string;
  readonly annotations: readonly Annotation[];
}

/** A method as an object of a class has it: `cls` is the class of the object, wherever the method is declared. */
export interface Served {
  readonly fn: Fn;
  readonly path: string;
  readonly cls: Class;
}

/** A class and those of the tree it is derived from, the nearest first. */
export function linealsOf(
  program: Program,
  cls: Class,
  path: string,
  packages: NonEmpty<string>,
  derived?: Derived,
): readonly Lineal[] {
  return lineageOf(program, cls, path).classes.map((it) => ({
    ...it,
    annotations: annotationsOn(program, it.cls, it.path, packages, derived),
  }));
}

/** The methods of a class's objects: of those with a name and as many parameters, the one of the nearest class first. */
export function methodsOf(lineals: readonly Lineal[]): readonly (readonly Omit<Served, 'cls'>[])[] {
  const bySignature = new Map<string, Omit<Served, 'cls'>[][]>();
  for (const { cls, path } of lineals) {
    const own = new Map<string, number>();
    for (const fn of cls.methods) {
      if (fn.name === undefined) continue;
      const signature = `${fn.name}/${fn.params.length}`;
      const place = own.get(signature) ?? 0;
      own.set(signature, place + 1);
      const overloads = bySignature.get(signature) ?? [];
      bySignature.set(signature, overloads);
      const overridden = overloads[place];
      if (overridden) overridden.push({ fn, path });
      else overloads.push([{ fn, path }]);
    }
  }
  return [...bySignature.values()].flat();
}
