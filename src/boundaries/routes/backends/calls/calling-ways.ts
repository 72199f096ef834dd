import type { Call, Fn } from '../../../../model/module.ts';
import type { Called, CallSite, Program } from '../../../../model/program.ts';
import { isAbout } from '../../names-in.ts';

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
