import { external, globalModule, lastPart } from '../../../../../lang/link/external.ts';
import { walk } from '../../../../../lang/walk.ts';
import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import type { External, Program, Referent } from '../../../../../model/program.ts';
import { importsAny } from '../../../modules-of.ts';
import { writtenOut } from '../../assigned.ts';
import { type CarriedBy, openCarried } from '../../carried.ts';
import { type Base, type Client, entryOf, type Placed, type Sink } from '../../client.ts';
import { localValue } from '../../slots.ts';
import { isGeneratorRuntime } from '../generated/openapi-generator.ts';
import { axiosExamples } from './examples.ts';

const verbs = new Set([
  'get',
  'delete',
  'head',
  'options',
  'post',
  'put',
  'patch',
  'postForm',
  'putForm',
  'patchForm',
]);
/** axios itself, and what has its interface. */
const packages = new Set(['axios', 'redaxios']);
/** What a page calls it, where a file binds no such name. */
const globalName = 'axios';
const withBody = new Set(['post', 'put', 'patch', 'postForm', 'putForm', 'patchForm']);

/** axios and its instances. https://axios-http.com/docs/api_intro */
export const axios: Client = {
  id: 'axios',
  title: 'axios',
  docs: 'https://axios-http.com/docs/api_intro',
  languages: ['typescript'],
  signs: ['axios'],
  open(program) {
    const isImported = importsAny(program, [...packages]);
    const defaults = findDefaults(program);
    const carriedBy = openCarried(program);
    return ({ path, call, within }) => {
      const { of } = call;
      if (!(isImported || isOnGlobal(of)) || isGeneratorRuntime(within)) return undefined;
      const verb = of.is === 'member' && typeof of.name === 'string' ? of.name : undefined;
      if (of.is === 'member' && verb !== undefined && (verbs.has(verb) || verb === 'request')) {
        if (call.args.length === 0 || call.args[0]?.value.is === 'function') return undefined;
        const instance = instanceOf(program, of.of, path, defaults) ?? typedAs(program, of, path);
        if (!instance) return methodSink(program, call, path, within, defaults);
        if (verb !== 'request') return sinkOf(program, verb, call, path, instance, within);
        return (
          carriedSink(carriedBy, call, path, within, instance) ??
          sinkOf(program, undefined, passedOn(program, call, within) ?? call, path, instance, within)
        );
      }
      const taken = of.is === 'name' ? methodSink(program, call, path, within, defaults) : undefined;
      if (taken) return taken;
      const config = passedOn(program, call, within);
      if (!config && !mayBeInstance(program, call, path)) return undefined;
      const instance = instanceOf(program, of, path, defaults);
      return instance && sinkOf(program, undefined, config ?? call, path, instance, within);
    };
  },
  examples: axiosExamples,
};

/** Whether a callee may be the `axios` of the page, or a member of it: a script of the page, or what `bootstrap.js` of Laravel makes. */
function isOnGlobal(callee: Expr): boolean {
  if (callee.is === 'name') return callee.name === globalName;
  if (callee.is !== 'member') return false;
  return callee.name === globalName || isOnGlobal(callee.of);
}

/** `axios(url)` by a name that the file imports or makes by a call, or `anything({ url, … })`. */
function mayBeInstance(program: Program, { of, args: [first] }: Call, path: string): boolean {
  if (of.is !== 'name' && of.is !== 'member') return false;
  if (first?.value.is === 'object') return first.value.entries.some((it) => it.key === 'url');
  if (isOnGlobal(of)) return true;
  const module = program.modules.get(path);
  if (of.is !== 'name' || !module) return false;
  return (
    module.imports.some((it) => it.local === of.name && /axios|api|http|client/i.test(it.from)) ||
    module.bindings.some(({ name, value }) => name === of.name && value.is === 'call')
  );
}

/**
 * `anything({ ...config, ...options })`, or `Object.assign` of them, as a call with its URL written out. Of the parameters that are spread, the one that
 * callers give an address is the request, else the first one; the others adjust how it is sent.
 */
function passedOn(program: Program, call: Call, within: readonly Fn[]): Call | undefined {
  const [first, ...others] = call.args;
  const settings = first && writtenOut(first.value, within);
  if (settings?.is !== 'object' || (call.of.is !== 'name' && call.of.is !== 'member')) return undefined;
  const { value, spreads } = entryOf(settings, 'url');
  if (value || spreads.length === 0) return undefined;
  const names = new Map(spreads.flatMap((it) => (it.is === 'name' ? [[it.name, it] as const] : [])));
  const spread = within.flatMap((fn) =>
    fn.params.flatMap((it, index) => {
      const name = names.get(it.name);
      return name ? [{ name, fn, index }] : [];
    }),
  );
  const addressed =
    spread.length > 1 ? spread.find((it) => isAddressed(program, it.fn, it.index)) : undefined;
  const of = (addressed ?? spread[0])?.name;
  if (!of) return undefined;
  const { region } = of;
  const kept = settings.entries.filter((it) => it.key !== '...' || it.value === of);
  const entries = [...kept, { key: 'url', value: { is: 'member', of, name: 'url', region } as const }];
  return { ...call, args: [{ value: { ...settings, entries } }, ...others] };
}

/** Whether a caller of a function hands in an object with an address there. */
function isAddressed(program: Program, fn: Fn, index: number): boolean {
  return program.callersOf(fn).some(({ call: { args } }) => {
    const given = args[index]?.value;
    return given !== undefined && entryOf(given, 'url').value !== undefined;
  });
}

/** `instance.request(options)` where the options are those of a parameter, copied or handed through functions first. */
function carriedSink(
  carriedBy: CarriedBy,
  { args: [first] }: Call,
  path: string,
  within: readonly Fn[],
  { key, base }: Instance,
): Sink | undefined {
  const carried =
    first?.value.is === 'name' ? carriedBy(first.value, { key: 'url', at: path, within }) : undefined;
  if (!first || !carried || carried.parameter === first.value) return undefined;
  const { region } = first.value;
  const of = { ...carried.parameter, region };
  return {
    url: { is: 'member', of, name: 'url', region },
    method: methodOf(undefined, of),
    ...(base && { base }),
    ...(key !== undefined && { origin: key }),
    ...(carried.isChanged && { underUnknown: true }),
  };
}

interface Instance {
  readonly key?: string;
  readonly base?: Base;
}

function sinkOf(
  program: Program,
  verb: string | undefined,
  call: Call,
  path: string,
  { key, base }: Instance,
  within: readonly Fn[],
): Sink | undefined {
  const [first, second, third] = call.args;
  if (!first || first.spread) return undefined;
  const isSettings =
    verb === undefined ? isSettled(program, first.value, within) : first.value.is === 'object';
  const config =
    verb === undefined ? (isSettings ? first : second)?.value : (withBody.has(verb) ? third : second)?.value;
  const url = isSettings ? urlOf(first.value) : first.value;
  if (!url) return undefined;
  const own = config && entryOf(config, 'baseURL').value;
  const under = own ? { expr: own, path } : base;
  return {
    url,
    method: methodOf(verb, config),
    ...(under && { base: under }),
    ...(key !== undefined && { origin: key }),
  };
}

/** Whether it is an object, written in the call, kept in a variable before it or handed in by a caller. */
function isSettled(program: Program, expr: Expr, within: readonly Fn[]): boolean {
  if (expr.is !== 'name') return expr.is === 'object';
  const kept = localValue(expr.name, within)?.value;
  if (kept) return kept.is === 'object';
  return within.some((fn) => {
    const index = fn.params.findIndex((it) => it.name === expr.name);
    return index >= 0 && isAddressed(program, fn, index);
  });
}

function urlOf(settings: Expr): Expr | undefined {
  if (settings.is === 'object') return entryOf(settings, 'url').value;
  return { is: 'member', of: settings, name: 'url', region: settings.region };
}

function methodOf(verb: string | undefined, config: Expr | undefined): Sink['method'] {
  if (verb !== undefined) return { is: 'known', name: verb.replace('Form', '').toUpperCase() };
  return config ? { is: 'option', of: config, fallback: 'GET' } : { is: 'known', name: 'GET' };
}

/** axios itself, or what `axios.create` made. */
function instanceOf(program: Program, expr: Expr, path: string, defaults: Defaults): Instance | undefined {
  for (const referent of program.refer(expr, path)) {
    const instance = instanceAt(program, referent, defaults);
    if (instance) return instance;
  }
  return undefined;
}

function instanceAt(program: Program, referent: Referent, defaults: Defaults): Instance | undefined {
  const key = keyOf(referent);
  if (key === undefined) return undefined;
  const config = referent.is === 'made' ? referent.call.args[0]?.value : undefined;
  const made = config && referent.is === 'made' ? baseIn(program, config, referent.path) : undefined;
  const under = (defaults.get(key) ?? []).reduce<Base | undefined>(
    (before, { isGuarded, ...base }) => ({ ...base, ...(isGuarded && before && { otherwise: before }) }),
    made,
  );
  return { key, ...(under && { base: under }) };
}

/** A call of a method that goes by a name of its own: of `export const get = api.get`, or of `http.get = api.get.bind(api)`. */
function methodSink(
  program: Program,
  call: Call,
  path: string,
  within: readonly Fn[],
  defaults: Defaults,
): Sink | undefined {
  if (call.args.length === 0 || call.args[0]?.value.is === 'function') return undefined;
  const [method, ...others] = program.refer(call.of, path);
  if (method?.is !== 'external' || others.length > 0) return undefined;
  const verb = lastPart(method.name);
  const owner = method.on ?? external(method.from, method.name.slice(0, -verb.length - 1) || 'default');
  const instance = verbs.has(verb) ? instanceAt(program, owner, defaults) : undefined;
  return instance && sinkOf(program, verb, call, path, instance, within);
}

/** A method of something that is told by its type alone: what its base address is, is not known. */
function typedAs(program: Program, callee: Expr, path: string): Instance | undefined {
  const isTyped = program
    .refer(callee, path)
    .some((it) => it.is === 'external' && packages.has(it.from) && typed.test(it.name));
  if (!isTyped) return undefined;
  return {
    key: 'typed',
    base: { expr: { is: 'unknown', text: '', holds: [], region: callee.region }, path },
  };
}

const typed = /^(?:Axios|AxiosInstance|AxiosStatic)\(\)\./;
const whole = /^(?:default|\*|axios|Axios|default\.default)$/;

function keyOf(referent: Referent): string | undefined {
  if (referent.is === 'external') return isWhole(referent) ? 'axios' : undefined;
  if (referent.is !== 'made') return undefined;
  const { from, name } = referent.by;
  const isOwn = packages.has(from) || (from === globalModule && name.startsWith(`${globalName}.`));
  return isOwn && /(?:^|\.)create$/.test(name) ? referent.key : undefined;
}

function isWhole({ from, name }: External): boolean {
  return from === globalModule ? name === globalName : packages.has(from) && whole.test(name);
}

function baseIn(program: Program, config: Expr, path: string): Placed | undefined {
  if (config.is === 'object') {
    const { value, spreads } = entryOf(config, 'baseURL');
    if (value) return { expr: value, path };
    return spreads.map((it) => baseIn(program, it, path)).find((it) => it !== undefined);
  }
  const [referent] = config.is === 'name' || config.is === 'member' ? program.refer(config, path) : [];
  return referent?.is === 'value' && referent.expr.is === 'object'
    ? baseIn(program, referent.expr, referent.path)
    : undefined;
}

interface Default extends Placed {
  readonly isGuarded: boolean;
}

type Defaults = ReadonlyMap<string, readonly Default[]>;

const mostDefaults = 8;

/** What `instance.defaults.baseURL = …` says, by instance; the last that stands under no condition and those after it. */
function findDefaults(program: Program): Defaults {
  const found = new Map<string, readonly Default[]>();
  for (const [path, module] of program.modules)
    walk(module, (expr, { step }) => {
      if (expr.is !== 'member' || expr.name !== 'baseURL' || step?.do !== 'assign' || step.to !== expr)
        return;
      const { of } = expr;
      if (of.is !== 'member' || of.name !== 'defaults') return;
      const isGuarded = step.when.length > 0;
      for (const referent of program.refer(of.of, path)) {
        const key = keyOf(referent);
        if (key === undefined) continue;
        const before = isGuarded ? (found.get(key) ?? []) : [];
        found.set(key, [...before, { expr: step.value, path, isGuarded }].slice(-mostDefaults));
      }
    });
  return found;
}
