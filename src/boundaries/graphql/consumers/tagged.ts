import type { Expr } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';

const tags = new Set(['gql', 'graphql']);

/** Whether an expression is the function that GraphQL clients mark documents with: `gql`, `graphql`, `client.gql`. */
export function isTag(expr: Expr | undefined): boolean {
  if (expr?.is === 'name') return tags.has(expr.name);
  return expr?.is === 'member' && typeof expr.name === 'string' && tags.has(expr.name);
}

/** The texts that are handed to such a function, whether they stand there or a name does. */
export function findTagged(program: Program): ReadonlySet<Expr> {
  const tagged = new Set<Expr>();
  for (const { call, path } of program.calls()) {
    const first = isTag(call.of) ? call.args[0]?.value : undefined;
    if (!first) continue;
    tagged.add(first);
    if (first.is !== 'name' && first.is !== 'member') continue;
    for (const referent of program.refer(first, path)) if (referent.is === 'value') tagged.add(referent.expr);
  }
  return tagged;
}
