import type { Argument, Class, Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { keyword, positional } from './call-arguments.ts';
import { lookUp } from './lookup.ts';
import { type Family, readStrawberryName, type StrawberryName } from './strawberry-name.ts';

/** A call of something of Strawberry, or its bare name. */
export interface Maker extends StrawberryName {
  readonly args: readonly Argument[];
}

/**
 * What of Strawberry an expression calls or names: directly, or through a function of the tree that returns such a call, or
 * makes it for the function that it returns, and passes its own arguments on.
 */
export function readMaker(program: Program, expr: Expr, path: string, steps = 3): Maker | undefined {
  const call = expr.is === 'call' ? expr : undefined;
  const found = lookUp(program, call?.of ?? expr, path);
  const args = call?.args ?? [];
  if (found.is === 'external') {
    const inside = casts.has(found.name) ? positional(args, 1) : undefined;
    if (inside && steps > 0) return readMaker(program, inside, path, steps - 1);
    const own = readStrawberryName(found.name);
    return own && { ...own, args };
  }
  if (found.is === 'class') {
    const family = familyOfField(program, found);
    return family && { family, name: 'field', args };
  }
  if (found.is !== 'function' || steps <= 0) return undefined;
  const calls = found.fn.steps.filter((it) => it.value.is === 'call' && it.do !== 'append');
  const returned = calls.filter((it) => it.do === 'return');
  for (const step of [...returned, ...calls.filter((it) => it.do === 'assign')]) {
    const inner = readMaker(program, step.value, found.path, steps - 1);
    if (inner) return { ...inner, args: inner.args.flatMap((it) => passed(it, found.fn, args)) };
  }
  return undefined;
}

/** What answers its second argument, whatever it says of its type. */
const casts = new Set(['typing.cast', 'typing_extensions.cast']);

/** An argument of the inner call, with what the outer call gave for the parameter it passes on. */
function passed(arg: Argument, fn: Fn, given: readonly Argument[]): readonly Argument[] {
  const { value } = arg;
  if (value.is !== 'name') return [arg];
  const index = fn.params.findIndex((it) => it.name === value.name);
  const param = fn.params[index];
  if (!param) return [arg];
  const filled = keyword(given, param.name) ?? positional(given, index) ?? param.default;
  return filled && !(filled.is === 'literal' && filled.value === null) ? [{ ...arg, value: filled }] : [];
}

const fieldClasses: ReadonlyMap<string, Family> = new Map([
  ['StrawberryField', 'core'],
  ['StrawberryDjangoField', 'django'],
]);

/** The part of Strawberry whose class of fields a class of the tree extends. */
function familyOfField(
  program: Program,
  { cls, path }: { readonly cls: Class; readonly path: string },
  steps = 4,
): Family | undefined {
  for (const base of cls.bases) {
    const found = lookUp(program, base, path);
    const own = found.is === 'external' ? readStrawberryName(found.name) : undefined;
    const family =
      (own && fieldClasses.get(own.name)) ??
      (found.is === 'class' && steps > 0 ? familyOfField(program, found, steps - 1) : undefined);
    if (family) return family;
  }
  return undefined;
}
