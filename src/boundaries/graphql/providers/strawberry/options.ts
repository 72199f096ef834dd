import type { Expr } from '../../../../model/module.ts';
import { lookUp } from './lookup.ts';
import type { Reading, Typed, Use } from './reading.ts';
import { unknownType } from './typed.ts';

/** A union of Python: `A | B | None`, `Union[A, B]`. */
export function readOptions(
  reading: Reading,
  use: Use,
  options: readonly Expr[],
  depth: number,
  name?: string,
): Typed {
  const real = options.filter((it) => !isNothing(reading, it, use.path));
  const missing = real.length < options.length;
  const [only] = real;
  if (!only) return unknownType(reading, use);
  if (real.length === 1 && name === undefined) {
    const inner = reading.type({ ...use, expr: only }, depth + 1);
    return { text: inner.text, nullable: inner.nullable || missing };
  }
  const types = real.map((it) => reading.type({ ...use, expr: it }, depth + 1));
  return {
    text: readUnion(
      reading,
      use,
      types.map((it) => it.text),
      name,
    ),
    nullable: missing || types.some((it) => it.nullable),
  };
}

/** Defines a union and answers its name: that of its members, joined, where it has none of its own. */
function readUnion(
  reading: Reading,
  { expr, path }: Use,
  types: readonly string[],
  given: string | undefined,
): string {
  const members = [...new Set(types)];
  const name = given ?? members.map((it) => it.replace(/[[\]!]/gu, '')).join('');
  reading.define(name, () => ({ kind: 'union', name, at: { path, region: expr.region }, types: members }));
  return name;
}

function isNothing(reading: Reading, expr: Expr, path: string): boolean {
  if (expr.is === 'literal') return expr.value === null || expr.value === 'None';
  const found = lookUp(reading.program, expr, path);
  return found.is === 'external' && /^builtins\.None$|^strawberry\..*UnsetType$/.test(found.name);
}
