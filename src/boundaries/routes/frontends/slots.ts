import { endsBefore } from '../../../lang/link/regions.ts';
import { isUrlPath } from '../../../lang/link/urls.ts';
import type { Call, Expr, ExprOf, Fn, Step } from '../../../model/module.ts';
import type { CallSite, Program } from '../../../model/program.ts';
import { readEntry } from './client.ts';
import type { Slot } from './template.ts';

/** The parameter that a name is, or the member of a destructured one. */
export function parameterOf(fn: Fn, name: string): Pick<Slot, 'fn' | 'index' | 'key'> | undefined {
  for (const [index, param] of fn.params.entries()) {
    if (param.name === name && !param.shape && !param.rest) return { fn, index };
    const key = param.shape && keyOf(param.shape, name);
    if (key === '...') return { fn, index };
    if (key !== undefined) return { fn, index, key };
  }
  return undefined;
}

/** `args[0]` of `...args`. */
export function restOf(
  { of, name }: ExprOf<'member'>,
  within: readonly Fn[],
): Pick<Slot, 'fn' | 'index'> | undefined {
  if (of.is !== 'name' || typeof name === 'string' || name.is !== 'literal') return undefined;
  const place = Number(name.value);
  for (const fn of within) {
    const index = fn.params.findIndex((it) => it.name === of.name);
    if (index >= 0) return fn.params[index]?.rest && place >= 0 ? { fn, index: index + place } : undefined;
  }
  return undefined;
}

const mostForwarded = 4;

/** A call that hands on all that the function around it is given, with the first of it one by one: `send(...args)`. */
export function forwarding(site: CallSite): CallSite {
  const { call, within } = site;
  const last = call.args.at(-1);
  if (!last?.spread || last.value.is !== 'name') return site;
  const { name, region } = last.value;
  const fn = within.find(({ params }) => params.some((it) => it.name === name));
  if (!fn?.params.some((it) => it.name === name && it.rest)) return site;
  const of = last.value;
  const items = Array.from({ length: mostForwarded }, (_, value) => ({
    value: { is: 'member', of, name: { is: 'literal', value, region }, region } as const,
  }));
  return { ...site, call: { ...call, args: [...call.args.slice(0, -1), ...items] } };
}

/** The key under which a pattern such as `{ url, method: verb = 'GET', ...rest }` binds a name. */
export function keyOf(shape: Expr, name: string): string | undefined {
  if (shape.is !== 'object') return undefined;
  for (const { key, value } of shape.entries) {
    const bound = value.is === 'either' ? value.options[0] : value;
    if (bound.is === 'name' && bound.name === name && typeof key === 'string') return key;
  }
  return undefined;
}

/** Whether a step gives a name its value; of a list, the first name alone. */
export function sets({ to, do: does }: Step, name: string): boolean {
  if ((does !== 'assign' && does !== 'append') || !to) return false;
  if (to.is === 'name') return to.name === name;
  const first = to.is === 'array' ? to.items[0]?.value : undefined;
  return first?.is === 'name' ? first.name === name : keyOf(to, name) !== undefined;
}

/** Whether the path of a URL that a variable holds is set later: `url.pathname = path`. */
export function setsPath({ steps }: Fn, name: string): boolean {
  return steps.some(
    ({ do: does, to }) =>
      does === 'assign' &&
      to?.is === 'member' &&
      typeof to.name === 'string' &&
      isUrlPath(to.name) &&
      to.of.is === 'name' &&
      to.of.name === name,
  );
}

/** What a variable of the functions around is set to, where that happens once, and the functions around it there. */
export function localValue(
  name: string,
  within: readonly Fn[],
): { readonly value: Expr; readonly within: readonly Fn[] } | undefined {
  const place = within.findIndex((fn) => fn.steps.some((it) => sets(it, name)));
  const [only, ...others] = within[place]?.steps.filter((it) => sets(it, name)) ?? [];
  if (!only || others.length > 0 || only.to?.is !== 'name') return undefined;
  return { value: only.value, within: within.slice(place) };
}

/** What a local object says under a key: `request.url` after `const request = { url: … }`. */
export function entryOfLocal(of: Expr, key: string, within: readonly Fn[]): ReturnType<typeof localValue> {
  const local = of.is === 'name' ? localValue(of.name, within) : undefined;
  if (local?.value.is !== 'object') return undefined;
  const value = readEntry(local.value, key);
  return value && { ...local, value };
}

/** Whether a local object is handed to a function before a member of it is used: it may come back with another base address. */
export function isHandedOn({ of, region }: ExprOf<'member'>, within: readonly Fn[]): boolean {
  const isIt = (it: Expr) => it.is === 'name' && of.is === 'name' && it.name === of.name;
  return within.some(({ steps }) =>
    steps.some(
      ({ do: does, value }) =>
        does === 'call' &&
        value.is === 'call' &&
        endsBefore(value.region, region) &&
        value.args.some((it) => isIt(it.value)),
    ),
  );
}

/** What a call of a function of the program gives back, where that is one function which ends in one way only. */
export function builtBy(
  program: Program,
  { of }: Call,
  at: string,
): { readonly value: Expr; readonly fn: Fn; readonly path: string } | undefined {
  const [callee, ...others] = program.refer(of, at);
  if (callee?.is !== 'function' || others.length > 0) return undefined;
  const [returned, ...more] = callee.fn.steps.filter((it) => it.do === 'return');
  return returned && more.length === 0
    ? { value: returned.value, fn: callee.fn, path: callee.path }
    : undefined;
}

/** Answers how many parameters a call does not fill: the object that a method of Python or Go is called on. */
export function openReceivers(program: Program): (fn: Fn) => number {
  const ofGo = new Set<Fn>();
  for (const { language, classes } of program.modules.values())
    if (language === 'go') for (const { methods } of classes) for (const fn of methods) ofGo.add(fn);
  return (fn) => {
    const name = fn.params[0]?.name;
    return name === 'self' || name === 'cls' || ofGo.has(fn) ? 1 : 0;
  };
}

/** The method around that a field is read in, `prefix` of `this.prefix`. */
export function methodOf(
  program: Program,
  { of }: ExprOf<'member'>,
  at: string,
  within: readonly Fn[],
): Fn | undefined {
  if (of.is !== 'name' || of.name !== 'this') return undefined;
  const classes = program.modules.get(at)?.classes ?? [];
  return within.find((fn) => classes.some(({ methods }) => methods.includes(fn)));
}

/** The argument that fills a slot; a member of it where the slot is one. */
export function argumentOf(
  call: Call,
  { fn, index, key, skip, receiver }: Pick<Slot, 'fn' | 'index' | 'key' | 'skip' | 'receiver'>,
): Expr | undefined {
  if (receiver) {
    const object = call.of.is === 'member' ? call.of.of : undefined;
    return object && key !== undefined
      ? { is: 'member', of: object, name: key, region: object.region }
      : object;
  }
  const name = fn.params[index]?.name;
  const given = call.args.find((it) => it.name !== undefined && it.name === name) ?? call.args[index - skip];
  if (!given || given.spread) return undefined;
  if (key === undefined) return given.value;
  if (given.value.is !== 'object')
    return { is: 'member', of: given.value, name: key, region: given.value.region };
  return readEntry(given.value, key);
}
