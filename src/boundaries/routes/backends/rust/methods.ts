import { lastName } from '../../../../lang/link/unit.ts';
import type { Expr } from '../../../../model/module.ts';
import { verbs } from '../arguments/verbs.ts';
import type { Look } from '../backend.ts';
import { chainOf } from '../calls/call-chain.ts';

/** The functions and attributes of Rust's frameworks that are named after the request methods they serve. */
export const rustVerbs: ReadonlySet<string> = new Set([...verbs, 'trace', 'connect']);

const deepest = 6;

/**
 * The methods that a chain of functions named after them serves, wherever it is written: `get(read).post(write)`,
 * `web::get().to(read)`, `web::method(Method::PUT).to(write)`; any where that cannot be told.
 */
export function methodsOf(expr: Expr, look: Look, depth = 0): readonly string[] {
  const found = chainOf(expr)
    .toReversed()
    .flatMap(({ of, args: [first] }) => {
      const name = lastName(of) ?? '';
      return name === 'on' || name === 'method' ? constantsOf(first?.value) : (methodNamed(name) ?? []);
    });
  if (found.length > 0) return [...new Set(found)];
  if (depth > deepest) return ['*'];
  const values = look.refer(expr).flatMap((it) => (it.is === 'made' && it.call !== expr ? [it.call] : []));
  return values.length > 0 ? values.flatMap((it) => methodsOf(it, look, depth + 1)) : ['*'];
}

/** `get_service` of axum and `get_with` of aide serve GET. */
function methodNamed(name: string): string | undefined {
  const plain = name.replace(/_(?:service|with)$/, '');
  if (plain === 'any') return '*';
  return rustVerbs.has(plain) ? plain.toUpperCase() : undefined;
}

/** `MethodFilter::GET.or(MethodFilter::POST)`, `Method::PUT` */
function constantsOf(expr: Expr | undefined): readonly string[] {
  if (expr?.is === 'call' && expr.of.is === 'member')
    return [...constantsOf(expr.of.of), ...expr.args.flatMap((it) => constantsOf(it.value))];
  const name = expr && lastName(expr);
  return name === undefined ? ['*'] : [name];
}
