import type { Argument, Call, Expr, Fn } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import type { RouterRules } from '../backend.ts';

/**
 * The calls that a function makes of a router's method that it is handed: `@protected_route(router.get, '/x')` stands for
 * `@router.get('/x')` where `protected_route` calls its parameter with the path.
 */
export function openMethodReferences(
  program: Program,
  backend: RouterRules,
): (site: CallSite) => readonly Call[] {
  return ({ call, path }) => {
    const handed = call.args.filter((it) => isMethod(it.value, backend));
    if (handed.length === 0) return [];
    const calls: Call[] = [];
    for (const referent of program.refer(call.of, path)) {
      if (referent.is !== 'function') continue;
      for (const argument of handed) {
        const name = parameterFor(referent.fn, call, argument);
        const inner = program
          .callsAt(referent.path)
          .find(
            (it) => it.within.includes(referent.fn) && it.call.of.is === 'name' && it.call.of.name === name,
          );
        if (inner) calls.push({ ...call, of: argument.value, args: filled(inner.call, referent.fn, call) });
      }
    }
    return calls;
  };
}

function isMethod(expr: Expr, backend: RouterRules): boolean {
  return expr.is === 'member' && typeof expr.name === 'string' && backend.methods.has(expr.name);
}

function parameterFor(fn: Fn, call: Call, argument: Argument): string | undefined {
  if (argument.name !== undefined) return argument.name;
  const place = call.args.filter((it) => it.name === undefined).indexOf(argument);
  return fn.params[place]?.name;
}

/** The inner call's arguments, as the outer call fills them; what the function adds itself says nothing of routes. */
function filled(inner: Call, fn: Fn, outer: Call): readonly Argument[] {
  return inner.args.flatMap((argument) => {
    const { value } = argument;
    if (value.is !== 'name') return value.is === 'literal' ? [argument] : [];
    const given = outer.args.find((it) => parameterFor(fn, outer, it) === value.name);
    return given ? [{ ...argument, value: given.value }] : [];
  });
}
