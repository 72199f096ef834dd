import { lastName } from '../../../../lang/link/unit.ts';
import { walkExpr } from '../../../../lang/walk.ts';
import type { Call, Expr } from '../../../../model/module.ts';
import type { External } from '../../../../model/program.ts';
import { type Act, type Made, mount } from '../act.ts';
import type { Look, RouterBackend, RouterMethod } from '../backend.ts';
import { each, methodFor, routerMethods } from '../routers/router-methods.ts';
import { handsOn } from './handler-func.ts';

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
export function readMux(call: Call, look: Look): readonly Act[] {
  const [first, handler] = call.args.map((it) => it.value);
  if (!first || !handler) return [];
  if (lastName(call.of) === 'Handle') return mountOf(handler, look, 0);
  return look.isRouter(handler) && !isHanded(call, look) ? [mount(handler, first)] : [];
}

/** A router behind `http.StripPrefix` names its paths without that prefix, else with the whole of it. */
function mountOf(handler: Expr, look: Look, depth: number): readonly Act[] {
  if (look.isRouter(handler)) return [mount(handler)];
  if (handler.is !== 'call' || depth > deepest) return [];
  const [first, second] = handler.args.map((it) => it.value);
  if (first && second && isOfHttp(handler.of, 'StripPrefix', look))
    return look.isRouter(second) ? [mount(second, first)] : [];
  for (const { value } of handler.args) {
    const found = mountOf(value, look, depth + 1);
    if (found.length > 0) return found;
  }
  return [];
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

/** The methods of a mux, and of `http`, that hand it a router. */
export const muxMethods = routerMethods(each(['Handle', 'StripPrefix'], { least: 2, read: readMux }));

/** A framework whose routers may be handed to `net/http`, below a prefix that they do not see. */
export function belowMux(backend: RouterBackend): RouterBackend {
  return {
    ...backend,
    methods: new Map([...backend.methods, ...muxMethods].map(([name]) => [name, orMux(name, backend)])),
    makes: (external, call, version) => makesMux(external) ?? backend.makes(external, call, version),
    holds: (external) => holdsMux(external) ?? backend.holds?.(external),
    handsOn,
  };
}

/** What a method of this name does on a mux, and what it does on any other router. */
function orMux(name: string, { methods }: RouterBackend): RouterMethod {
  const tables = [methods, muxMethods];
  return {
    least: Math.min(...tables.flatMap((it) => it.get(name)?.least ?? [])),
    read(call, look) {
      const of = call.of.is === 'member' ? look.refer(call.of.of) : [];
      const isMux = of.some((it) =>
        it.is === 'made' ? makesMux(it.by) : it.is === 'external' ? holdsMux(it) : undefined,
      );
      return methodFor(isMux ? muxMethods : methods, name, call)?.read(call, look) ?? [];
    },
  };
}
