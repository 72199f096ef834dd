import type { Call } from '../../../../model/module.ts';
import type { Gathered } from '../gathered.ts';

/** A call that serves something which is not read: that it is there is said. */
export function unread(call: Call, path: string): Gathered {
  const { line, column } = call.region;
  const router = {
    key: `${path}:${line}:${column}`,
    made: { role: 'application' },
    path,
    expr: call,
  } as const;
  const act = { do: 'obscure', under: '' } as const;
  return {
    router,
    told: [{ act, path, expr: call, guarded: false, under: [], children: [], each: false }],
  };
}
