import { walkExpr } from '../../../../lang/walk.ts';
import type { Call } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import { listItems } from '../../read-paths.ts';
import { loopsAround, namesOfTarget, partsOfItem, withParts } from './loops.ts';

const mostItems = 256;

/**
 * A call in a loop over a list that is written down in its module, once for each item: of `app.use(it.path, it.router)`
 * each router goes with its own path. A call that takes one thing alone of the item stays as it is.
 */
export function callsPerItem(program: Program, site: CallSite): readonly Call[] {
  const { call, path } = site;
  for (const loop of loopsAround(program, site)) {
    if (count(call, namesOfTarget(loop.target)) < 2) continue;
    const items = listItems(program, loop.list, path);
    const isKnown = items.every((it) => it.path === path && it.expr !== loop.list);
    if (!isKnown || items.length > mostItems) continue;
    return items.map(({ expr }) => {
      const parts = partsOfItem(loop.target, expr);
      return { ...call, args: call.args.map((it) => ({ ...it, value: withParts(it.value, parts) })) };
    });
  }
  return [call];
}

function count({ args }: Call, names: ReadonlySet<string>): number {
  let found = 0;
  for (const { value } of args)
    walkExpr(value, (it) => {
      if (it.is === 'name' && names.has(it.name)) found += 1;
    });
  return found;
}
