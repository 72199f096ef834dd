import type { Class, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { readAnnotation } from './annotation.ts';

/** A class, and the module it stands in. */
export interface Home {
  readonly cls: Class;
  readonly path: string;
}

/** What an annotation says of the values of a field: objects of a class, plain values, or nothing that is known. */
export type FieldType = Home | 'plain' | 'unknown';

const plainNames = new Set(
  'str int float bool bytes complex object None Any JSON dict Dict Mapping Literal Callable type Type'.split(
    ' ',
  ),
);
const lists = new Set(
  'List list Sequence Iterable Set set FrozenSet frozenset Tuple tuple Collection'.split(' '),
);
const wrappers = new Set('Optional Annotated Required NotRequired ReadOnly Final'.split(' '));
const plainModules = new Set(
  'typing typing_extensions datetime decimal uuid enum pathlib ipaddress'.split(' '),
);

/** The last part of a name: `List` of `typing.List`. */
export function lastName(expr: Expr): string {
  if (expr.is === 'name') return expr.name;
  return expr.is === 'member' && typeof expr.name === 'string' ? expr.name : '';
}

function isNone(expr: Expr): boolean {
  return (expr.is === 'literal' && expr.value === null) || lastName(expr) === 'None';
}

function onlyOf(options: readonly Expr[]): Expr | undefined {
  const real = options.filter((it) => !isNone(it));
  return real.length === 1 ? real[0] : undefined;
}

/** One step towards the type that matters: the text read, `Optional`, lists and unions with None taken off. */
function unwrap(expr: Expr): Expr | 'plain' | undefined {
  if (expr.is === 'literal')
    return typeof expr.value === 'string' ? readAnnotation(expr.value, expr.region) : 'plain';
  if (expr.is === 'either') return onlyOf(expr.options);
  if (expr.is !== 'member' || typeof expr.name === 'string') return undefined;
  const wrapper = lastName(expr.of);
  const items = expr.name.is === 'array' ? expr.name.items.map((it) => it.value) : [expr.name];
  if (wrapper === 'Union') return onlyOf(items);
  if (wrappers.has(wrapper) || lists.has(wrapper)) return items[0];
  return plainNames.has(wrapper) ? 'plain' : expr.of;
}

/** A type, and the module it is written in. */
interface Written {
  readonly expr: Expr;
  readonly path: string;
}

/** The type that a name is short for, here or where it is imported from: `Rows = Optional[List[Row]]`. */
function aliased(expr: Expr, from: string, program: Program): Written | undefined {
  if (expr.is !== 'name') return undefined;
  let { name } = expr;
  let path = from;
  for (let step = 0; step < 12; step++) {
    const module = program.modules.get(path);
    const value = module?.bindings.findLast((it) => it.name === name)?.value;
    if (value) {
      const subscript = value.is === 'member' && typeof value.name !== 'string';
      return subscript || value.is === 'either' ? { expr: value, path } : undefined;
    }
    const brought = module?.imports.findLast((it) => it.local === name && it.name !== '*');
    const home = brought && program.resolve(brought.from, path);
    if (!brought || home === undefined) return undefined;
    ({ name } = brought);
    path = home;
  }
  return undefined;
}

/** Finds the class whose objects a field holds, through `Optional`, lists, `| None`, texts and aliases. */
export function typeOf(annotation: Expr, path: string, program: Program): FieldType {
  let at = { expr: annotation, path };
  for (let step = 0; step < 12; step++) {
    const { expr } = at;
    if (expr.is === 'name' || (expr.is === 'member' && typeof expr.name === 'string')) {
      const alias = aliased(expr, at.path, program);
      if (alias) {
        at = alias;
        continue;
      }
      const [referent, ...others] = program.refer(expr, at.path);
      if (others.length > 0) return 'unknown';
      if (referent?.is === 'class') return { cls: referent.cls, path: referent.path };
      if (referent?.is === 'value') at = { expr: referent.expr, path: referent.path };
      else {
        const known = referent?.is === 'external' && plainModules.has(referent.from);
        return known || plainNames.has(lastName(expr)) || lists.has(lastName(expr)) ? 'plain' : 'unknown';
      }
      continue;
    }
    const inner = unwrap(expr);
    if (inner === 'plain') return 'plain';
    if (!inner) return 'unknown';
    at = { expr: inner, path: at.path };
  }
  return 'unknown';
}
