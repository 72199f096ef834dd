import type { Argument, Call, Expr } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import { entryOf, type Placed } from './client.ts';

const deepest = 6;

/** The value of the first of these options, in an object, in what is spread into it, or in a module, wherever that is written. */
export function findOption(
  program: Program,
  config: Expr,
  path: string,
  keys: readonly string[],
  depth = 0,
): Placed | undefined {
  if (depth > deepest) return undefined;
  if (config.is === 'object') {
    for (const key of keys) {
      const { value } = entryOf(config, key);
      if (value) return { expr: value, path };
    }
    for (const { key, value } of config.entries) {
      const found = key === '...' ? findOption(program, value, path, keys, depth + 1) : undefined;
      if (found) return found;
    }
    return undefined;
  }
  if (config.is !== 'name' && config.is !== 'member' && config.is !== 'call') return undefined;
  const [referent, ...others] = program.refer(config, path);
  if (others.length > 0) return undefined;
  if (referent?.is === 'module') return exportIn(program, referent.path, keys);
  return referent?.is === 'value' && referent.expr.is === 'object'
    ? findOption(program, referent.expr, referent.path, keys, depth + 1)
    : undefined;
}

function exportIn(program: Program, path: string, keys: readonly string[]): Placed | undefined {
  const exports = program.module(path)?.exports ?? [];
  const found = keys.flatMap((key) => exports.find(({ name }) => name === key) ?? []);
  return found[0] && { expr: found[0].value, path };
}

/** An argument by its keyword, or by its place among those without one. */
export function argumentAt({ args }: Call, place: number, ...names: readonly string[]): Expr | undefined {
  const named = args.find((it) => it.name !== undefined && names.includes(it.name));
  if (named) return named.value;
  const placed = args.filter((it) => it.name === undefined)[place];
  return placed && !placed.spread ? placed.value : undefined;
}

/** The keyword arguments of a call as an object, so that they are read as options are. */
export function keywordsOf({ args, region }: Call): Expr | undefined {
  const named = args.filter((it): it is Argument & { readonly name: string } => it.name !== undefined);
  if (named.length === 0) return undefined;
  return { is: 'object', entries: named.map(({ name, value }) => ({ key: name, value })), region };
}
