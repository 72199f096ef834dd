import { lastPart } from '../../../../../lang/link/external.ts';
import type { External, Program, Referent } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import type { Act } from '../../act.ts';
import { argument } from '../../arguments/argument.ts';
import { methodNamed, requestMethods } from '../../arguments/verbs.ts';

/** Whether something is of Litestar, or of Starlite, which it was called before. */
export function isLitestar(it: Referent): it is External {
  return it.is === 'external' && /^(?:litestar|starlite)(?:\.|$)/.test(it.from);
}

const sockets = /^websocket(?:_listener|_stream)?$/;

/** `@get("/x")`, `@post(["/x", "/y"])`, `@route("/x", http_method=["GET"])` and `@websocket("/x")`; without a path, that around it. */
export function readDecorator({ expr, path }: Placed, program: Program): Act | undefined {
  const call = expr.is === 'call' ? expr : undefined;
  const by = program.refer(call?.of ?? expr, path).find(isLitestar);
  if (!by) return undefined;
  const name = lastPart(by.name);
  const given = call && argument(call, 'path', 0);
  const paths = given ? [{ expr: given, path }] : [''];
  const method = methodNamed(name);
  if (requestMethods.has(method)) return { do: 'serve', methods: [method], paths };
  if (sockets.test(name)) return { do: 'serve', methods: ['GET'], paths };
  const methods = call && argument(call, 'http_method');
  return name === 'route'
    ? { do: 'serve', methods: methods ? [{ expr: methods, path }] : ['*'], paths }
    : undefined;
}
