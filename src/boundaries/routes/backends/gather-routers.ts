import type { Expr } from '../../../model/module.ts';
import type { CallSite, Program } from '../../../model/program.ts';
import { importsAny, modulesOf } from '../modules-of.ts';
import { listItems } from '../read-paths.ts';
import type { Look, RouterBackend } from './backend.ts';
import { type FindRouters, openRouters } from './find-routers.ts';
import type { Gathered, Router } from './gathered.ts';
import { openMethodReferences } from './method-references.ts';

/** Every router of a program that lives outside tests, by key, with its routes and mounts. */
export function gatherRouters(program: Program, backend: RouterBackend): ReadonlyMap<string, Gathered> {
  const find = openRouters(program, backend);
  const gathered = new Map<string, Gathered>();
  const enter = (router: Router): Gathered => {
    const known = gathered.get(router.key) ?? { router, told: [] };
    gathered.set(router.key, known);
    return known;
  };
  const inLanguage = modulesOf(program, backend.languages);
  if (!importsAny(program, inLanguage, backend.signs)) return gathered;
  const references = openMethodReferences(program, backend);
  for (const site of program.calls()) {
    if (!inLanguage.has(site.path)) continue;
    if (site.within.some((fn) => fn.name !== undefined && backend.machinery.has(fn.name))) continue;
    for (const call of [site.call, ...references(site)]) {
      const { of } = call;
      if (of.is !== 'member' || typeof of.name !== 'string') continue;
      if (!backend.methods.has(of.name) || !backend.mayRead(of.name, call)) continue;
      const routers = find(of.of, site.path);
      if (routers.length === 0) continue;
      const look = lookFrom(program, find, site.path);
      for (const act of backend.read(of.name, call, look)) {
        const children = act.do === 'mount' ? find(act.child, site.path) : [];
        const each = act.do === 'mount' && isListed(act.child, site);
        const told = { act, path: site.path, expr: site.call, guarded: site.when.length > 0, children, each };
        for (const router of routers) enter(router).told.push(told);
        for (const child of children) enter(child);
      }
    }
  }
  return gathered;
}

function lookFrom(program: Program, find: FindRouters, at: string): Look {
  return {
    refer: (expr) => program.refer(expr, at),
    isRouter: (expr) => find(expr, at).length > 0,
    isPath: (expr) => isPath(program, expr, at),
  };
}

function isPath(program: Program, expr: Expr, at: string): boolean {
  if (expr.is === 'literal') return typeof expr.value === 'string';
  if (expr.is === 'template' || expr.is === 'operation') return true;
  if (expr.is === 'array') return expr.items.every((it) => isPath(program, it.value, at));
  if (expr.is === 'function' || expr.is === 'object') return false;
  const items = listItems(program, expr, at);
  if (items.some((it) => it.expr !== expr)) return items.every((it) => isPath(program, it.expr, it.path));
  return program.evaluate(expr, at).values.some(({ parts: [first] }) => {
    return typeof first === 'string' ? first.startsWith('/') : first?.hole === 'base';
  });
}

function isListed(child: Expr, { each }: CallSite): boolean {
  const name = child.is === 'member' ? child.of : child;
  return name.is === 'name' && each.some((it) => it.name === name.name);
}
