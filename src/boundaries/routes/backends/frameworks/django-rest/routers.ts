import { lastName } from '../../../../../lang/link/unit.ts';
import { isTestPath } from '../../../../../lang/test-paths.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { CallSite, Program, Referent } from '../../../../../model/program.ts';
import { callsIn } from '../../../modules-of.ts';
import { mount, obscure, serve } from '../../act.ts';
import { lineageOf } from '../../annotated/class-verbs.ts';
import { argument } from '../../arguments/argument.ts';
import { plainText } from '../../arguments/plain-text.ts';
import type { Gathered, Growing, Router } from '../../gathered.ts';
import { toldIn } from '../../place.ts';
import { regexAsAngles } from '../../spelling/regex-as-angles.ts';
import { routesOfViewSet } from './viewsets.ts';

const packages = /^rest_framework(?:_nested|_extensions)?(?:\.|$)/;

/** Finds the routers of Django REST framework that `x` of `x.urls` can be. */
export function findViewSetRouters(program: Program, expr: Expr, at: string): readonly Router[] {
  return program.refer(expr, at).flatMap((it): readonly Router[] => {
    if (!isRouter(program, it) || isTestPath(it.path)) return [];
    return [{ key: it.key, made: { role: 'router' }, path: it.path, expr: it.call }];
  });
}

type MadeThing = Extract<Referent, { is: 'made' | 'instance' }>;

function isRouter(program: Program, referent: Referent): referent is MadeThing {
  if (referent.is === 'made') return packages.test(referent.by.from) && /Router$/.test(referent.by.name);
  if (referent.is !== 'instance') return false;
  return lineageOf(program, referent.cls, referent.home).outside.some(
    (it) => packages.test(it) && /Router$/.test(it),
  );
}

/** Every such router with what was registered in it. */
export function gatherViewSetRouters(program: Program): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Growing>();
  const prefixes = new Map<string, string>();
  for (const site of callsIn(program, ['python'])) {
    const { call, path } = site;
    if (call.of.is !== 'member') continue;
    if (call.of.name !== 'register' && call.of.name !== 'extend') continue;
    const owner = call.of.name === 'register' ? call.of.of : registryOwner(call.of.of);
    for (const router of owner ? findViewSetRouters(program, owner, path) : []) {
      const entry = gathered.get(router.key) ?? { router, told: [] };
      gathered.set(router.key, entry);
      if (call.of.name === 'register')
        for (const one of spreadOut(program, site)) register(program, entry, one, prefixes);
      else extend(program, entry, site);
    }
  }
  return gathered;
}

/** `router.register(*row)`, once for each row of the list or table that it goes through. */
function spreadOut(program: Program, site: CallSite): readonly CallSite[] {
  const [only] = site.call.args;
  if (!only?.spread) return [site];
  const rows = program.refer(only.value, site.path).flatMap((it) => {
    if (it.is !== 'value' || it.expr.is !== 'array' || it.path !== site.path) return [];
    return [{ ...site, call: { ...site.call, args: it.expr.items } }];
  });
  return rows.length > 0 ? rows : [site];
}

function register(
  program: Program,
  { router, told }: Growing,
  { call, path, when }: CallSite,
  prefixes: Map<string, string>,
): void {
  const prefix = argument(call, 'prefix', 0);
  const viewSet = argument(call, 'viewset', 1);
  const text = prefix && plainText(program, prefix, path);
  const spelt = text === undefined ? undefined : regexAsAngles(text);
  const place = { path, under: [], guarded: when.length > 0 };
  if (spelt === undefined || !viewSet) {
    told.push(toldIn(place, obscure, call));
    return;
  }
  const whole = parentPrefix(program, router, prefixes) + spelt;
  prefixes.set(`${router.key} ${spelt}`, whole);
  const slash = slashOf(program, router);
  for (const it of program.refer(viewSet, path)) {
    const routes =
      it.is === 'class'
        ? routesOfViewSet(program, it.cls, it.path, slash)
        : [
            { methods: ['*'], path: slash },
            { methods: ['*'], path: `/<pk>${slash}` },
          ];
    for (const route of routes) told.push(toldIn(place, serve(route.methods, whole + route.path), call));
  }
}

/** `NestedSimpleRouter(parent, 'domains', lookup='domain')` stands below `domains/<domain_pk>/`. */
function parentPrefix(
  program: Program,
  { expr, path }: Router,
  prefixes: ReadonlyMap<string, string>,
): string {
  if (expr.is !== 'call') return '';
  if (!lastName(expr.of)?.startsWith('Nested')) return '';
  const [parent, prefix] = [argument(expr, 'parent_router', 0), argument(expr, 'parent_prefix', 1)];
  const text = prefix && plainText(program, prefix, path);
  const lookup = argument(expr, 'lookup');
  const name = (lookup && plainText(program, lookup, path)) ?? 'parent';
  const owners = parent ? findViewSetRouters(program, parent, path) : [];
  const above = owners.map(({ key }) => prefixes.get(`${key} ${text ?? ''}`)).find((it) => it !== undefined);
  return `${above ?? text ?? '<_>'}/<${/^\w+$/.test(name) ? name : 'parent'}_pk>/`;
}

function slashOf(program: Program, { expr, path }: Router): string {
  const trailing = expr.is === 'call' ? argument(expr, 'trailing_slash') : undefined;
  if (!trailing) return '/';
  if (trailing.is === 'literal') return trailing.value === false ? '' : '/';
  return plainText(program, trailing, path) === '' ? '' : '/';
}

function registryOwner(expr: Expr): Expr | undefined {
  return expr.is === 'member' && expr.name === 'registry' ? expr.of : undefined;
}

/** `router.registry.extend(other.registry)` serves what the other one does. */
function extend(program: Program, { told }: Growing, { call, path, when }: CallSite): void {
  const given = argument(call, 'iterable', 0);
  const owner = given && registryOwner(given);
  if (!owner) return;
  const children = findViewSetRouters(program, owner, path);
  const site = toldIn({ path, under: [], guarded: when.length > 0 }, mount(owner), call);
  told.push({ ...site, children, each: true });
}
