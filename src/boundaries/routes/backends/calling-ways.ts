import { walkExpr } from '../../../lang/walk.ts';
import type { Call, Expr, Fn } from '../../../model/module.ts';
import type { Called, CallSite, Program } from '../../../model/program.ts';

/** How many callers up a way leads, and how many ways lead to one call. */
const furthest = 3;
const mostWays = 512;

/**
 * The ways in which a call comes to be made: each a chain of calls of the functions around it, innermost first. Only a
 * function whose parameters, or whose object, the call is about is followed to its callers; a call about none has one way.
 */
export function callingWays(program: Program, { call, within }: CallSite): readonly (readonly Called[])[] {
  const ways = known.get(program) ?? new WeakMap<Call, readonly (readonly Called[])[]>();
  known.set(program, ways);
  const answer = ways.get(call) ?? waysTo(program, call, within, [], mostWays);
  ways.set(call, answer);
  return answer;
}

/** Every framework asks for the ways to the same calls. */
const known = new WeakMap<Program, WeakMap<Call, readonly (readonly Called[])[]>>();

function waysTo(
  program: Program,
  call: Call,
  within: readonly Fn[],
  above: readonly Fn[],
  most: number,
): readonly (readonly Called[])[] {
  if (above.length === furthest) return [[]];
  for (const fn of within) {
    if (above.includes(fn) || !isAbout(call, fn)) continue;
    const sites = program.callersOf(fn);
    if (sites.length === 0 || sites.length > most) continue;
    const share = Math.floor(most / sites.length);
    return sites.flatMap((site) =>
      waysTo(program, site.call, site.within, [...above, fn], share).map((way) => [{ fn, site }, ...way]),
    );
  }
  return [[]];
}

/** Whether an expression names a parameter of a function around it, its object, or a local name that is made of one. */
export function isAbout(expr: Expr, { params, steps }: Fn): boolean {
  const names = namesIn(expr);
  for (const { to, value, each } of [...steps].reverse()) {
    if (to?.is === 'name' && names.has(to.name)) for (const name of namesIn(value)) names.add(name);
    for (const it of each) if (names.has(it.name)) for (const name of namesIn(it.value)) names.add(name);
  }
  const own = params.flatMap(({ name, shape }) => (shape ? [...namesIn(shape)] : [name]));
  return names.has('this') || own.some((name) => names.has(name));
}

function namesIn(expr: Expr): Set<string> {
  const names = new Set<string>();
  walkExpr(expr, (it) => {
    if (it.is === 'name') names.add(it.name);
  });
  return names;
}
