import type { Class, Expr } from '../../model/module.ts';
import { dialectOf } from '../dialects/index.ts';
import { askApart, dialectIn, type Given, type Linker } from './linker.ts';
import type { Instance, Located } from './target.ts';
import { lastName, type Unit } from './unit.ts';

/** More places than this are not looked at. */
const placeLimit = 64;

/** What the call that made an object gives a field, by name or by its place among the fields. */
export function givenArgument(linker: Linker, { cls, call, home }: Instance, name: string): Expr | undefined {
  const named = call?.args.find((argument) => argument.name === name);
  if (named || !call?.make || !dialectIn(linker, home)?.fillsFields) return named?.value;
  if (call.args.some((argument) => argument.name !== undefined)) return undefined;
  return call.args[cls.fields.findIndex((field) => field.name === name)]?.value;
}

/** What modules give a field of the objects of a class: `t.a = b`, and (`isAny`: of any object) `T{a: b}`. */
export function findGivenFields(
  linker: Linker,
  cls: Class,
  name: string,
  isAny: boolean,
): readonly Located[] {
  const { assigned, made } = linker.surveys;
  const literals = isAny ? made.of(name).filter((it) => lastName(it.of) === cls.name) : [];
  const places = [...assigned.of(name), ...literals];
  if (places.length > placeLimit) linker.limits++;
  return places
    .slice(0, placeLimit)
    .filter((place) => isFor(linker, place, cls))
    .map(({ value, path }): Located => ({ expr: value, path, env: [] }));
}

type Tell = (field: string, given: Given) => void;

/** Tells what a module that fills fields assigns to them. */
export function tellAssigned({ module: { path, language }, memberSteps }: Unit, tell: Tell): void {
  if (!dialectOf(language).fillsFields) return;
  for (const [field, steps] of memberSteps)
    for (const { do: how, to, value } of steps)
      if (how === 'assign' && to?.is === 'member') tell(field, { path, of: to.of, value });
}

/** Tells what a module that fills fields makes objects with. */
export function tellMade({ module: { path, language }, calls }: Unit, tell: Tell): void {
  if (!dialectOf(language).fillsFields) return;
  for (const { call } of calls)
    for (const { name, value } of call.make ? call.args : [])
      if (name !== undefined) tell(name, { path, of: call.of, value });
}

function isFor(linker: Linker, { of, path }: Given, cls: Class): boolean {
  return askApart(linker, () => linker.refer(of, path, [])).some(
    (it) => (it.is === 'instance' || it.is === 'class') && it.cls === cls,
  );
}
