import type { Expr } from '../../../model/module.ts';
import type { CallSite, Program } from '../../../model/program.ts';
import type { Placed } from '../frontends/client.ts';
import { listItems, place } from '../read-paths.ts';
import type { Act, PathText } from './act.ts';

type Serve = Extract<Act, { do: 'serve' }>;

const mostItems = 256;

/**
 * What is served in a loop over a list that is written down, once for each item: of `r.Handle(it.Method, it.Path, f)`
 * each method goes with its own path. What takes one thing alone of the item stays as it is.
 */
export function unroll(program: Program, act: Act, path: string, each: CallSite['each']): readonly Act[] {
  if (act.do !== 'serve') return [act];
  const taken = [...act.methods, ...act.paths].flatMap((it) =>
    typeof it === 'string' ? [] : [rootOf(place(it, path).expr)],
  );
  const binding = each.findLast(({ name }) => taken.filter((it) => it === name).length > 1);
  if (!binding) return [act];
  const items = listItems(program, binding.value, path);
  if (items.length > mostItems || items.some((it) => it.expr === binding.value)) return [act];
  return items.map(
    (item): Serve => ({
      ...act,
      methods: act.methods.map((it) => fill(it, path, binding.name, item)),
      paths: act.paths.map((it) => fill(it, path, binding.name, item)),
    }),
  );
}

/** The name that a chain of members starts with; none where there is more to the expression. */
function rootOf(expr: Expr): string | undefined {
  let at = expr;
  while (at.is === 'member' && typeof at.name === 'string') at = at.of;
  return at.is === 'name' ? at.name : undefined;
}

function fill(text: PathText, path: string, name: string, item: Placed): PathText {
  if (typeof text === 'string') return text;
  const { expr } = place(text, path);
  return rootOf(expr) === name ? { expr: replaceRoot(expr, item.expr), path: item.path } : text;
}

function replaceRoot(expr: Expr, by: Expr): Expr {
  return expr.is === 'member' ? { ...expr, of: replaceRoot(expr.of, by) } : by;
}
