import { lastName } from '../../../../../lang/link/unit.ts';
import type { Expr } from '../../../../../model/module.ts';
import { requestMethods } from '../../arguments/verbs.ts';

/** What a request has to be like, as far as its method and path go. */
export interface Predicate {
  readonly methods?: readonly string[];
  readonly path?: Expr;
}

const deepest = 12;

/**
 * The alternatives that a predicate allows: `GET("/x").and(accept(JSON))`, `path("/x").or(path("/y"))`. What says nothing
 * of method and path narrows nothing here.
 * https://docs.spring.io/spring-framework/reference/web/webflux-functional.html#webflux-fn-predicates
 */
export function readPredicate(expr: Expr, depth = 0): readonly Predicate[] {
  if (expr.is !== 'call' || depth > deepest) return [{}];
  const name = lastName(expr.of) ?? '';
  const [first] = expr.args;
  if ((name === 'and' || name === 'or') && expr.of.is === 'member' && first) {
    const left = readPredicate(expr.of.of, depth + 1);
    const right = readPredicate(first.value, depth + 1);
    return name === 'or' ? [...left, ...right] : left.flatMap((a) => right.map((b) => ({ ...a, ...b })));
  }
  if (requestMethods.has(name)) return [{ methods: [name], ...(first && { path: first.value }) }];
  if (name === 'path' || name === 'pathPrefix') return [{ ...(first && { path: first.value }) }];
  if (name !== 'method' && name !== 'methods') return [{}];
  const methods = expr.args.flatMap(({ value }) => lastName(value) ?? []);
  return [methods.length > 0 ? { methods } : {}];
}
