import type { Fn } from '../../model/module.ts';
import { dialectOf } from '../dialects/index.ts';
import { isExtended } from './extensions.ts';
import { hop, type Linker } from './linker.ts';
import { wholeOf } from './parts.ts';
import { selfOf } from './self.ts';
import { distinctTargets, type Env, type Frame, type Located, type Target } from './target.ts';
import type { Unit } from './unit.ts';

/** How many callers a parameter is followed to. */
const callerLimit = 64;

const iterators = new Set([
  'forEach',
  'each',
  'map',
  'flatMap',
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
]);

/** What a call gives a parameter; `missing` where it leaves it out, undefined where that cannot be told. */
function argumentOf(frame: Frame, index: number): Located | 'missing' | undefined {
  const { fn, args, call, skip, path, env } = frame;
  const param = fn.params[index];
  if (!param) return undefined;
  const named = args.find((argument) => argument.name !== undefined && argument.name === param.name);
  if (named) return { expr: named.value, path, env };
  const from = index - skip;
  if (from < 0)
    return param.extended && call?.of.is === 'member' ? { expr: call.of.of, path, env } : undefined;
  const positional = args.filter((argument) => argument.name === undefined);
  if (positional.slice(0, from + (param.rest ? 0 : 1)).some((argument) => argument.spread)) return undefined;
  if (param.rest) {
    const items = positional.slice(from);
    const region = items[0]?.value.region ?? fn.region;
    return { expr: { is: 'array', items, region }, path, env };
  }
  const value = positional[from]?.value;
  if (value) return { expr: value, path, env };
  return args.some((argument) => argument.spread) ? undefined : 'missing';
}

/** Whether the first parameter of a function is the object or class it is called on. */
export function bindsSelf(unit: Unit, fn: Fn): boolean {
  const { receiver, isStatic } = dialectOf(unit.module.language);
  return receiver === 'first parameter' && unit.classOf.has(fn) && !isStatic(fn);
}

/** Whether a function has a decorator of that plain name. */
export function isDecorated(fn: Fn, name: string): boolean {
  return fn.decorators.some((decorator) => decorator.is === 'name' && decorator.name === name);
}

/** What a parameter stands for: the argument of the call being followed, else what all known calls agree on. */
export function parameterTargets(
  linker: Linker,
  unit: Unit,
  fn: Fn,
  index: number,
  env: Env,
): readonly Target[] {
  const { path } = unit.module;
  const own: Target = { is: 'parameter', fn, index, path, env };
  const cls = unit.classOf.get(fn);
  if (cls && index === 0 && bindsSelf(unit, fn))
    return [
      isDecorated(fn, 'classmethod')
        ? { is: 'class', cls, path, env }
        : selfOf(unit, cls, env, wholeOf(linker, cls, path)),
    ];
  const frame = env.find((one) => one.fn === fn);
  if (frame) {
    const argument = argumentOf(frame, index);
    if (argument === undefined) return [own];
    if (argument !== 'missing') return linker.refer(argument.expr, argument.path, argument.env);
    const fallback = fn.params[index]?.default;
    return fallback ? linker.refer(fallback, path, env) : [];
  }
  const items = passedItems(linker, unit, fn, index);
  if (items) return distinctTargets(items.flatMap((item) => linker.refer(item.expr, item.path, item.env)));
  return agreed(linker, unit, fn, index) ?? presetThings(linker, unit, fn, index) ?? [own];
}

/** The things that a parameter is preset to, where no call is known that could give it others. */
function presetThings(linker: Linker, unit: Unit, fn: Fn, index: number): readonly Target[] | undefined {
  const preset = fn.params[index]?.default;
  if (!preset || linker.callersOf(fn).length > 0) return undefined;
  const targets = linker.refer(preset, unit.module.path, []);
  return targets.length > 0 && targets.every(({ is }) => things.has(is)) ? targets : undefined;
}

/** The items that `list.forEach(fn)` and its like hand in. */
function passedItems(linker: Linker, unit: Unit, fn: Fn, index: number): readonly Located[] | undefined {
  const passed = unit.passed.get(fn);
  if (passed?.index !== 0 || index !== 0) return undefined;
  const { of } = passed.call;
  if (of.is !== 'member' || typeof of.name !== 'string' || !iterators.has(of.name)) return undefined;
  const items = linker.elements({ expr: of.of, path: unit.module.path, env: [] });
  return items && items.length > 0 ? items : undefined;
}

/** What the known calls give a parameter, its default where one leaves it out; undefined where that is not known. */
export function callerArguments(
  linker: Linker,
  unit: Unit,
  fn: Fn,
  index: number,
): readonly Located[] | undefined {
  if (linker.hops === 0) return undefined;
  const sites = linker.callersOf(fn);
  if (sites.length > callerLimit) linker.limits++;
  if (sites.length === 0 || sites.length > callerLimit) return undefined;
  const found: Located[] = [];
  for (const { path, call } of sites) {
    const skip = bindsSelf(unit, fn) || isExtended(linker, fn, call, path) ? 1 : 0;
    const argument = argumentOf({ fn, args: call.args, call, skip, path, env: [], entered: [] }, index);
    if (argument === undefined) return undefined;
    if (argument !== 'missing') found.push(argument);
    else {
      const value = fn.params[index]?.default;
      if (value) found.push({ expr: value, path: unit.module.path, env: [] });
    }
  }
  return found;
}

const things = new Set<Target['is']>(['external', 'made', 'function', 'class', 'instance', 'module']);

/** One value, or only things (routers, functions), of which there may be several. */
function agreed(linker: Linker, unit: Unit, fn: Fn, index: number): readonly Target[] | undefined {
  const found: Target[] = [];
  for (const { expr, path, env } of callerArguments(linker, unit, fn, index) ?? []) {
    const targets = hop(linker, () => linker.refer(expr, path, env));
    if (targets.some((target) => target.is === 'unknown' || target.is === 'parameter')) return undefined;
    found.push(...targets);
  }
  const targets = distinctTargets(found);
  const isAgreed = targets.length === 1 || targets.every((target) => things.has(target.is));
  return targets.length > 0 && isAgreed ? targets : undefined;
}
