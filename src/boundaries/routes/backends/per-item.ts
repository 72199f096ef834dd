import { walkExpr } from '../../../lang/walk.ts';
import type { Argument, Call, Expr, Fn } from '../../../model/module.ts';
import type { CallSite, Program } from '../../../model/program.ts';
import { listItems } from '../read-paths.ts';

const mostItems = 256;
const deepest = 12;
const iterators = new Set(['forEach', 'map', 'each']);

/** What stands for an item in each round of a loop: the loop's own name, or the parts that it is taken apart into. */
interface Loop {
  readonly list: Expr;
  /** A name, or the shape that the item is taken apart by. */
  readonly target: Expr;
}

/**
 * A call in a loop over a list that is written down in its module, once for each item: of `app.use(it.path, it.router)`
 * each router goes with its own path. A call that takes one thing alone of the item stays as it is.
 */
export function callsPerItem(program: Program, { call, path, each, within }: CallSite): readonly Call[] {
  const loops = [...each.map((it) => loopOf(program, it, path, within)), callbackLoop(program, within[0])];
  for (const loop of loops.reverse()) {
    if (!loop || count(call, namesOf(loop.target)) < 2) continue;
    const items = listItems(program, loop.list, path);
    const isKnown = items.every((it) => it.path === path && it.expr !== loop.list);
    if (!isKnown || items.length > mostItems) continue;
    return items.map(({ expr }) => ({ ...call, args: call.args.map(replacer(partsOf(loop.target, expr))) }));
  }
  return [call];
}

function loopOf(
  program: Program,
  { name, value, region }: CallSite['each'][number],
  path: string,
  within: readonly Fn[],
): Loop {
  const steps = within[0]?.steps ?? program.modules.get(path)?.steps ?? [];
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
function partsOf(target: Expr, item: Expr): ReadonlyMap<string, Expr> {
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

function memberOf(of: Expr, name: string): Expr {
  const own = of.is === 'object' ? of.entries.find(({ key }) => key === name)?.value : undefined;
  return own ?? { is: 'member', of, name, region: of.region };
}

function namesOf(target: Expr): ReadonlySet<string> {
  return new Set(partsOf(target, target).keys());
}

function count({ args }: Call, names: ReadonlySet<string>): number {
  let found = 0;
  for (const { value } of args)
    walkExpr(value, (it) => {
      if (it.is === 'name' && names.has(it.name)) found += 1;
    });
  return found;
}

function replacer(parts: ReadonlyMap<string, Expr>): (arg: Argument) => Argument {
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
  return (arg) => ({ ...arg, value: replace(arg.value, 0) });
}
