import type { Expr, Fn, Guard } from '../../../../model/module.ts';

/**
 * The tests of a function that hand the path to something that says neither yes nor no here: `isSubmission(path)`, or
 * `found = findItem(path)` before `if found`. `asked` are the names that its other tests know the path by.
 */
export function unreadTests(
  { steps }: Fn,
  asked: ReadonlySet<string>,
  isRead: (guard: Guard) => boolean,
): readonly Expr[] {
  const given = new Map<string, Expr>();
  for (const { do: act, to, value } of steps)
    if (act === 'assign' && to?.is === 'name' && handsOn(value, asked)) given.set(to.name, value);
  return steps.flatMap(({ when }) =>
    when.flatMap((guard) => {
      if (isRead(guard)) return [];
      return partsOf(guard.test, 0).flatMap((it) => {
        const expr = it.is === 'name' ? given.get(it.name) : it;
        return expr && handsOn(expr, asked) ? [expr] : [];
      });
    }),
  );
}

/** The names of what is compared with a text in a test that says a path. */
export function namesAsked({ test }: Guard): readonly string[] {
  return partsOf(test, 0).flatMap((it) => {
    const sides =
      it.is === 'operation' ? it.operands : it.is === 'call' && it.of.is === 'member' ? [it.of.of] : [];
    return sides.flatMap((side) => nameOf(side) ?? []);
  });
}

const deepest = 12;

function partsOf(expr: Expr, depth: number): readonly Expr[] {
  if (depth > deepest) return [];
  if (expr.is === 'either')
    return [...(expr.test ? [expr.test] : []), ...expr.options].flatMap((it) => partsOf(it, depth + 1));
  return expr.is === 'operation' && expr.op === '!'
    ? expr.operands.flatMap((it) => partsOf(it, depth + 1))
    : [expr];
}

/** A call of a function, none of the path's own, that is given the path as it is. */
function handsOn(expr: Expr, asked: ReadonlySet<string>): boolean {
  return (
    expr.is === 'call' &&
    expr.of.is === 'name' &&
    expr.args.some(({ value }) => asked.has(nameOf(value) ?? ''))
  );
}

function nameOf(expr: Expr): string | undefined {
  if (expr.is === 'name') return expr.name;
  return expr.is === 'member' && typeof expr.name === 'string' ? expr.name : undefined;
}
