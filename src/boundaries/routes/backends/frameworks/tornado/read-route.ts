import { lastPart } from '../../../../../lang/link/external.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { type Act, hide, serve } from '../../act.ts';
import { lineageOf, verbsOf } from '../../annotated/class-verbs.ts';
import { argument } from '../../arguments/argument.ts';

const specs = /^(?:url|URLSpec|Rule)$/;
const handlers = /^tornado\.(?:web|websocket)\.\w*Handler$/;

/** `(r"/owls/([0-9]+)", OwlHandler)`, and `url(…)` or `URLSpec(…)` of the same; nothing where it is no route. */
export function readRoute({ expr, path }: Placed, program: Program): Act | undefined {
  const [pattern, handler] = partsOf(expr, path, program);
  if (!pattern || !handler) return undefined;
  for (const it of program.refer(handler, path)) {
    if (it.is === 'external' && handlers.test(`${it.from}.${it.name}`))
      return hide({ expr: pattern, path }, it.name);
    if (it.is !== 'class') continue;
    if (!lineageOf(program, it.cls, it.path).outside.some((base) => handlers.test(base))) continue;
    const verbs = verbsOf(program, it.cls, it.path);
    return serve(verbs.length > 0 ? verbs : ['*'], { expr: pattern, path });
  }
  return undefined;
}

/** Whether an expression may be a route, before anybody asks what its names are. */
export function looksLikeRoute(expr: Expr): boolean {
  if (expr.is === 'call') return specs.test(lastName(expr.of) ?? '');
  if (expr.is !== 'array') return false;
  const [pattern, handler] = expr.items.map((it) => it.value);
  const name = handler && lastName(handler);
  if (name === undefined) return false;
  return pattern?.is === 'literal' ? typeof pattern.value === 'string' : /^_*[A-Z]/.test(name);
}

function partsOf(expr: Expr, path: string, program: Program): readonly (Expr | undefined)[] {
  if (expr.is === 'array') return expr.items.slice(0, 2).map((it) => it.value);
  if (expr.is !== 'call') return [];
  const isSpec = program
    .refer(expr.of, path)
    .some((it) => it.is === 'external' && it.from.startsWith('tornado') && specs.test(lastPart(it.name)));
  return isSpec ? [argument(expr, 'pattern', 0), argument(expr, 'handler', 1)] : [];
}
