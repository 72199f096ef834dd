import type { Expr } from '../../../../model/module.ts';
import { keyword } from './call-arguments.ts';
import { findDeclaration } from './declaration.ts';
import { isEnumClass } from './enum-class.ts';
import { lookUp } from './lookup.ts';
import { raiseFirst, toCamelCase } from './names.ts';
import { enumName, readEnum } from './read-enum.ts';
import type { ClassPlace } from './reading.ts';
import { type Bound, type Reading, type Use, unbound } from './reading.ts';
import { typeParameters } from './type-parameters.ts';
import { scalar } from './typed.ts';

/** A generic type that holds itself in ever larger forms has no end of names. */
const longest = 200;

/** Defines what a class is in GraphQL, with its type arguments, and answers its name; `undefined` for no Strawberry type. */
export function readClassType(
  reading: Reading,
  use: Use,
  { cls, path }: ClassPlace,
  args: readonly Expr[],
): string | undefined {
  const declaration = findDeclaration(reading.program, cls, path);
  if (!declaration) {
    if (isEnumClass(reading.program, { cls, path })) {
      const note = reading.wrapped(cls);
      const name = enumName(reading, { cls, path }, note);
      reading.define(name, () => readEnum(reading, { cls, path }, name, note));
      return name;
    }
    const typed = reading.modelled(cls, use.input === true);
    return typed && readClassType(reading, use, typed, args);
  }
  if (declaration.kind === 'enum') {
    const note = { args: declaration.args, path };
    const name = enumName(reading, { cls, path }, note);
    reading.define(name, () => readEnum(reading, { cls, path }, name, note));
    return name;
  }
  const own = reading.text(keyword(declaration.args, 'name'), path) ?? toCamelCase(cls.name);
  if (declaration.kind === 'scalar') return scalar(reading, own, { path, expr: use.expr });
  const params = typeParameters(reading.program, { cls, path });
  const bound = bind(params, args, use);
  const name =
    params.length > 0 ? `${params.map((it) => nameOf(reading, use, bound, it)).join('')}${own}` : own;
  if (name.length > longest) return undefined;
  reading.define(name, () => reading.object({ cls, path, bound, declaration, name }));
  return name;
}

/** What the type parameters of a class stand for under some arguments. */
export function bind(
  params: readonly string[],
  args: readonly Expr[],
  { path, bound }: { path: string; bound: Bound },
): Bound {
  if (params.length === 0) return unbound;
  return new Map(
    params.flatMap((param, index) => {
      const expr = args[index];
      return expr ? [[param, { expr, path, bound }] as const] : [];
    }),
  );
}

/** What a type argument adds to the name of a generic type. https://strawberry.rocks/docs/types/generics */
function nameOf(reading: Reading, use: Use, bound: Bound, param: string): string {
  const given = bound.get(param);
  if (!given) return '';
  const found = lookUp(reading.program, given.expr, given.path);
  if (found.is === 'external' && !given.bound.has(param)) {
    const builtin = /^(?:builtins|datetime|decimal|uuid)\.(\w+)$/.exec(found.name)?.[1];
    if (builtin !== undefined) return raiseFirst(builtin);
  }
  const typed = reading.type({ ...use, ...given });
  const list = typed.text.startsWith('[');
  return `${raiseFirst(typed.text.replace(/[[\]!]/gu, ''))}${list ? 'List' : ''}${typed.nullable ? 'Optional' : ''}`;
}
