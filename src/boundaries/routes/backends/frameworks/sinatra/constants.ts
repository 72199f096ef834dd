import type { Class, Module } from '../../../../../model/module.ts';

/** A class or module of Ruby, by its whole name: `Shop.Api.Orders`. */
export interface Constant {
  readonly name: string;
  readonly cls: Class;
  readonly path: string;
}

/** Answers what a constant means inside another one: the nearest, else the only one whose name ends so. */
export type FindConstant = (name: string, within: string) => Constant | undefined;

const deepest = 12;

/** The classes and modules of Ruby files, in the order of the source. */
export function constantsOf(modules: readonly Module[]): readonly Constant[] {
  const found: Constant[] = [];
  const add = (cls: Class, path: string, around: string, depth: number) => {
    const name = around === '' ? cls.name : `${around}.${cls.name}`;
    found.push({ name, cls, path });
    if (depth > deepest) return;
    for (const { value } of cls.fields) if (value.is === 'class') add(value.cls, path, name, depth + 1);
  };
  for (const { path, classes } of modules) for (const cls of classes) add(cls, path, '', 0);
  return found;
}

/** Ruby loads files by hand or by name: what a constant means is looked for among all of them. */
export function openConstants(constants: readonly Constant[]): FindConstant {
  const byName = new Map(constants.map((it) => [it.name, it] as const).reverse());
  return (name, within) => {
    for (let scope = within; scope !== ''; scope = scope.slice(0, Math.max(0, scope.lastIndexOf('.')))) {
      const near = byName.get(`${scope}.${name}`);
      if (near) return near;
    }
    const far = constants.filter((it) => it.name.endsWith(`.${name}`));
    return byName.get(name) ?? (far.length === 1 ? far[0] : undefined);
  };
}
