import type { Expr, Step } from '../../../../model/module.ts';
import type { Called, CallSite, Program } from '../../../../model/program.ts';
import { namesIn } from '../../names-in.ts';
import { listItems, place } from '../../read-paths.ts';
import type { Act, PathText } from '../act.ts';
import { loopsAround, namesOfTarget, partsOfItem, stepsAround, withParts } from './loops.ts';

const mostItems = 256;

/**
 * What is served in a loop over a list that is written down, once for each item: of `r.Handle(it.Method, it.Path, f)`
 * each method goes with its own path. What takes one thing alone of the item stays as it is.
 */
export function unroll(
  program: Program,
  act: Act,
  site: CallSite,
  called: readonly Called[],
): readonly Act[] {
  if (act.do !== 'serve') return [act];
  const { path } = site;
  const steps = stepsAround(program, site);
  for (const { list, target } of loopsAround(program, site)) {
    const names = namesOfTarget(target);
    const takes = [...act.methods, ...act.paths].flatMap((it) => takenBy(it, path, names, steps) ?? []);
    if (takes.length < 2) continue;
    const items = listItems(program, list, path, called);
    const isElsewhere = items.some((it) => it.path !== path) && !takes.every(isChain);
    if (items.length > mostItems || isElsewhere || items.some((it) => it.expr === list)) continue;
    return items.map((item): Act => {
      const parts = partsOfItem(target, item.expr);
      const fill = (text: PathText): PathText => {
        const taken = takenBy(text, path, names, steps);
        return taken ? { expr: withParts(taken, parts), path: item.path } : text;
      };
      return { ...act, methods: act.methods.map(fill), paths: act.paths.map(fill) };
    });
  }
  return [act];
}

/** A text that takes something of an item, itself or by a name of the function around: `const method = it.method`. */
function takenBy(
  text: PathText,
  at: string,
  names: ReadonlySet<string>,
  steps: readonly Step[],
): Expr | undefined {
  if (typeof text === 'string') return undefined;
  const { expr } = place(text, at);
  if (mentions(expr, names)) return expr;
  if (expr.is !== 'name') return undefined;
  const made = steps.find(
    ({ do: kind, to }) => kind === 'assign' && to?.is === 'name' && to.name === expr.name,
  );
  return made && mentions(made.value, names) ? made.value : undefined;
}

function mentions(expr: Expr, names: ReadonlySet<string>): boolean {
  return [...namesIn(expr)].some((name) => names.has(name));
}

/** Whether an expression is a name with its members and calls without arguments alone: `it.method.toLowerCase()`. */
function isChain(expr: Expr): boolean {
  let at = expr;
  while ((at.is === 'member' && typeof at.name === 'string') || (at.is === 'call' && at.args.length === 0))
    at = at.of;
  return at.is === 'name';
}
