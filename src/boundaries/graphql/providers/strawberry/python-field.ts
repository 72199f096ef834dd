import type { Expr, Fn, Module } from '../../../../model/module.ts';
import type { Region } from '../../../../model/site.ts';
import type { PythonField } from '../../schema-part.ts';
import { dottedName } from './lookup.ts';
import { itemsOf } from './typed.ts';

/** A field as a line of a class body says it. */
export interface WrittenField {
  readonly python: string;
  readonly named: Region;
  readonly annotation: Expr | undefined;
  /** The method that resolves it. */
  readonly fn?: Fn;
}

/**
 * What is needed to write an alias before a field: a method that answers what the field answers. `undefined` where the field
 * takes arguments, its annotation cannot be written again, or the module does not import `strawberry` by that name.
 */
export function describeField(
  { python, named, annotation, fn }: WrittenField,
  module: Module | undefined,
  path: string,
): PythonField | undefined {
  const isImported = module?.imports.some((it) => it.local === 'strawberry' && it.from === 'strawberry');
  const type = annotation && printAnnotation(annotation, 0);
  if (!isImported || type === undefined) return undefined;
  if (!fn) return { path, python, type, line: named.line, indent: named.column - 1, isMethod: false };
  const first = fn.decorators[0]?.region;
  const [self, ...others] = fn.params;
  if (!first || self?.name !== 'self' || fn.region.line <= first.line) return undefined;
  const own = { path, python, type, line: first.line, indent: fn.region.column - 1, isMethod: true };
  const [only, ...more] = others;
  if (!only) return own;
  const info = only.name === 'info' && only.type && printAnnotation(only.type, 0);
  return info && more.length === 0 ? { ...own, info } : undefined;
}

/** An annotation as Python; `undefined` for what is more than names, subscripts, unions and texts. */
function printAnnotation(expr: Expr, depth: number): string | undefined {
  if (depth > 8) return undefined;
  if (expr.is === 'literal') {
    if (expr.value === null) return 'None';
    return typeof expr.value === 'string' && /^[\w.[\], |]+$/.test(expr.value)
      ? `"${expr.value}"`
      : undefined;
  }
  if (expr.is === 'either') return joined(expr.options, ' | ', depth);
  const names = dottedName(expr);
  if (names) return names.join('.');
  if (expr.is !== 'member' || typeof expr.name === 'string') return undefined;
  const of = dottedName(expr.of)?.join('.');
  const inside = joined(itemsOf(expr.name), ', ', depth);
  return of === undefined || inside === undefined ? undefined : `${of}[${inside}]`;
}

function joined(exprs: readonly Expr[], by: string, depth: number): string | undefined {
  const parts = exprs.map((it) => printAnnotation(it, depth + 1));
  return parts.every((it) => it !== undefined) ? parts.join(by) : undefined;
}
