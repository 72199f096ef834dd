import type { Call, Expr } from '../../../../model/module.ts';
import { keyword, positional } from './call-arguments.ts';
import { findInModule, lookUp } from './lookup.ts';
import { readMadeType } from './made-type.ts';
import { toCamelCase } from './names.ts';
import { readOptions } from './options.ts';
import { enumName, readEnum } from './read-enum.ts';
import { type Maker, readMaker } from './read-maker.ts';
import { type Reading, type Typed, type Use, unbound } from './reading.ts';
import { readStrawberryName } from './strawberry-name.ts';
import { scalar } from './typed.ts';

/** What the result of a call is as a type: `strawberry.union(…)`, `strawberry.enum(…)`, `strawberry.scalar(…)`, `NewType(…)`. */
export function readCallType(reading: Reading, use: Use, call: Call, depth: number): Typed | undefined {
  const found = lookUp(reading.program, call.of, use.path);
  if (found.is === 'function') return readEnumCall(reading, use, readMaker(reading.program, call, use.path));
  if (found.is !== 'external') return undefined;
  const { args } = call;
  const first = positional(args, 0);
  if (found.name === 'typing.NewType' && positional(args, 1))
    return reading.type({ ...use, expr: positional(args, 1) as Expr }, depth + 1);
  const own = readStrawberryName(found.name);
  const made = readMadeType(reading, call, use.path);
  if (made) {
    const { name } = made;
    reading.define(name, () =>
      reading.object({ ...made, path: use.path, bound: unbound, made: made.fields }),
    );
    return { text: name, nullable: false };
  }
  if (own?.name === 'union') {
    const types = keyword(args, 'types') ?? positional(args, 1);
    if (types?.is !== 'array') return undefined;
    const name = reading.text(keyword(args, 'name') ?? first, use.path);
    return readOptions(
      reading,
      use,
      types.items.map((it) => it.value),
      depth,
      name,
    );
  }
  if (own?.name === 'scalar') {
    const name = reading.text(keyword(args, 'name'), use.path) ?? (first && scalarName(reading, first, use));
    return name === undefined ? undefined : { text: scalar(reading, name, use), nullable: false };
  }
  return readEnumCall(reading, use, own && { ...own, args });
}

/** The enumeration that a call of `strawberry.enum` wraps, also through a function of the tree. */
function readEnumCall(reading: Reading, use: Use, maker: Maker | undefined): Typed | undefined {
  const first = maker?.name === 'enum' ? positional(maker.args, 0) : undefined;
  const of = first && lookUp(reading.program, first, use.path);
  if (!maker || of?.is !== 'class') return undefined;
  const note = { args: maker.args, path: use.path };
  const name = enumName(reading, of, note);
  reading.define(name, () => readEnum(reading, of, name, note));
  return { text: name, nullable: false };
}

/** The name of a scalar that is made of a class, of a `NewType`, or of a type under the name it is bound to. */
export function scalarName(
  reading: Pick<Reading, 'program' | 'text'>,
  of: Expr,
  use: Pick<Use, 'path'>,
): string | undefined {
  if (of.is === 'call') {
    const made = lookUp(reading.program, of.of, use.path);
    const name = reading.text(positional(of.args, 0), use.path);
    return made.is === 'external' && made.name === 'typing.NewType' && name !== undefined
      ? toCamelCase(name)
      : undefined;
  }
  const found = lookUp(reading.program, of, use.path);
  if (found.is === 'class') return toCamelCase(found.cls.name);
  if (found.is === 'value') return scalarName(reading, found.value, { path: found.path });
  if (of.is === 'name' && findInModule(reading.program, of.name, use.path) === undefined) return undefined;
  // `strawberry.scalar(Union[int, str])` is named after the outer type
  return of.is === 'member' && typeof of.name !== 'string' && of.of.is === 'name' ? of.of.name : undefined;
}
