import type { Call, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { listItems } from '../../read-paths.ts';

/**
 * The expressions one of which something has to be: those of a list that is asked `includes`, or those that a function of
 * the tree is given to ask so, `const isOneOf = (path, ...paths) => paths.includes(path)`.
 */
export function listedIn(program: Program, call: Call, at: string): readonly { expr: Expr; path: string }[] {
  const { of } = call;
  if (of.is === 'member' && of.name === 'includes') {
    const items = listItems(program, of.of, at);
    return items.some((it) => it.expr === of.of) ? [] : items;
  }
  if (call.args.length < 2) return [];
  return program.refer(of, at).flatMap((it) => {
    if (it.is !== 'function') return [];
    const asked = it.fn.steps.flatMap((step) => (step.do === 'return' ? [listAsked(step.value)] : []));
    const rest = it.fn.params.findIndex(({ name, rest }) => rest === true && asked.includes(name));
    return rest < 0 ? [] : call.args.slice(rest).map(({ value }) => ({ expr: value, path: at }));
  });
}

function listAsked(expr: Expr): string | undefined {
  const of =
    expr.is === 'call' && expr.of.is === 'member' && expr.of.name === 'includes' ? expr.of.of : undefined;
  return of?.is === 'name' ? of.name : undefined;
}
