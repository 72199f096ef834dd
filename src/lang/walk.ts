import type { Binding, Class, Expr, Fn, Guard, Module, Step } from '../model/module.ts';

/** Where an expression stands: the guards and loops of its step (a branch of `?:` adds its test), the functions around it. */
export interface Place {
  readonly when: readonly Guard[];
  readonly each: readonly Binding[];
  /** Innermost first. */
  readonly within: readonly Fn[];
  /** The class whose body it stands in, if no function of that class is between. */
  readonly cls?: Class;
  /** The step it belongs to; absent for decorators, bases, fields, types and defaults. */
  readonly step?: Step;
}

type Item =
  | { readonly it: 'expr'; readonly expr: Expr; readonly place: Place }
  | { readonly it: 'step'; readonly step: Step; readonly place: Place }
  | { readonly it: 'fn'; readonly fn: Fn; readonly place: Place }
  | { readonly it: 'class'; readonly cls: Class; readonly place: Place };

/**
 * Visits every expression of a module once, parents before what they hold, without recursion. Guards and loops are not
 * visited where they enclose a step: what they call stands in a step of its own.
 */
export function walk(module: Module, visit: (expr: Expr, place: Place) => void): void {
  const stack: Item[] = [];
  const all: Item[] = [
    ...module.functions.map((fn) => ({ it: 'fn', fn, place: top }) as const),
    ...module.classes.map((cls) => ({ it: 'class', cls, place: top }) as const),
    ...module.bindings.flatMap(({ type }) => (type ? [{ it: 'expr', expr: type, place: top } as const] : [])),
    ...module.steps.map((step) => ({ it: 'step', step, place: top }) as const),
  ];
  for (const item of all) {
    stack.push(item);
    drain(stack, visit);
  }
}

/** Visits an expression and all that it holds, as if it stood at a module's top level. */
export function walkExpr(expr: Expr, visit: (expr: Expr, place: Place) => void): void {
  drain([{ it: 'expr', expr, place: top }], visit);
}

const top: Place = { when: [], each: [], within: [] };

function drain(stack: Item[], visit: (expr: Expr, place: Place) => void): void {
  const push = (expr: Expr | undefined, place: Place) => {
    if (expr) stack.push({ it: 'expr', expr, place });
  };
  for (let next = stack.pop(); next; next = stack.pop()) {
    switch (next.it) {
      case 'step':
        pushStep(next.step, next.place, push);
        break;
      case 'fn':
        pushFn(next.fn, next.place, push, stack);
        break;
      case 'class':
        pushClass(next.cls, next.place, push, stack);
        break;
      case 'expr':
        visit(next.expr, next.place);
        pushChildren(next.expr, next.place, push, stack);
    }
  }
}

type Push = (expr: Expr | undefined, place: Place) => void;

function pushStep(step: Step, place: Place, push: Push): void {
  const inside: Place = { when: step.when, each: step.each, within: place.within, step };
  push(step.value, inside);
  push(step.to, inside);
}

function pushFn(fn: Fn, place: Place, push: Push, stack: Item[]): void {
  const inside: Place = { when: [], each: [], within: [fn, ...place.within] };
  for (const step of fn.steps.toReversed()) stack.push({ it: 'step', step, place: inside });
  for (const param of fn.params.toReversed()) {
    push(param.default, inside);
    push(param.type, inside);
    push(param.shape, inside);
  }
  push(fn.returns, place);
  for (const decorator of fn.decorators.toReversed()) push(decorator, place);
}

function pushClass(cls: Class, place: Place, push: Push, stack: Item[]): void {
  const inside: Place = { when: [], each: [], within: place.within, cls };
  for (const fn of cls.methods.toReversed()) stack.push({ it: 'fn', fn, place: inside });
  for (const field of cls.fields.toReversed()) {
    push(field.value, inside);
    push(field.type, inside);
  }
  for (const base of cls.bases.toReversed()) push(base, place);
  for (const decorator of cls.decorators.toReversed()) push(decorator, place);
}

function pushChildren(expr: Expr, place: Place, push: Push, stack: Item[]): void {
  switch (expr.is) {
    case 'literal':
    case 'name':
      break;
    case 'template':
      for (const part of expr.parts.toReversed()) if ('is' in part) push(part, place);
      push(expr.tag, place);
      break;
    case 'member':
      if (typeof expr.name !== 'string') push(expr.name, place);
      push(expr.of, place);
      break;
    case 'call':
      for (const argument of expr.args.toReversed()) push(argument.value, place);
      push(expr.of, place);
      break;
    case 'object':
      for (const { key, value } of expr.entries.toReversed()) {
        push(value, place);
        if (typeof key !== 'string') push(key, place);
      }
      break;
    case 'array':
      for (const item of expr.items.toReversed()) push(item.value, place);
      break;
    case 'either':
      pushOptions(expr.test, expr.options, place, push);
      break;
    case 'operation':
      for (const operand of expr.operands.toReversed()) push(operand, place);
      break;
    case 'function':
      stack.push({ it: 'fn', fn: expr.fn, place });
      break;
    case 'class':
      stack.push({ it: 'class', cls: expr.cls, place });
      break;
    case 'unknown':
      for (const held of expr.holds.toReversed()) push(held, place);
  }
}

function pushOptions(test: Expr | undefined, options: readonly Expr[], place: Place, push: Push): void {
  for (let at = options.length - 1; at >= 0; at--) {
    const guard = test && at < 2 ? { test, negated: at === 1 } : undefined;
    push(options[at], guard ? { ...place, when: [...place.when, guard] } : place);
  }
  push(test, place);
}
