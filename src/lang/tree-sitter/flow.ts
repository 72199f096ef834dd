import type { Expr, Guard, Step } from '../../model/module.ts';
import type { After, Flow, Reading } from './reading.ts';
import type { Syntax } from './syntax.ts';

/** More guards or loops than this around one step say nothing more, and would make the module quadratic in its text. */
const most = 32;

/** Adds a step under the guards and loops of the place. */
export function emit(flow: Flow, kind: Step['do'], value: Expr, to?: Expr): void {
  flow.steps.push({ do: kind, ...(to && { to }), value, when: flow.when, each: flow.each });
}

/** The same place under further guards; of too many, the innermost stay. */
export function guarded(flow: Flow, guards: readonly Guard[]): Flow {
  return guards.length === 0 ? flow : { ...flow, when: [...flow.when, ...guards].slice(-most) };
}

/** The same place inside a further loop. */
export function looped(flow: Flow, each: Flow['each']): Flow {
  return { ...flow, each: [...flow.each, ...each].slice(-most) };
}

/** Keeps the calls of a part the module form has no place for, as a step of their own. */
export function keepCalls(node: Syntax | undefined, flow: Flow, reading: Reading): void {
  if (node && node.calls > 0) emit(flow, 'call', reading.expression(node, flow));
}

/** Reads statements in order; an early return guards what follows it. */
export function readBlock(nodes: readonly Syntax[], flow: Flow, reading: Reading): After {
  let here = flow;
  let reached = true;
  const gathered: Guard[] = [];
  for (const node of nodes) {
    const after = reading.statement(node, here);
    if (after === 'never') reached = false;
    else if (after.length > 0) {
      here = guarded(here, after);
      gathered.push(...after);
    }
  }
  return reached ? gathered.slice(-most) : 'never';
}
