import { walk } from '../../../../lang/walk.ts';
import { addTo } from '../../../../model/add-to.ts';
import type { Call, Expr, Fn, Module, Step } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';

/** A list that a variable is given or that is put into it; `guarded`: perhaps. */
export interface ListPart {
  readonly value: Expr;
  readonly guarded: boolean;
}

/** What something in a module adds to a variable, and the functions around it, innermost first. */
interface Growth extends ListPart {
  readonly within: readonly Fn[];
}

const growing = new Set(['append', 'extend', 'insert', 'push', 'unshift']);

/** What a module gives to a name of its top level, in order: `x = […]`, `x += […]`, `x.append(…)`. */
export function partsOf(program: Program, name: string, path: string): readonly ListPart[] {
  const module = program.module(path);
  const assigned = module?.steps.filter((it) => it.do === 'append' || it.do === 'assign').filter(isTo(name));
  if (!module || !assigned || assigned.length === 0) return [];
  const own = assigned.map(({ value, when }) => ({ value, guarded: when.length > 0 }));
  return [...own, ...growthOf(module, name)];
}

/** What is put into a list that is written down, by the name of the variable that holds it: `const x = []; x.push(…)`. */
export function growthOfList(program: Program, list: Expr, path: string): readonly ListPart[] {
  const module = program.module(path);
  const [fn] = program.enclosing(path, list);
  const to = (fn ?? module)?.steps.find((it) => it.do === 'assign' && it.value === list)?.to;
  return module && to?.is === 'name' ? growthOf(module, to.name, fn) : [];
}

/** Of what a function puts in that is not the variable's own, nobody knows whether it is called. */
function growthOf(module: Module, name: string, fn?: Fn): readonly ListPart[] {
  return (growthsIn(module).get(name) ?? []).flatMap(({ value, guarded, within }) => {
    const inner = fn ? within.slice(0, within.indexOf(fn)) : within;
    if ((fn && !within.includes(fn)) || inner.some((it) => declares(it, name))) return [];
    return [{ value, guarded: guarded || inner.length > 0 }];
  });
}

function isTo(name: string): (step: Step) => boolean {
  return ({ to }) => to?.is === 'name' && to.name === name;
}

function declares({ params, steps }: Fn, name: string): boolean {
  const own = steps.filter((it) => it.do === 'assign' && !it.outer);
  return params.some((it) => it.name === name) || own.some(isTo(name));
}

const known = new WeakMap<Module, ReadonlyMap<string, readonly Growth[]>>();

/** What is added to the variables of a module after they were made, by their names. */
function growthsIn(module: Module): ReadonlyMap<string, readonly Growth[]> {
  const before = known.get(module);
  if (before) return before;
  const found = new Map<string, Growth[]>();
  walk(module, (expr, { step, when, each, within }) => {
    const guarded = when.length + each.length > 0;
    if (step?.outer && step.value === expr && step.to?.is === 'name')
      addTo(found, step.to.name, { value: expr, guarded, within });
    if (expr.is !== 'call' || expr.of.is !== 'member' || expr.of.of.is !== 'name') return;
    const { of, name } = expr.of;
    if (typeof name === 'string' && growing.has(name))
      addTo(found, of.name, { value: addedBy(expr, name), guarded, within });
  });
  known.set(module, found);
  return found;
}

/** What a call adds, as a list. */
function addedBy({ args, region }: Call, name: string): Expr {
  const last = args.at(-1);
  if (name === 'extend' && last) return last.value;
  const isOne = name === 'append' || name === 'insert';
  return { is: 'array', items: isOne && last ? [last] : args, region };
}
