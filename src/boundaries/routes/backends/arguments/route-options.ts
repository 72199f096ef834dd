import type { Expr } from '../../../../model/module.ts';
import type { Placed } from '../../frontends/client.ts';
import { type Act, obscure, serve } from '../act.ts';
import type { Look } from '../backend.ts';

/** A route that is told as an object: `{ method: 'GET', path: '/x' }`, its path under one of these names. */
export function readRouteOptions(
  route: Expr | Placed,
  look: Look,
  ...names: readonly string[]
): readonly Act[] {
  const path = look.option(route, ...names);
  const method = look.option(route, 'method');
  return [path ? serve([method ?? '*'], path) : obscure];
}
