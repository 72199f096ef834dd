import { lastName } from '../../../../lang/link/unit.ts';
import type { Expr } from '../../../../model/module.ts';
import type { Look } from '../backend.ts';
import { chainOf } from '../call-chain.ts';

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'connect']);
const deepest = 6;

function verbOf(name: string): string | undefined {
  const plain = name.replace(/_(?:service|with)$/, '');
  if (plain === 'any') return '*';
  return verbs.has(plain) ? plain.toUpperCase() : undefined;
}

/** The methods that `get(read).post(write)` serves, wherever it is written; any where that cannot be told. */
export function methodsOf(expr: Expr, look: Look, depth = 0): readonly string[] {
  const found = chainOf(expr)
    .toReversed()
    .flatMap(({ of, args: [filter] }) => {
      const name = lastName(of) ?? '';
      return name === 'on' ? filtersOf(filter?.value) : (verbOf(name) ?? []);
    });
  if (found.length > 0) return [...new Set(found)];
  if (depth > deepest) return ['*'];
  const values = look.refer(expr).flatMap((it) => (it.is === 'made' && it.call !== expr ? [it.call] : []));
  return values.length > 0 ? values.flatMap((it) => methodsOf(it, look, depth + 1)) : ['*'];
}

/** `MethodFilter::GET.or(MethodFilter::POST)` */
function filtersOf(expr: Expr | undefined): readonly string[] {
  if (expr?.is === 'call' && expr.of.is === 'member')
    return [...filtersOf(expr.of.of), ...expr.args.flatMap((it) => filtersOf(it.value))];
  const name = expr && lastName(expr);
  return name === undefined ? ['*'] : [name];
}
