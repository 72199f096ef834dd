import type { Class, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import type { PlacedClass } from '../../classes-in.ts';
import type { Placed } from '../../frontends/client.ts';
import { verbs } from '../arguments/verbs.ts';

/** The names of the methods of a class that serve the request method of that name. */
const serving = [...verbs, 'trace'];
const most = 32;

/** A class and those of the tree that it extends, nearest first, each with its module; `names` are the bases outside. */
export interface Lineage {
  readonly classes: readonly PlacedClass[];
  /** `rest_framework.viewsets.ModelViewSet`. */
  readonly outside: readonly string[];
}

export function lineageOf(program: Program, cls: Class, path: string): Lineage {
  const classes: PlacedClass[] = [];
  const outside: string[] = [];
  const add = (it: Class, at: string): void => {
    if (classes.length >= most || classes.some((known) => known.cls === it)) return;
    classes.push({ cls: it, path: at });
    for (const base of it.bases)
      for (const referent of program.refer(generic(base), at)) {
        if (referent.is === 'class') add(referent.cls, referent.path);
        if (referent.is === 'external') outside.push(`${referent.from}.${referent.name}`);
      }
  };
  add(cls, path);
  return { classes, outside };
}

/** What the nearest of a line of classes that says it gives a field. */
export function fieldOf({ classes }: Lineage, name: string): Placed | undefined {
  for (const { cls, path } of classes) {
    const field = cls.fields.find((it) => it.name === name);
    if (field) return { expr: field.value, path };
  }
  return undefined;
}

/** `ModelViewSet` of `ModelViewSet[Tag]`. */
function generic(base: Expr): Expr {
  return base.is === 'member' && typeof base.name !== 'string' ? base.of : base;
}

/** The HTTP methods that a class answers: those it has methods for, inherited ones included. */
export function verbsOf(program: Program, cls: Class, path: string): readonly string[] {
  const { classes } = lineageOf(program, cls, path);
  const names = new Set(classes.flatMap((it) => it.cls.methods.map((fn) => fn.name)));
  return serving.filter((verb) => names.has(verb)).map((verb) => verb.toUpperCase());
}
