import { walk, walkExpr } from '../../../../lang/walk.ts';
import type { Expr, ExprOf, Module } from '../../../../model/module.ts';
import { requestMethods } from '../arguments/verbs.ts';

/**
 * The methods that a handler of any request answers: those it names, where it refuses the others (405) or looks them up in a
 * table of functions; any method else.
 */
export function handledMethods(module: Module): readonly string[] {
  const named = new Set<string>();
  const refusals = new Set<Expr>();
  const note = (expr: Expr) => {
    const { operands } = expr.is === 'operation' ? expr : { operands: [] };
    if (!operands.some(isMethod)) return;
    for (const it of operands)
      if (it.is === 'literal' && requestMethods.has(String(it.value))) named.add(String(it.value));
  };
  const tests = new Set<Expr>();
  walk(module, (expr, { when }) => {
    for (const { test } of when) tests.add(test);
    note(expr);
    if (expr.is === 'literal' && expr.value === 405) refusals.add(expr);
    if (expr.is === 'array')
      for (const { value } of expr.items)
        if (value.is === 'literal' && requestMethods.has(String(value.value))) named.add(String(value.value));
  });
  for (const test of tests) walkExpr(test, note);
  const tabled = findTables(module).flatMap(methodsIn);
  if (tabled.length > 0) return [...new Set(tabled)].sort();
  return refusals.size > 0 && named.size > 0 ? [...named].sort() : ['*'];
}

/** `req.method`, or `method` that was taken out of it. */
function isMethod(expr: Expr): boolean {
  return (expr.is === 'member' || expr.is === 'name') && expr.name === 'method';
}

/** The objects that a module looks the method of a request up in, and those that make the handler it exports. */
function findTables(module: Module): readonly ExprOf<'object'>[] {
  const asked: Expr[] = [];
  const known = new Map<string, ExprOf<'object'>>();
  for (const { name, value } of module.bindings) if (value.is === 'object') known.set(name, value);
  walk(module, (expr, { step }) => {
    if (step?.do === 'assign' && step.to?.is === 'name' && step.value.is === 'object')
      known.set(step.to.name, step.value);
    if (expr.is === 'member' && typeof expr.name !== 'string' && isMethod(expr.name)) asked.push(expr.of);
  });
  for (const { name, value } of module.exports)
    if (name === 'default' && value.is === 'call') asked.push(...value.args.map((it) => it.value));
  return asked.flatMap((it) => {
    const table = it.is === 'name' ? known.get(it.name) : it;
    return table?.is === 'object' ? [table] : [];
  });
}

/** The methods that a table has something to call for. */
function methodsIn({ entries }: ExprOf<'object'>): readonly string[] {
  return entries.flatMap(({ key, value }) =>
    typeof key === 'string' && requestMethods.has(key) && isCallable(value) ? [key] : [],
  );
}

/** What may be a function, or become one: `list`, `wrap(list)`, `import('./list')`. */
function isCallable({ is }: Expr): boolean {
  return is === 'function' || is === 'name' || is === 'member' || is === 'call';
}
