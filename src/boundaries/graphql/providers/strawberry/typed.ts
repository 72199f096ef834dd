import type { Expr } from '../../../../model/module.ts';
import { builtInScalars } from './known-types.ts';
import { dottedName } from './lookup.ts';
import { isGraphqlName } from './names.ts';
import type { Reading, Typed, Use } from './reading.ts';

/** SDL of a type: `[User!]!`. */
export function renderType({ text, nullable }: Typed): string {
  return nullable ? text : `${text}!`;
}

/** Defines a scalar that is not built in, and answers its name. */
export function scalar(reading: Reading, name: string, { path, expr }: Pick<Use, 'path' | 'expr'>): string {
  if (!builtInScalars.has(name))
    reading.define(name, () => ({ kind: 'scalar', name, at: { path, region: expr.region } }));
  return name;
}

/** The items of a subscript. */
export function itemsOf(name: Expr): readonly Expr[] {
  return name.is === 'array' ? name.items.map((it) => it.value) : [name];
}

/** A type that cannot be known. Its name is that of the annotation, so that it stays the same while the annotation does. */
export function unknownType(reading: Reading, { expr, path, open }: Use): Typed {
  const outer = expr.is === 'member' && typeof expr.name !== 'string' ? expr.of : expr;
  const last = dottedName(outer)?.at(-1) ?? '';
  const name = isGraphqlName(last) && !last.startsWith('__') ? last : 'Unknown';
  reading.guess(name);
  reading.doubt({
    at: { path, region: expr.region },
    reason: 'dynamic',
    note: `The GraphQL type of \`${open}\` cannot be known without running the code.`,
    open,
  });
  return { text: name, nullable: true };
}
