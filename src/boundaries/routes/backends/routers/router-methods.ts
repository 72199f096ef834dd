import type { Call, Expr } from '../../../../model/module.ts';
import { hide, hideFiles, mount, serve } from '../act.ts';
import { argument } from '../arguments/argument.ts';
import { mayNamePath } from '../arguments/may-name-path.ts';
import { methodNamed } from '../arguments/verbs.ts';
import type { Look, RouterMethod, RouterMethods } from '../backend.ts';

/** A table of methods. */
export function routerMethods(table: Readonly<Record<string, RouterMethod>>): RouterMethods {
  return new Map(Object.entries(table));
}

/** The method that a call by this name may be one of. */
export function methodFor(methods: RouterMethods, name: string, call: Call): RouterMethod | undefined {
  const method = methods.get(name);
  if (!method) return undefined;
  const isOnCall = method.lessOnCall && call.of.is === 'member' && call.of.of.is === 'call';
  const least = isOnCall ? method.least - 1 : method.least;
  return call.args.length >= least && method.fits?.(call) !== false ? method : undefined;
}

/** One method under several names. */
export function each(names: readonly string[], method: RouterMethod): Readonly<Record<string, RouterMethod>> {
  return Object.fromEntries(names.map((name) => [name, method]));
}

/** Methods that are named after the request methods they serve, `all` and `any` included: `r.get('/x', f)`. */
export function verbMethods(
  names: readonly string[],
  make: (method: string) => RouterMethod = serves,
): Readonly<Record<string, RouterMethod>> {
  return Object.fromEntries(names.map((name) => [name, make(methodNamed(name))]));
}

/** `r.get('/x', f)`: a path, and what answers there. */
export function serves(...methods: readonly string[]): RouterMethod {
  return { least: 2, read: ({ args: [path] }) => (path ? [serve(methods, path.value)] : []) };
}

/** `r.handle('GET', '/x', f)`: the request methods, a path, and what answers there. */
export const servesNamed: RouterMethod = {
  least: 3,
  read: ({ args: [methods, path] }) => (methods && path ? [serve([methods.value], path.value)] : []),
};

/** `r.register('/x', ['GET'], f)`: a path, the request methods, and what answers there. */
export const servesListed: RouterMethod = {
  least: 2,
  read: ({ args: [path, methods] }) => (methods && path ? [serve([methods.value], path.value)] : []),
};

/** `r.mount('/x', other)` */
export const mounts: RouterMethod = {
  least: 2,
  read: ({ args: [prefix, child] }) => (prefix && child ? [mount(child.value, prefix.value)] : []),
};

/** `r.merge(other)` */
export const includes: RouterMethod = {
  least: 1,
  read: ({ args: [child] }) => (child ? [mount(child.value)] : []),
};

/** `r.prefix('/x')`: it stands before the paths of all its routes. */
export const prefixes: RouterMethod = {
  least: 1,
  read: ({ args: [path] }) => (path ? [{ do: 'prefix', paths: [path.value] }] : []),
};

/** `r.mount('/x', other)`: something that is not looked into answers there. */
export function hides(by: string): RouterMethod {
  return { least: 2, read: ({ args: [path] }) => (path ? [hide(path.value, by)] : []) };
}

/** `r.static('/x', folder)` */
export const hidesFiles: RouterMethod = {
  least: 2,
  read: ({ args: [path] }) => (path ? [hideFiles(path.value)] : []),
};

/** `r.use('/x', a, b)`: the path, where the first argument is one or by its name may be, and what is used there. */
export function usedBy({ args }: Call, look: Look): { readonly path?: Expr; readonly used: readonly Expr[] } {
  const [first, ...others] = args.map((it) => it.value);
  if (!first) return { used: [] };
  const isPath = look.isPath(first) || (others.length > 0 && mayNamePath(first, look));
  return isPath ? { path: first, used: others } : { used: [first, ...others] };
}

/** `r.use('/x', other)`: every router among what is used is mounted. */
export const usesRouters: RouterMethod = {
  least: 1,
  read(call, look) {
    const { path, used } = usedBy(call, look);
    return used.filter((it) => look.isRouter(it)).map((it) => mount(it, path));
  },
};

/** `r.listen(3000)`: it is served. */
export const runs: RouterMethod = { least: 0, read: () => [{ do: 'run' }] };

/** `@r.get('/x')`: a path, by its place or its keyword; what answers there stands below, or anywhere. */
export function servesPath(...methods: readonly string[]): RouterMethod {
  return {
    least: 1,
    read(call) {
      const path = argument(call, 'path', 0) ?? argument(call, 'rule') ?? argument(call, 'uri');
      return path ? [serve(methods, path)] : [];
    },
  };
}

/** The same where a path has to begin with a slash: `settings.get('theme')` asks no router. */
export function servesRooted(...methods: readonly string[]): RouterMethod {
  return {
    ...servesPath(...methods),
    fits: ({ args: [first] }) =>
      first?.value.is !== 'literal' ||
      first.name !== undefined ||
      /^(?:\/|$)/.test(String(first.value.value)),
  };
}
