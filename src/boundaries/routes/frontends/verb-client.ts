import { globalModule, lastPart } from '../../../lang/link/external.ts';
import type { Call, Expr, ExprOf } from '../../../model/module.ts';
import type { CallSite, External, Program, Referent } from '../../../model/program.ts';
import { imports, importsAny } from '../modules-of.ts';
import type { Method, Placed, Sink } from './client.ts';
import { argumentAt, findOption, keywordsOf } from './options.ts';

/** A client that is an object with a method for each HTTP verb, a function, or both. */
export interface VerbClient {
  readonly packages: ReadonlySet<string>;
  /** The names under which its packages export the client itself. */
  readonly own: RegExp;
  /** The functions and classes of its packages that give a client with settings of its own. */
  readonly makers?: RegExp;
  /** What else is a client: by its type, or by what it was asked from. */
  readonly isClient?: (referent: Referent, program: Program) => boolean;
  /** Names that no file binds. */
  readonly globals?: ReadonlySet<string>;
  /** The options that hold the base address; the maker's first argument where it is a text. */
  readonly bases: readonly string[];
  /** The HTTP method of each verb; `''` where it is the first argument and the address the second. */
  readonly verbs: ReadonlyMap<string, string>;
  /** It is a function itself: of an address and options with a method. */
  readonly callable?: true;
}

/** `get` → `GET` and so on, as most clients have them. */
export const plainVerbs: ReadonlyMap<string, string> = new Map(
  ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'].map((it) => [it, it.toUpperCase()]),
);

/** Answers for each call of a program whether it makes a request with such a client. */
export function openVerbClient(client: VerbClient, program: Program): (site: CallSite) => Sink | undefined {
  const isImported = importsAny(program, [...client.packages]);
  if (!client.globals && !isImported) return () => undefined;
  const called = (call: Call, path: string) => {
    const instance = call.args.length > 0 ? instanceOf(client, program, call.of, path) : undefined;
    return instance && sinkOf(client, program, call, path, instance, undefined);
  };
  return ({ path, call }) => {
    const { of } = call;
    if (call.make) return undefined;
    if (of.is === 'member' && typeof of.name === 'string') {
      const method = client.verbs.get(of.name);
      if (method === undefined && client.callable && isImported && isField(of)) return called(call, path);
      if (method === undefined || !mayAddress(client, program, call, path, method)) return undefined;
      const instance = instanceOf(client, program, of.of, path) ?? typedAs(client, program, of, path);
      return instance && sinkOf(client, program, call, path, instance, method);
    }
    if (!client.callable || of.is !== 'name') return undefined;
    if (!client.globals?.has(of.name) && !(isImported && bindsAtTop(program, of.name, path)))
      return undefined;
    return called(call, path);
  };
}

/** `this.client` */
function isField({ of }: ExprOf<'member'>): boolean {
  return of.is === 'name' && of.name === 'this';
}

/**
 * Whether a call says where a request goes, before anybody asks what it is called on. `row.get('name')` and
 * `objects.get(pk=1)` are by far the most calls of a verb's name: in Python a text without a slash is an address only beside
 * an import of the client.
 */
function mayAddress(
  { packages }: VerbClient,
  program: Program,
  call: Call,
  path: string,
  verb: string,
): boolean {
  const first = argumentAt(call, verb === '' ? 1 : 0, 'url');
  if (!first || first.is === 'function') return false;
  if (first.is !== 'literal') return true;
  if (typeof first.value !== 'string') return false;
  const module = program.modules.get(path);
  if (module?.language !== 'python' || first.value.includes('/')) return true;
  return imports(module, [...packages]);
}

/** Whether a module imports a name or gives it a value at its top level: a client that is a function is kept there. */
function bindsAtTop(program: Program, name: string, path: string): boolean {
  const module = program.modules.get(path);
  return (
    module !== undefined &&
    [...module.imports.map((it) => it.local), ...module.bindings.map((it) => it.name)].includes(name)
  );
}

interface Instance {
  readonly key: string;
  readonly base?: Placed;
}

function sinkOf(
  client: VerbClient,
  program: Program,
  call: Call,
  path: string,
  instance: Instance,
  verb: string | undefined,
): Sink | undefined {
  const first = argumentAt(call, verb === '' ? 1 : 0, 'url');
  if (!first || first.is === 'function') return undefined;
  const isConfig = first.is === 'object';
  const options = isConfig
    ? first
    : (keywordsOf(call) ??
      call.args.findLast((it, i) => i > 0 && !it.spread && it.name === undefined)?.value);
  const url = isConfig ? findOption(program, first, path, ['url'])?.expr : first;
  if (!url) return undefined;
  const own = options && findOption(program, options, path, client.bases);
  const base = own ?? instance.base;
  return { url, method: methodOf(call, verb, options), origin: instance.key, ...(base && { base }) };
}

function methodOf(call: Call, verb: string | undefined, options: Expr | undefined): Method {
  if (verb === '') {
    const by = argumentAt(call, 0, 'method');
    return by ? { is: 'given', by } : { is: 'known', name: '*' };
  }
  if (verb !== undefined) return { is: 'known', name: verb };
  return options ? { is: 'option', of: options, fallback: 'GET' } : { is: 'known', name: 'GET' };
}

const deepest = 6;

function instanceOf(
  client: VerbClient,
  program: Program,
  expr: Expr,
  path: string,
  depth = 0,
): Instance | undefined {
  for (const referent of program.refer(expr, path)) {
    if (client.isClient?.(referent, program)) return { key: 'key' in referent ? referent.key : 'client' };
    if (referent.is === 'external' && isOwn(client, referent)) return { key: referent.from };
    if (referent.is !== 'made' || !client.packages.has(referent.by.from)) continue;
    if (!client.makers?.test(lastPart(referent.by.name))) continue;
    const base = baseOf(client, program, referent.call, referent.path);
    if (base || depth > deepest || referent.call.of.is !== 'member')
      return { key: referent.key, ...(base && { base }) };
    const parent = instanceOf(client, program, referent.call.of.of, referent.path, depth + 1);
    return { key: referent.key, ...(parent?.base && { base: parent.base }) };
  }
  return undefined;
}

/** A method of something that is told by its type alone: a parameter that nobody is seen to fill. */
function typedAs(client: VerbClient, program: Program, callee: Expr, path: string): Instance | undefined {
  for (const it of program.refer(callee, path)) {
    if (it.is !== 'external' || !client.packages.has(it.from)) continue;
    const type = /(?:^|\.)([A-Za-z]+)\(\)\.[A-Za-z]+$/.exec(it.name)?.[1];
    if (type !== undefined && client.makers?.test(type)) return { key: it.from };
  }
  return undefined;
}

function isOwn({ packages, own, globals }: VerbClient, { from, name }: External): boolean {
  return from === globalModule ? (globals?.has(name) ?? false) : packages.has(from) && own.test(name);
}

function baseOf(client: VerbClient, program: Program, call: Call, path: string): Placed | undefined {
  const options = keywordsOf(call);
  const named = options && findOption(program, options, path, client.bases);
  if (named) return named;
  const [first] = call.args;
  if (!first || first.spread || first.name !== undefined) return undefined;
  const inside = findOption(program, first.value, path, client.bases);
  if (inside) return inside;
  const isText = first.value.is === 'literal' || first.value.is === 'template';
  return isText ? { expr: first.value, path } : undefined;
}
