import type { Call } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { type Act, obscure } from '../act.ts';
import { type Told, toldAt } from '../gathered.ts';
import { type Branch, findBranches } from './path-tests.ts';
import { type PlacedFn, reachedFrom } from './reached.ts';

/** A function that takes requests and looks itself at what they ask for. */
export interface Handler {
  readonly start: PlacedFn;
  /** The methods of the requests that it is given. */
  readonly methods: readonly string[];
  /** The functions that a call of it hands its request on to. */
  next(call: Call, from: PlacedFn): readonly PlacedFn[];
  /** What it does as a whole, where none of all its functions tests a path; without it that cannot be told. */
  whole?(reached: readonly PlacedFn[]): Act;
}

/** What a handler's tests of paths lead to, those of the functions that it hands its request to included. */
export function answersOf(program: Program, { start, methods, next, whole }: Handler): readonly Told[] {
  const reached = reachedFrom(program, start, next);
  const branches = reached.flatMap((it) => findBranches(program, it.fn, it.path));
  if (branches.length > 0) return branches.flatMap((it) => tellBranch(it, methods));
  const { fn, path } = start;
  return [toldAt(whole?.(reached) ?? obscure, { path, expr: { is: 'function', fn, region: fn.region } })];
}

/** A branch serves its paths with those methods it tests for, or else with all; what cannot be told answers there. */
function tellBranch(branch: Branch, given: readonly string[]): readonly Told[] {
  const { paths, open, methods } = branch;
  const isAny = given.includes('*');
  const served = methods.length === 0 ? given : methods.filter((it) => isAny || given.includes(it));
  if (served.length === 0) return [];
  const act: Act =
    branch.obscure === undefined
      ? { do: 'serve', methods: served, paths }
      : { do: 'obscure', under: branch.obscure };
  return [toldAt(act, branch, { guarded: open })];
}
