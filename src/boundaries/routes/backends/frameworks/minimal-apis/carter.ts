import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Class, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { modulesOf } from '../../../modules-of.ts';
import { type Act, obscure } from '../../act.ts';
import type { Look, RouterMethod } from '../../backend.ts';

/** What tells the routes of a module of Carter. */
const adds = 'AddRoutes';

/** `app.MapCarter()` maps every module of the tree, which are read where they stand. https://github.com/CarterCommunity/Carter */
export const mapsModules: RouterMethod = {
  least: 0,
  read: (_call, { program }) => (hasModules(program) ? [] : [obscure]),
};

function hasModules(program: Program): boolean {
  return [...modulesOf(program, ['csharp'])].some((path) =>
    program.modules.get(path)?.classes.some(isModule),
  );
}

function isModule({ bases }: Class): boolean {
  return bases.some((it) => /^I?CarterModule$/.test(lastName(it) ?? ''));
}

/** Acts below the path that the module around hands its base: `base("/dens")`. What groups do there is not followed. */
export function belowModule(acts: readonly Act[], call: Call, look: Look): readonly Act[] {
  const { program, at } = look;
  const around = program.enclosing(at, call).find((it) => it.name === adds);
  const cls = around && program.module(at)?.classes.find((it) => it.methods.includes(around) && isModule(it));
  const prefix = cls && prefixOf(cls);
  if (!around || !prefix || acts.length === 0) return acts;
  const on = call.of.is === 'member' ? call.of.of : undefined;
  if (on?.is !== 'name' || on.name !== around.params[0]?.name) return [obscure];
  const items: Expr = { is: 'array', items: [{ value: call }], region: call.region };
  return [{ do: 'list', under: prefix, items, each: () => acts }];
}

function prefixOf({ methods }: Class): Expr | undefined {
  return methods
    .filter(({ name }) => name === 'constructor')
    .flatMap(({ steps }) => steps.map(({ value }) => value))
    .flatMap((it) => (it.is === 'call' && it.of.is === 'name' && it.of.name === 'super' ? it.args : []))[0]
    ?.value;
}
