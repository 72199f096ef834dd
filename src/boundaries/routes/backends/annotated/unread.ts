import type { Call } from '../../../../model/module.ts';
import { obscure } from '../act.ts';
import { type Gathered, routerAt, toldAt } from '../gathered.ts';

/** A call that serves something which is not read: that it is there is said. */
export function unread(call: Call, path: string): Gathered {
  const router = routerAt(call, path);
  return { router, told: [toldAt(obscure, router)] };
}
