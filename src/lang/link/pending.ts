import type { Expr } from '../../model/module.ts';
import { type Env, hopLimit } from './target.ts';

/** The expressions that are being answered. One that is met again under the same calls stands on itself. */
export type Pending = (env: Env, hops: number) => Set<Expr>;

/** Keeps what is pending apart by the calls being followed and, outside any, by how far parameters were followed. */
export function openPending(): Pending {
  const plain = Array.from({ length: hopLimit + 1 }, () => new Set<Expr>());
  const framed = new WeakMap<Env, Set<Expr>>();
  return (env, hops) => {
    const known = env.length === 0 ? plain[hops] : framed.get(env);
    if (known) return known;
    const fresh = new Set<Expr>();
    framed.set(env, fresh);
    return fresh;
  };
}
