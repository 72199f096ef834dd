import type { Expr, ExprOf, LanguageId, Step } from '../../model/module.ts';
import { type Coder, Damaged } from './coder.ts';

/** A value on its way to be put together. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

export const languages = namesOf<LanguageId>({
  typescript: 0,
  python: 0,
  go: 0,
  ruby: 0,
  php: 0,
  java: 0,
  kotlin: 0,
  csharp: 0,
  rust: 0,
});

export const verbs = namesOf<Step['do']>({ call: 0, assign: 0, append: 0, return: 0 });

export const operators = namesOf<ExprOf<'operation'>['op']>({
  '==': 0,
  '!=': 0,
  '+': 0,
  '%': 0,
  '/': 0,
  '!': 0,
});

export const kinds = namesOf<Expr['is']>({
  name: 0,
  literal: 0,
  member: 0,
  call: 0,
  template: 0,
  object: 0,
  array: 0,
  either: 0,
  operation: 0,
  function: 0,
  class: 0,
  unknown: 0,
});

/** All names of a type: one that is left out does not compile. */
function namesOf<T extends string>(all: Readonly<Record<T, 0>>): readonly T[] {
  return Object.keys(all) as T[];
}

/** One of some values, as its number. */
export function oneOf<T>(coder: Coder, all: readonly T[], it: T | undefined): T {
  const found = all[coder.number(it === undefined ? undefined : all.indexOf(it))];
  if (found === undefined) throw new Damaged();
  return found;
}

/** Which of some parts are there, as a number: the first counts 1, the second 2, the third 4. */
export function bits(coder: Coder, ...parts: readonly unknown[]): number {
  let sum = 0;
  for (let at = 0; at < parts.length; at++) if (parts[at]) sum |= 1 << at;
  return coder.number(sum);
}

/** A list that must have an item. */
export function some<T>(items: readonly T[]): readonly [T, ...T[]] {
  const [first, ...others] = items;
  if (first === undefined) throw new Damaged();
  return [first, ...others];
}

type Value = ExprOf<'literal'>['value'];

const valueKinds = ['string', 'number', 'true', 'false', 'null'] as const;

function kindOf(it: Value): (typeof valueKinds)[number] {
  if (typeof it === 'string') return 'string';
  if (typeof it === 'number') return 'number';
  return it === null ? 'null' : it ? 'true' : 'false';
}

/** A number is kept as its text: there are some that no whole number is. */
export function literalValue(coder: Coder, it: Value | undefined): Value {
  switch (oneOf(coder, valueKinds, it === undefined ? undefined : kindOf(it))) {
    case 'string':
      return coder.text(typeof it === 'string' ? it : undefined);
    case 'number':
      return Number(coder.text(Object.is(it, -0) ? '-0' : String(it)));
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
  }
}
