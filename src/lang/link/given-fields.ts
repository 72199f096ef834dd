import { addTo } from '../../model/add-to.ts';
import type { Class, Expr, Step } from '../../model/module.ts';
import { askApart, dialectIn, type Linker } from './linker.ts';
import type { Instance, Located } from './target.ts';
import { lastName, type Unit } from './unit.ts';

interface Given {
  readonly path: string;
  readonly of: Expr;
  readonly value: Expr;
}

/** More places than this are not looked at. */
const placeLimit = 64;

/** What the call that made an object gives a field, by name or by its place among the fields. */
export function givenArgument(linker: Linker, { cls, call, home }: Instance, name: string): Expr | undefined {
  const named = call?.args.find((argument) => argument.name === name);
  if (named || !call?.make || !dialectIn(linker, home)?.fillsFields) return named?.value;
  if (call.args.some((argument) => argument.name !== undefined)) return undefined;
  return call.args[cls.fields.findIndex((field) => field.name === name)]?.value;
}

/** Answers what modules give a field of the objects of a class: `t.a = b`, and (`isAny`: of any object) `T{a: b}`. */
export function openGivenFields(linker: Linker): Linker['givenFields'] {
  let assigned: ReadonlyMap<string, readonly Given[]> | undefined;
  let made: ReadonlyMap<string, readonly Given[]> | undefined;
  return (cls, name, isAny) => {
    assigned ??= index(linker, ({ memberSteps }) =>
      [...memberSteps].flatMap(([field, steps]) => steps.flatMap((step) => assignedTo(field, step))),
    );
    made ??= index(linker, ({ calls }) =>
      calls.flatMap(({ call }) =>
        call.make
          ? call.args.flatMap((it) => (it.name === undefined ? [] : [[it.name, call.of, it.value] as const]))
          : [],
      ),
    );
    const literals = isAny ? (made.get(name) ?? []).filter((it) => lastName(it.of) === cls.name) : [];
    const places = [...(assigned.get(name) ?? []), ...literals];
    if (places.length > placeLimit) linker.limits++;
    return places
      .slice(0, placeLimit)
      .filter((place) => isFor(linker, place, cls))
      .map(({ value, path }): Located => ({ expr: value, path, env: [] }));
  };
}

function assignedTo(field: string, { to, value }: Step): readonly (readonly [string, Expr, Expr])[] {
  return to?.is === 'member' ? [[field, to.of, value]] : [];
}

/** What modules that fill fields say, by the name of the field. */
function index(
  linker: Linker,
  find: (unit: Unit) => readonly (readonly [string, Expr, Expr])[],
): ReadonlyMap<string, readonly Given[]> {
  const found = new Map<string, Given[]>();
  for (const [path, unit] of linker.units) {
    if (!dialectIn(linker, path)?.fillsFields) continue;
    for (const [name, of, value] of find(unit)) {
      addTo(found, name, { path, of, value });
    }
  }
  return found;
}

function isFor(linker: Linker, { of, path }: Given, cls: Class): boolean {
  return askApart(linker, () => linker.refer(of, path, [])).some(
    (it) => (it.is === 'instance' || it.is === 'class') && it.cls === cls,
  );
}
