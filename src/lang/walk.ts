import type { Argument, Binding, Class, Expr, Fn, Guard, Module, Step } from '../model/module.ts';

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

/** What holds expressions without being one. */
type Holder =
  | { readonly it: 'step'; readonly step: Step }
  | { readonly it: 'fn'; readonly fn: Fn }
  | { readonly it: 'class'; readonly cls: Class };

/** What is still to be visited, the next last. Every expression of a tree passes here: two lists, and no object for each. */
interface Stack {
  readonly items: (Expr | Holder)[];
  readonly places: Place[];
}

/**
 * Visits every expression of a module once, parents before what they hold, without recursion. Guards and loops are not
 * visited where they enclose a step: what they call stands in a step of its own.
 */
export function walk(module: Module, visit: (expr: Expr, place: Place) => void): void {
  const all: (Expr | Holder)[] = [
    ...module.functions.map((fn) => ({ it: 'fn', fn }) as const),
    ...module.classes.map((cls) => ({ it: 'class', cls }) as const),
    ...module.bindings.flatMap(({ type }) => type ?? []),
    ...module.steps.map((step) => ({ it: 'step', step }) as const),
  ];
  for (const item of all) drain({ items: [item], places: [top] }, visit);
}

/** Visits an expression and all that it holds, as if it stood at a module's top level. */
export function walkExpr(expr: Expr, visit: (expr: Expr, place: Place) => void): void {
  drain({ items: [expr], places: [top] }, visit);
}

const top: Place = { when: [], each: [], within: [] };

function drain(stack: Stack, visit: (expr: Expr, place: Place) => void): void {
  const { items, places } = stack;
  for (let next = items.pop(); next; next = items.pop()) {
    const place = places.pop() ?? top;
    if ('is' in next) {
      visit(next, place);
      pushChildren(next, place, stack);
    } else if (next.it === 'step') pushStep(next.step, place, stack);
    else if (next.it === 'fn') pushFn(next.fn, place, stack);
    else pushClass(next.cls, place, stack);
  }
}

function push({ items, places }: Stack, item: Expr | Holder | undefined, place: Place): void {
  if (!item) return;
  items.push(item);
  places.push(place);
}

/** Pushes the last of a list first, so that the first is visited first. */
function pushEach<T>(list: readonly T[], pushOne: (one: T) => void): void {
  for (let at = list.length - 1; at >= 0; at--) {
    const one = list[at];
    if (one !== undefined) pushOne(one);
  }
}

function pushStep(step: Step, place: Place, stack: Stack): void {
  const inside: Place = { when: step.when, each: step.each, within: place.within, step };
  push(stack, step.value, inside);
  push(stack, step.to, inside);
}

function pushFn(fn: Fn, place: Place, stack: Stack): void {
  const inside: Place = { when: [], each: [], within: [fn, ...place.within] };
  pushEach(fn.steps, (step) => {
    push(stack, { it: 'step', step }, inside);
  });
  pushEach(fn.params, (param) => {
    push(stack, param.default, inside);
    push(stack, param.type, inside);
    push(stack, param.shape, inside);
  });
  push(stack, fn.returns, place);
  pushAll(stack, fn.decorators, place);
}

function pushClass(cls: Class, place: Place, stack: Stack): void {
  const inside: Place = { when: [], each: [], within: place.within, cls };
  pushEach(cls.methods, (fn) => {
    push(stack, { it: 'fn', fn }, inside);
  });
  pushEach(cls.fields, (field) => {
    push(stack, field.value, inside);
    push(stack, field.type, inside);
  });
  pushAll(stack, cls.bases, place);
  pushAll(stack, cls.decorators, place);
}

function pushAll(stack: Stack, exprs: readonly Expr[], place: Place): void {
  pushEach(exprs, (expr) => {
    push(stack, expr, place);
  });
}

function pushArguments(stack: Stack, args: readonly Argument[], place: Place): void {
  pushEach(args, ({ value }) => {
    push(stack, value, place);
  });
}

function pushChildren(expr: Expr, place: Place, stack: Stack): void {
  switch (expr.is) {
    case 'literal':
    case 'name':
      break;
    case 'template':
      pushEach(expr.parts, (part) => {
        if ('is' in part) push(stack, part, place);
      });
      push(stack, expr.tag, place);
      break;
    case 'member':
      if (typeof expr.name !== 'string') push(stack, expr.name, place);
      push(stack, expr.of, place);
      break;
    case 'call':
      pushArguments(stack, expr.args, place);
      push(stack, expr.of, place);
      break;
    case 'object':
      pushEach(expr.entries, ({ key, value }) => {
        push(stack, value, place);
        if (typeof key !== 'string') push(stack, key, place);
      });
      break;
    case 'array':
      pushArguments(stack, expr.items, place);
      break;
    case 'either':
      pushOptions(expr.test, expr.options, place, stack);
      break;
    case 'operation':
      pushAll(stack, expr.operands, place);
      break;
    case 'function':
      push(stack, { it: 'fn', fn: expr.fn }, place);
      break;
    case 'class':
      push(stack, { it: 'class', cls: expr.cls }, place);
      break;
    case 'unknown':
      pushAll(stack, expr.holds, place);
  }
}

function pushOptions(test: Expr | undefined, options: readonly Expr[], place: Place, stack: Stack): void {
  for (let at = options.length - 1; at >= 0; at--) {
    const guard = test && at < 2 ? { test, negated: at === 1 } : undefined;
    push(stack, options[at], guard ? { ...place, when: [...place.when, guard] } : place);
  }
  push(stack, test, place);
}
