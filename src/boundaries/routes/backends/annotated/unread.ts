import type { Call } from '../../../../model/module.ts';
import { type Gathered, toldAt } from '../gathered.ts';

/** A call that serves something which is not read: that it is there is said. */
export function unread(call: Call, path: string): Gathered {
  const { line, column } = call.region;
  const router = {
    key: `${path}:${line}:${column}`,
    made: { role: 'application' },
    path,
    expr: call,
  } as const;
  return { router, told: [toldAt({ do: 'obscure', under: '' }, router)] };
}
