import type { Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { lookUp } from './lookup.ts';

/** Which part of Strawberry, or of a package built on it, a name comes from. */
export type Family = 'core' | 'federation' | 'relay' | 'django' | 'pydantic';

/** A name of Strawberry: `{family: 'core', name: 'field'}` for `strawberry.field`. */
export interface StrawberryName {
  readonly family: Family;
  readonly name: string;
}

/** The name of Strawberry that an expression stands for; `undefined` for anything else. */
export function strawberryName(program: Program, expr: Expr, path: string): StrawberryName | undefined {
  const found = lookUp(program, expr, path);
  return found.is === 'external' ? readStrawberryName(found.name) : undefined;
}

/** Splits the full name of something external: `strawberry.experimental.pydantic.type`. */
export function readStrawberryName(full: string): StrawberryName | undefined {
  const [root, ...rest] = full.split('.');
  const name = rest.at(-1);
  if (name === undefined) return undefined;
  if (root === 'strawberry_django' || root === 'strawberry_django_plus') return { family: 'django', name };
  if (root !== 'strawberry') return undefined;
  const family: Family = rest.includes('django')
    ? 'django'
    : rest.includes('pydantic')
      ? 'pydantic'
      : rest.includes('federation')
        ? 'federation'
        : rest.includes('relay')
          ? 'relay'
          : 'core';
  return { family, name };
}
