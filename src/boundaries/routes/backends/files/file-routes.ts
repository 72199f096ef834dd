import type { Expr, Module } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { modulesOf } from '../../modules-of.ts';
import { serve } from '../act.ts';
import { requestMethods } from '../arguments/verbs.ts';
import { handledMethods } from '../dispatch/handled-methods.ts';
import { type Gathered, type Growing, type Told, toldAt } from '../gathered.ts';

/** What one file serves, because of where it lies. */
export interface FileRoute {
  /** The folder of the application. */
  readonly root: string;
  /** In brackets: `/api/users/[id]`. */
  readonly path: string;
  /** What is taken by a handler of any method (`*`) is what that does not refuse. */
  readonly serves: readonly { readonly method: string; readonly expr: Expr }[];
}

/** How a framework's files become routes. */
export interface FileRouting {
  /** The packages of which an application has one. */
  readonly dependencies: readonly string[];
  find(path: string, module: Module): FileRoute | undefined;
  /** What the configuration of an application says of all its routes. */
  configure?(program: Program, root: string): readonly Pick<Told, 'act' | 'path' | 'expr'>[];
}

/** One application for each folder whose files are routes. */
export function gatherFiles(program: Program, routing: FileRouting): Iterable<Gathered> {
  const gathered = new Map<string, Growing>();
  for (const path of modulesOf(program, ['typescript'])) {
    const module = program.modules.get(path);
    const route = module && routing.find(path, module);
    if (!route || !routing.dependencies.some((it) => program.dependency(it, path) !== undefined)) continue;
    const expr = route.serves[0]?.expr ?? unreadExport(module);
    if (!expr) continue;
    const known = gathered.get(route.root) ?? openApplication(program, routing, route.root, path, expr);
    gathered.set(route.root, known);
    if (route.serves.length === 0)
      known.told.push(toldAt({ do: 'obscure', under: plainHead(route.path) }, { path, expr }));
    for (const { method, expr } of route.serves) {
      const methods = method === '*' ? handledMethods(module) : [method];
      known.told.push(toldAt(serve(methods, route.path), { path, expr }));
    }
  }
  return gathered.values();
}

/** What may be the handler all the same: everything of another module, or a file that could not be parsed. */
function unreadExport({ exports, gaps, steps }: Module): Expr | undefined {
  return exports.find(({ name }) => name === '*')?.value ?? (gaps.length > 0 ? steps[0]?.value : undefined);
}

/** The segments before the first in brackets. */
export function plainHead(path: string): string {
  const bracket = path.indexOf('[');
  return bracket < 0 ? path : path.slice(0, path.lastIndexOf('/', bracket));
}

function openApplication(
  program: Program,
  { configure }: FileRouting,
  root: string,
  path: string,
  expr: Expr,
): Growing {
  const told = configure?.(program, root) ?? [];
  return {
    router: { key: `files:${root}`, made: { role: 'application' }, path, expr },
    told: told.map((it) => toldAt(it.act, it)),
  };
}

/** The exports of a module that are named after request methods. */
export function exportedVerbs(
  { exports }: Module,
  methods: Readonly<Record<string, readonly string[]>> = verbExports,
): FileRoute['serves'] {
  return exports.flatMap(({ name, value }) =>
    Object.hasOwn(methods, name) ? (methods[name] ?? []).map((method) => ({ method, expr: value })) : [],
  );
}

export const verbExports: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...requestMethods].map((it) => [it, [it]]),
);
