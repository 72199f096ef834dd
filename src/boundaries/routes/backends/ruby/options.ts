import type { Argument, Call, Entry, Expr, Fn } from '../../../../model/module.ts';

/** The value of a named argument. */
export function optionOf({ args }: Call, name: string): Expr | undefined {
  return args.find((it) => it.name === name)?.value;
}

/** The arguments that stand for themselves: no options, no block, no pairs. */
export function positionals({ args }: Call): readonly Argument[] {
  return args.filter((it) => it.name === undefined && it.value.is !== 'function' && it.value.is !== 'object');
}

/** The pairs of a call whose keys are no plain names: `get '/a' => 'a#show'`. */
export function pairsOf({ args }: Call): readonly Entry[] {
  return args.flatMap(({ name, value }) =>
    name === undefined && value.is === 'object' ? value.entries : [],
  );
}

/** The block that a call is given. */
export function blockOf({ args }: Call): Fn | undefined {
  const last = args.at(-1)?.value;
  return last?.is === 'function' ? last.fn : undefined;
}
