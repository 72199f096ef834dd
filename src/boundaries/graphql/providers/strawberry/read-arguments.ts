import type { Argument, Expr, Fn, Param } from '../../../../model/module.ts';
import { keyword } from './call-arguments.ts';
import type { Member } from './definition.ts';
import { dottedName, lookUp } from './lookup.ts';
import { toCamelCase } from './names.ts';
import { readDefault } from './read-default.ts';
import type { Bound, Reading } from './reading.ts';
import { strawberryName } from './strawberry-name.ts';
import { itemsOf, renderType } from './typed.ts';

/** A resolver where it stands, and the coordinate of its field. */
export interface Resolver {
  readonly fn: Fn;
  readonly path: string;
  readonly bound: Bound;
  readonly open: string;
}

/** The GraphQL arguments of a resolver: its parameters but those that Strawberry fills itself. */
export function readArguments(reading: Reading, resolver: Resolver): readonly Member[] {
  const { fn, path } = resolver;
  return fn.params.flatMap((param, index) => {
    const own = param.name === 'root' || (index === 0 && (param.name === 'self' || param.name === 'cls'));
    if (param.rest || param.name === '' || own || isFilled(reading, param, path)) return [];
    return [readArgument(reading, param, resolver)];
  });
}

function isFilled(reading: Reading, { name, type }: Param, path: string): boolean {
  if (!type) return name === 'info';
  const outer = type.is === 'member' && typeof type.name !== 'string' ? type.of : type;
  const written = type.is === 'literal' ? String(type.value) : (dottedName(outer)?.at(-1) ?? '');
  if (name === 'info' || /^(?:\w+\.)*Info\b/.test(written)) return true;
  return strawberryName(reading.program, outer, path)?.name === 'Parent';
}

function readArgument(reading: Reading, param: Param, { fn, path, bound, open }: Resolver): Member {
  const { type } = param;
  const region = type?.region ?? fn.region;
  const notes = type ? notesOf(reading, type, path) : [];
  const name =
    reading.text(keyword(notes, 'name'), path) ??
    (reading.settings.camelCase ? toCamelCase(param.name) : param.name);
  const typed = type && reading.type({ expr: type, path, bound, open });
  if (!typed)
    reading.doubt({
      at: { path, region },
      reason: 'dynamic',
      note: `The argument \`${param.name}\` of \`${open}\` has no annotation.`,
      open,
    });
  const value = param.default && readDefault(reading, param.default, path);
  const description = reading.text(keyword(notes, 'description'), path);
  const deprecated = reading.text(keyword(notes, 'deprecation_reason'), path);
  return {
    name,
    at: { path, region },
    type: typed ? renderType(typed) : 'Unknown',
    ...(value !== undefined && { value }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

/** The arguments of `strawberry.argument(…)` in `Annotated[…]`, also where the annotation is a name for that. */
function notesOf(reading: Reading, type: Expr, path: string): readonly Argument[] {
  let at: { expr: Expr; path: string } = { expr: type, path };
  for (let step = 0; step < 4; step++) {
    const { expr } = at;
    if (expr.is === 'member' && typeof expr.name !== 'string') {
      const items = itemsOf(expr.name);
      const note = items.find(
        (it) => it.is === 'call' && strawberryName(reading.program, it.of, at.path)?.name === 'argument',
      );
      if (note?.is === 'call') return note.args;
      const outer = dottedName(expr.of)?.at(-1);
      const [inner] = items;
      if (outer !== 'Optional' || !inner) return [];
      at = { expr: inner, path: at.path };
    } else {
      const found = lookUp(reading.program, expr, at.path);
      if (found.is !== 'value') return [];
      at = { expr: found.value, path: found.path };
    }
  }
  return [];
}
