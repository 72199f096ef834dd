import { walkExpr } from '../../lang/walk.ts';
import type { Expr, Fn } from '../../model/module.ts';

/** The names that stand in an expression, those of functions in it included. */
export function namesIn(expr: Expr): Set<string> {
  const names = new Set<string>();
  walkExpr(expr, (it) => {
    if (it.is === 'name') names.add(it.name);
  });
  return names;
}

/** The names of the members that are asked for in an expression: `path` and `parts` of `f(self.path, self.parts[0])`. */
export function membersIn(expr: Expr): Set<string> {
  const names = new Set<string>();
  walkExpr(expr, (it) => {
    if (it.is === 'member' && typeof it.name === 'string') names.add(it.name);
  });
  return names;
}

/** Whether an expression names a parameter of a function around it, its object, or a local name that is made of one. */
export function isAbout(expr: Expr, fn: Fn): boolean {
  const names = withLocals(expr, fn);
  return names.has('this') || holdsParameter(names, fn);
}

/** Whether an expression names a parameter of a function around it, or a local name that is made of one. */
export function isOfParameter(expr: Expr, fn: Fn): boolean {
  return holdsParameter(withLocals(expr, fn), fn);
}

/** The names in an expression, and those that the local ones among them were made of. */
function withLocals(expr: Expr, { steps }: Fn): ReadonlySet<string> {
  const names = namesIn(expr);
  for (const { to, value, each } of [...steps].reverse()) {
    if (to?.is === 'name' && names.has(to.name)) for (const name of namesIn(value)) names.add(name);
    for (const it of each) if (names.has(it.name)) for (const name of namesIn(it.value)) names.add(name);
  }
  return names;
}

function holdsParameter(names: ReadonlySet<string>, { params }: Fn): boolean {
  return params
    .flatMap(({ name, shape }) => (shape ? [...namesIn(shape)] : [name]))
    .some((name) => names.has(name));
}
