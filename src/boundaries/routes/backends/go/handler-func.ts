import type { Expr } from '../../../../model/module.ts';
import type { Placed } from '../../frontends/client.ts';
import type { MadeThing } from '../backend.ts';

/**
 * What an `http.HandlerFunc` hands requests on to: `next` of `next.ServeHTTP(w, r)`, unless it changes their path.
 * https://pkg.go.dev/net/http#HandlerFunc
 */
export function handsOn({ by, call, path, ways }: MadeThing): readonly Placed[] {
  const given = call.args[0]?.value;
  if (by.from !== 'net/http' || by.name !== 'HandlerFunc' || given?.is !== 'function') return [];
  const { steps } = given.fn;
  if (steps.some(({ to }) => to?.is === 'member' && to.name === 'Path')) return [];
  const handlers = steps.flatMap(({ value }) => servedBy(value) ?? []);
  return handlers.flatMap((expr) => ways.map((called) => ({ expr, path, called })));
}

function servedBy(value: Expr): Expr | undefined {
  if (value.is !== 'call' || value.of.is !== 'member' || value.args.length !== 2) return undefined;
  return value.of.name === 'ServeHTTP' ? value.of.of : undefined;
}
