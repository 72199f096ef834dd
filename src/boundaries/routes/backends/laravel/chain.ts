import type { Argument, Call, Expr } from '../../../../model/module.ts';

/** One call of a chain: `Route::prefix('a')->group(f)` has two. */
export interface Link {
  readonly name: string;
  readonly args: readonly Argument[];
}

/** The calls of a chain in the order they are made, and what the first is made on. */
export interface Chain {
  readonly root: Expr;
  readonly links: readonly Link[];
}

const longest = 64;

/** Takes a chain of calls apart. */
export function chainOf(call: Call): Chain {
  const links: Link[] = [];
  let at: Expr = call;
  while (
    at.is === 'call' &&
    at.of.is === 'member' &&
    typeof at.of.name === 'string' &&
    links.length < longest
  ) {
    links.unshift({ name: at.of.name, args: at.args });
    at = at.of.of;
  }
  return { root: at, links };
}

/** The first argument of the last call of that name in a chain. */
export function argumentOf({ links }: Chain, name: string): Expr | undefined {
  return links.findLast((it) => it.name === name)?.args[0]?.value;
}
