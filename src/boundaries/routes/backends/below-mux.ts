import { lastName } from '../../../lang/link/unit.ts';
import { walkExpr } from '../../../lang/walk.ts';
import type { Call, Expr } from '../../../model/module.ts';
import type { External } from '../../../model/program.ts';
import type { Act, Look, Made, RouterBackend } from './backend.ts';

const http = 'net/http';
const deepest = 6;

/** What `net/http` itself serves with: a mux that is made, or the one that its functions speak to. */
export function makesMux({ from, name }: External): Made | undefined {
  return from === http && (name === 'NewServeMux' || name === 'ServeMux')
    ? { role: 'application' }
    : undefined;
}

export function holdsMux({ from, name }: External): Made | undefined {
  return from === http && (name === '*' || name === 'DefaultServeMux') ? { role: 'application' } : undefined;
}

/**
 * What hands a router to `net/http`, and the prefix that it does not see: `mux.Handle("/api/", http.StripPrefix("/api", r))`,
 * whatever middleware stands around it, and `http.StripPrefix` in any other place.
 * https://pkg.go.dev/net/http#StripPrefix
 */
export function readMux(method: string, call: Call, look: Look): readonly Act[] {
  const [first, handler] = call.args.map((it) => it.value);
  if (!first || !handler) return [];
  if (method === 'Handle') {
    const mounted = mountOf(handler, look, 0);
    return mounted ? [{ do: 'mount', ...mounted }] : [];
  }
  return method === 'StripPrefix' && look.isRouter(handler) && !isHanded(call, look)
    ? [{ do: 'mount', prefixes: [first], child: handler }]
    : [];
}

/** A router behind `http.StripPrefix` names its paths without that prefix, else with the whole of it. */
function mountOf(
  handler: Expr,
  look: Look,
  depth: number,
): { readonly prefixes: readonly Expr[]; readonly child: Expr } | undefined {
  if (look.isRouter(handler)) return { prefixes: [], child: handler };
  if (handler.is !== 'call' || depth > deepest) return undefined;
  const [first, second] = handler.args.map((it) => it.value);
  if (first && second && isOfHttp(handler.of, 'StripPrefix', look))
    return look.isRouter(second) ? { prefixes: [first], child: second } : undefined;
  for (const { value } of handler.args) {
    const found = mountOf(value, look, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Whether a mux is handed what this call makes: it says where then. */
function isHanded(strip: Call, look: Look): boolean {
  return look.program.calls().some(({ call }) => {
    const handler = lastName(call.of) === 'Handle' ? call.args[1]?.value : undefined;
    let found = false;
    if (handler)
      walkExpr(handler, (it) => {
        if (it === strip) found = true;
      });
    return found;
  });
}

function isOfHttp(expr: Expr, name: string, look: Look): boolean {
  return look.refer(expr).some((it) => it.is === 'external' && it.from === http && it.name === name);
}

/** A framework whose routers may be handed to `net/http`, below a prefix that they do not see. */
export function belowMux(backend: RouterBackend): RouterBackend {
  const isOwn = (method: string, call: Call) => backend.methods.has(method) && backend.mayRead(method, call);
  return {
    ...backend,
    methods: new Set([...backend.methods, 'Handle', 'StripPrefix']),
    makes: (external, call, version) => makesMux(external) ?? backend.makes(external, call, version),
    holds: (external) => holdsMux(external) ?? backend.holds?.(external),
    mayRead: (method, call) =>
      isOwn(method, call) || (/^(?:Handle|StripPrefix)$/.test(method) && call.args.length === 2),
    read(method, call, look) {
      const of = call.of.is === 'member' ? look.refer(call.of.of) : [];
      const isMux = of.some((it) =>
        it.is === 'made' ? makesMux(it.by) : it.is === 'external' ? holdsMux(it) : undefined,
      );
      if (isMux) return readMux(method, call, look);
      return isOwn(method, call) ? backend.read(method, call, look) : [];
    },
  };
}
