import type { Class, Expr } from '../../model/module.ts';
import { askApart, dialectIn, type Linker } from './linker.ts';
import type { ClassTarget, Instance, Located } from './target.ts';
import { lastName } from './unit.ts';

/** More places than this are not looked at. */
const placeLimit = 64;

/** What the call that made an object gives a field, by name or by its place among the fields. */
export function givenArgument(linker: Linker, { cls, call, home }: Instance, name: string): Expr | undefined {
  const named = call?.args.find((argument) => argument.name === name);
  if (named || !call?.make || !dialectIn(linker, home)?.fillsFields) return named?.value;
  if (call.args.some((argument) => argument.name !== undefined)) return undefined;
  return call.args[cls.fields.findIndex((field) => field.name === name)]?.value;
}

/** What the package of a class gives a field of its objects: `t.a = b`, and (`isAny`: of any object) `T{a: b}`. */
export function givenFields(
  linker: Linker,
  { cls, path }: Pick<ClassTarget, 'cls' | 'path'>,
  name: string,
  isAny: boolean,
): readonly Located[] {
  const unit = linker.units.get(path);
  const found: Located[] = [];
  let places = 0;
  for (const one of unit ? linker.packageOf(unit) : []) {
    const at = one.module.path;
    for (const { to, value } of one.memberSteps.get(name) ?? []) {
      if (to?.is !== 'member' || ++places > placeLimit) continue;
      if (isOf(linker, to.of, at, cls)) found.push({ expr: value, path: at, env: [] });
    }
    if (!isAny) continue;
    for (const { call } of one.calls) {
      const given = call.make && lastName(call.of) === cls.name && call.args.find((it) => it.name === name);
      if (given && ++places <= placeLimit) found.push({ expr: given.value, path: at, env: [] });
    }
  }
  if (places > placeLimit) linker.limits++;
  return found;
}

function isOf(linker: Linker, expr: Expr, at: string, cls: Class): boolean {
  return askApart(linker, () => linker.refer(expr, at, [])).some(
    (it) => it.is === 'instance' && it.cls === cls,
  );
}
