import type { Expr } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';

const tags = new Set(['gql', 'graphql']);

/** Whether an expression is the function that GraphQL clients mark documents with: `gql`, `graphql`, `client.gql`. */
export function isTag(expr: Expr | undefined): boolean {
  if (expr?.is === 'name') return tags.has(expr.name);
  return expr?.is === 'member' && typeof expr.name === 'string' && tags.has(expr.name);
}

const known = new WeakMap<Program, ReadonlyMap<Expr, string>>();

/** The texts that are handed to such a function, whether they stand there or a name does, with the paths of their modules. */
export function findTagged(program: Program): ReadonlyMap<Expr, string> {
  const found = known.get(program) ?? readTagged(program);
  known.set(program, found);
  return found;
}

function readTagged(program: Program): ReadonlyMap<Expr, string> {
  const tagged = new Map<Expr, string>();
  for (const { call, path } of program.calls()) {
    const first = isTag(call.of) ? call.args[0]?.value : undefined;
    if (!first) continue;
    tagged.set(first, path);
    if (first.is !== 'name' && first.is !== 'member') continue;
    for (const referent of program.refer(first, path))
      if (referent.is === 'value') tagged.set(referent.expr, referent.path);
  }
  return tagged;
}
