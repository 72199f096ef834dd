import type { Class, Module } from '../../model/module.ts';
import type { Program } from '../../model/program.ts';
import { modulesOf } from './modules-of.ts';

/** A class of the tree, and its module. */
export interface PlacedClass {
  readonly cls: Class;
  readonly path: string;
}

/** The classes of a module, those inside others included. */
export function classesIn(module: Module | undefined): readonly Class[] {
  const found = [...(module?.classes ?? [])];
  for (const { fields } of found)
    for (const { value } of fields) if (value.is === 'class') found.push(value.cls);
  return found;
}

/** The classes of a program in some languages, tests left aside. */
export function classesOf(program: Program, languages: readonly string[]): readonly PlacedClass[] {
  return [...modulesOf(program, languages)].flatMap((path) =>
    classesIn(program.modules.get(path)).map((cls) => ({ cls, path })),
  );
}
