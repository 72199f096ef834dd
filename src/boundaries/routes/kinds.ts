import type { RouteCall } from './call.ts';
import type { Offer } from './endpoint.ts';
import type { RouteTable } from './route-table.ts';

/** The routes boundary's own types: what backends offer, the table it amounts to, and the calls that rely on it. */
export interface RoutesKinds {
  offer: Offer;
  contract: RouteTable;
  usage: RouteCall;
}
