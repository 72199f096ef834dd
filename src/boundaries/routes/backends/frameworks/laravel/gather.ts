import { lastName } from '../../../../../lang/link/unit.ts';
import type { Expr, Module } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { modulesOf } from '../../../modules-of.ts';
import type { Made } from '../../backend.ts';
import { rootOf } from '../../calls/call-chain.ts';
import type { Gathered, Growing } from '../../gathered.ts';
import { findFiles } from './find-file.ts';
import { type Files, type Reading, readBody } from './read-routes.ts';

const facade = 'Illuminate\\Support\\Facades\\Route';

/** The files of routes of a program, and what mounts them. */
export function gatherRoutes(program: Program): Iterable<Gathered> {
  const modules = [...modulesOf(program, ['php'])].flatMap((path) => program.modules.get(path) ?? []);
  const gathered = new Map<string, Growing>();
  for (const module of modules) {
    const made = isRoutes(module.path) ? { role: 'either' as const } : { role: 'application' as const };
    const expr = module.steps[0]?.value ?? module.classes[0]?.methods[0]?.steps[0]?.value;
    if (!expr || !speaksOfRoutes(program, module)) continue;
    gathered.set(module.path, { router: { key: module.path, made, path: module.path, expr }, told: [] });
  }
  const mounted = new Set<string>();
  const filesOf = (expr: Expr, at: string): Files => {
    const { paths, each } = findFiles(program, expr, at);
    for (const path of paths) mounted.add(path);
    return { routers: paths.flatMap((it) => gathered.get(it)?.router ?? []), each };
  };
  for (const { router, told } of gathered.values()) readModule(program, router.path, { told, filesOf });
  for (const [path, { router, told }] of gathered)
    if (!mounted.has(path))
      gathered.set(path, { router: { ...router, made: placed(path, router.made) }, told });
  return gathered.values();
}

function readModule(
  program: Program,
  path: string,
  { told, filesOf }: Pick<Reading, 'told' | 'filesOf'>,
): void {
  const module = program.modules.get(path);
  if (!module) return;
  const reading: Reading = { program, told, filesOf, isRouter: (root, at) => isRouter(program, root, at) };
  const place = { path, under: [], guarded: false, loops: [], isSure: true };
  readBody(module.steps, place, reading);
  for (const fn of [...module.functions, ...module.classes.flatMap(({ methods }) => methods)])
    readBody(fn.steps, place, reading);
}

function isRoutes(path: string): boolean {
  return /(?:^|\/)routes\/.+\.php$/.test(path) && !/(?:^|\/)(?:console|channels)\.php$/.test(path);
}

/**
 * What nothing mounts stands where the framework, or Backpack, puts it by its name. https://laravel.com/docs/routing#basic-routing,
 * https://backpackforlaravel.com/docs/crud-how-to
 */
function placed(path: string, made: Made): Made {
  if (!isRoutes(path)) return made;
  if (/(?:^|\/)routes\/api\.php$/.test(path)) return { role: 'application', prefix: '/api' };
  return { role: /(?:^|\/)routes\/(?:web|backpack\/custom)\.php$/.test(path) ? 'application' : 'router' };
}

function speaksOfRoutes(program: Program, { path, imports }: Module): boolean {
  if (imports.some(({ from }) => from === facade || from === 'Illuminate\\Foundation\\Application'))
    return true;
  return isRoutes(path) && program.calls().some((it) => it.path === path && isFacade(rootOf(it.call)));
}

function isFacade(root: Expr): boolean {
  return root.is === 'name' && root.name === 'Route';
}

/** The facade, by its import or by the alias that Laravel gives it, or an object that is called router. */
function isRouter(program: Program, root: Expr, at: string): boolean {
  if (isFacade(root))
    return program
      .refer(root, at)
      .every((it) => it.is === 'external' && (it.from === facade || it.name === 'Route'));
  return lastName(root) === 'router' && isRoutes(at);
}
