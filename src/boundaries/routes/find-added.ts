import type { Endpoint } from './endpoint.ts';
import type { RouteTable } from './route-table.ts';
import { nameEndpoint } from './say.ts';

/** The endpoints that the head has and the base has not. */
export function findAdded(base: RouteTable, head: RouteTable): ReadonlySet<Endpoint> {
  const known = new Set(base.endpoints.map(nameEndpoint));
  return new Set(head.endpoints.filter((it) => !known.has(nameEndpoint(it))));
}
