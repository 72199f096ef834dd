import type { Class, Expr } from '../../../../model/module.ts';
import { siteIn } from '../../../../model/site.ts';
import type { Stated } from '../piece.ts';
import type { Rendering } from '../render.ts';
import { type Field, fieldsOf } from './fields.ts';
import { type Home, typeOf } from './type-of.ts';

interface Selecting {
  readonly at: Rendering;
  readonly path: ReadonlySet<Class>;
  /** How many fields may still be written: classes that hold each other multiply. */
  readonly budget: { fields: number };
}

const mostFields = 5_000;
const deepest = 12;

function statedFor(field: Field, text: string, of: Stated['of'], { at }: Selecting): Stated {
  const site = siteIn(at.program.tree, at.side, field.home.path, field.binding.region);
  return { text, site, of, member: `${field.home.cls.name}.${field.binding.name}` };
}

function selectField(field: Field, selecting: Selecting): readonly Stated[] {
  const { at, path, budget } = selecting;
  budget.fields -= 1;
  const type = typeOf(field.type, field.home.path, at.program);
  const { name } = field.binding;
  if (budget.fields < 0 || type === 'unknown') return [statedFor(field, ` ${name}`, 'hole', selecting)];
  if (type === 'plain') return [statedFor(field, ` ${name}`, 'generated', selecting)];
  if (path.has(type.cls) || path.size >= deepest) return [];
  if (fieldsOf(type, at.program).length === 0) return [statedFor(field, ` ${name}`, 'generated', selecting)];
  const inner = selectClass(type, selecting);
  if (inner.length === 0) return [];
  return [
    statedFor(field, ` ${name} {`, 'generated', selecting),
    ...inner,
    statedFor(field, ' }', 'generated', selecting),
  ];
}

function selectClass(home: Home, selecting: Selecting): readonly Stated[] {
  const path = new Set([...selecting.path, home.cls]);
  return fieldsOf(home, selecting.at.program).flatMap((field) => selectField(field, { ...selecting, path }));
}

/**
 * The selection that a call makes of a class it is given: the class's annotated fields, nested where a field holds objects
 * of another class. A class inside itself is left out; a field whose type is not known is written as a hole.
 */
export function selectionOf(expr: Expr, path: string, at: Rendering): readonly Stated[] | undefined {
  if (expr.is !== 'call') return undefined;
  for (const argument of expr.args) {
    const [referent, ...others] = at.program.refer(argument.value, path);
    if (referent?.is !== 'class' || others.length > 0) continue;
    const selected = selectClass(referent, { at, path: new Set(), budget: { fields: mostFields } });
    if (selected.length > 0) return selected;
  }
  return undefined;
}
