import type { Expr } from '../../../model/module.ts';

const mostMentions = 200;

/** Whether an expression makes use of a name. */
export function mentions(expr: Expr, name: string): boolean {
  const stack: Expr[] = [expr];
  for (let seen = 0; seen < mostMentions; seen += 1) {
    const next = stack.pop();
    if (!next) return false;
    if (next.is === 'name' && next.name === name) return true;
    if (next.is === 'call') stack.push(next.of, ...next.args.map((it) => it.value));
    else if (next.is === 'member') stack.push(next.of);
    else if (next.is === 'operation') stack.push(...next.operands);
    else if (next.is === 'either') stack.push(...next.options);
    else if (next.is === 'array') stack.push(...next.items.map((it) => it.value));
    else if (next.is === 'object') stack.push(...next.entries.map((it) => it.value));
    else if (next.is === 'template') stack.push(...next.parts.filter((it) => 'is' in it));
  }
  return true;
}
