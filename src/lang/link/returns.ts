import type { Argument, Call, Fn, Step } from '../../model/module.ts';
import { decideGuard } from './decide.ts';
import { isExtended } from './extensions.ts';
import type { Linker } from './linker.ts';
import { bindsSelf } from './parameters.ts';
import {
  distinctTargets,
  type Env,
  type Frame,
  type FunctionTarget,
  type Target,
  unknownTarget,
} from './target.ts';

const frameLimit = 5;
const returnLimit = 16;

/** What a call of a function of the tree returns, its parameters standing for the arguments. */
export function returnTargets(
  linker: Linker,
  target: FunctionTarget,
  args: readonly Argument[],
  path: string,
  env: Env,
  call?: Call,
): readonly Target[] {
  const { fn, self } = target;
  const inside = enterFunction(linker, target, args, path, env, call);
  if (!inside) return [unknownTarget(fn.name ?? '')];
  const returns = returnsUnder(linker, fn, target.path, inside);
  if (returns.length > returnLimit) linker.limits++;
  const targets = returns
    .slice(0, returnLimit)
    .flatMap((step) => linker.refer(step.value, target.path, inside));
  return targets.length === 0 ? [unknownTarget(self ? 'method' : (fn.name ?? ''))] : distinctTargets(targets);
}

/** The returns that the calls being followed come by: none behind a guard that fails, none after one that is sure. */
function returnsUnder(linker: Linker, fn: Fn, path: string, env: Env): readonly Step[] {
  const kept: Step[] = [];
  for (const step of fn.steps) {
    if (step.do !== 'return') continue;
    const held = step.when.map((guard) => decideGuard(linker, guard, path, env));
    if (held.includes(false)) continue;
    kept.push(step);
    if (held.every((it) => it === true) && step.each.length === 0) break;
  }
  return kept;
}

/** The calls being followed inside a function once it is called; undefined where it is being followed already, or too deep. */
function enterFunction(
  linker: Linker,
  { fn, path: home, env: closure, self }: FunctionTarget,
  args: readonly Argument[],
  path: string,
  env: Env,
  call: Call | undefined,
): Env | undefined {
  const entered = env[0]?.entered ?? [];
  if (entered.includes(fn) || entered.length >= frameLimit) {
    linker.limits++;
    return undefined;
  }
  const unit = linker.unit(home);
  const isBound = unit && self && bindsSelf(unit, fn);
  const skip = isBound || (call && isExtended(linker, fn, call, path)) ? 1 : 0;
  const frame: Frame = {
    ...{ fn, args, skip, path, env, entered: [fn, ...entered] },
    ...(call && { call }),
    ...(self && { self }),
  };
  return [frame, ...closure];
}
