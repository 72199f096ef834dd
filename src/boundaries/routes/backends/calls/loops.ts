import type { Expr, Fn, Step } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';

const deepest = 12;
const iterators = new Set(['forEach', 'map', 'each']);

/** What stands for an item in each round of a loop: the loop's own name, or the parts that it is taken apart into. */
export interface Loop {
  readonly list: Expr;
  /** A name, or the shape that the item is taken apart by. */
  readonly target: Expr;
}

/** The loops around a call, innermost first: of a callback that is handed to `forEach`, and `for`. */
export function loopsAround(program: Program, site: CallSite): readonly Loop[] {
  const steps = stepsAround(program, site);
  const own = site.each.map((it) => loopOf(it, steps)).reverse();
  const callback = callbackLoop(program, site.within[0]);
  return callback ? [callback, ...own] : own;
}

/** The steps of the function that a call stands in, or of its module. */
export function stepsAround(program: Program, { path, within: [fn] }: CallSite): readonly Step[] {
  return fn?.steps ?? program.modules.get(path)?.steps ?? [];
}

function loopOf({ name, value, region }: CallSite['each'][number], steps: readonly Step[]): Loop {
  const apart = steps.find((it) => it.do === 'assign' && it.value.is === 'name' && it.value.name === name);
  return { list: value, target: apart?.to ?? { is: 'name', name, region } };
}

/** `list.forEach((it) => …)` */
function callbackLoop(program: Program, fn: Fn | undefined): Loop | undefined {
  const [param] = fn?.params ?? [];
  const list = fn && callbacksOf(program).get(fn);
  if (!param || !list) return undefined;
  return { list, target: param.shape ?? { is: 'name', name: param.name, region: fn.region } };
}

const known = new WeakMap<Program, ReadonlyMap<Fn, Expr>>();

/** The functions that are handed to each item of a list, with that list. */
function callbacksOf(program: Program): ReadonlyMap<Fn, Expr> {
  const found =
    known.get(program) ??
    new Map(
      program.calls().flatMap(({ call: { of, args } }) => {
        const [first] = args;
        const isEach = of.is === 'member' && typeof of.name === 'string' && iterators.has(of.name);
        return isEach && first?.value.is === 'function' ? [[first.value.fn, of.of] as const] : [];
      }),
    );
  known.set(program, found);
  return found;
}

/** The names that a target binds, each with what it is of an item. */
export function partsOfItem(target: Expr, item: Expr): ReadonlyMap<string, Expr> {
  if (target.is === 'name') return new Map([[target.name, item]]);
  if (target.is === 'object')
    return new Map(
      target.entries.flatMap(({ key, value }) =>
        value.is === 'name' && typeof key === 'string' ? [[value.name, memberOf(item, key)] as const] : [],
      ),
    );
  if (target.is !== 'array') return new Map();
  return new Map(
    target.items.flatMap(({ value }, index) => {
      const own = item.is === 'array' ? item.items[index]?.value : undefined;
      return value.is === 'name' && own ? [[value.name, own] as const] : [];
    }),
  );
}

/** The names that a target binds. */
export function namesOfTarget(target: Expr): ReadonlySet<string> {
  return new Set(partsOfItem(target, target).keys());
}

/** An expression with the parts of an item in the place of the names that stand for them. */
export function withParts(whole: Expr, parts: ReadonlyMap<string, Expr>): Expr {
  const replace = (expr: Expr, depth: number): Expr => {
    const inner = (it: Expr) => replace(it, depth + 1);
    if (depth > deepest) return expr;
    switch (expr.is) {
      case 'name':
        return parts.get(expr.name) ?? expr;
      case 'member':
        return typeof expr.name === 'string' ? memberOf(inner(expr.of), expr.name) : expr;
      case 'call':
        return {
          ...expr,
          of: inner(expr.of),
          args: expr.args.map((it) => ({ ...it, value: inner(it.value) })),
        };
      case 'template':
        return { ...expr, parts: expr.parts.map((it) => ('is' in it ? inner(it) : it)) };
      case 'operation': {
        const [first, ...others] = expr.operands;
        return { ...expr, operands: [inner(first), ...others.map(inner)] };
      }
      default:
        return expr;
    }
  };
  return replace(whole, 0);
}

function memberOf(of: Expr, name: string): Expr {
  const own = of.is === 'object' ? of.entries.find(({ key }) => key === name)?.value : undefined;
  return own ?? { is: 'member', of, name, region: of.region };
}
