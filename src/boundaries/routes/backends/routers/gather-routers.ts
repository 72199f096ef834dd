import { lastName } from '../../../../lang/link/unit.ts';
import type { Expr } from '../../../../model/module.ts';
import type { Called, CallSite, Program } from '../../../../model/program.ts';
import type { Placed } from '../../frontends/client.ts';
import { callsNaming, computed, importsAny, modulesOf } from '../../modules-of.ts';
import { isAbout } from '../../names-in.ts';
import { place } from '../../read-paths.ts';
import { type Act, mount } from '../act.ts';
import type { RouterRules } from '../backend.ts';
import { callingWays } from '../calls/calling-ways.ts';
import { listEntries } from '../calls/list-entries.ts';
import { callsPerItem } from '../calls/per-item.ts';
import { unroll } from '../calls/unroll.ts';
import { type Growing, type Router, toldAt } from '../gathered.ts';
import { packageWords } from '../telling.ts';
import { anyVerb } from './any-verb.ts';
import { asksForRouter } from './asks-for-router.ts';
import { type FindRouters, openRouters } from './find-routers.ts';
import { serveFixed } from './fixed-endpoints.ts';
import { lookFrom } from './look.ts';
import { openMethodReferences } from './method-references.ts';
import { methodFor } from './router-methods.ts';
import { isSameWay } from './same-way.ts';

const deepest = 12;

/** Where something is told. */
interface Where {
  readonly path: string;
  readonly called?: readonly Called[];
  readonly expr: Expr;
  readonly guarded: boolean;
  readonly each: CallSite['each'];
}

/** A router with the others of its key, as they are met. */
interface Met extends Growing {
  readonly others: Router[];
}

/** Every router of a program that lives outside tests, by key, with its routes and mounts. */
export function gatherRouters(program: Program, backend: RouterRules): ReadonlyMap<string, Growing> {
  const find = openRouters(program, backend);
  const gathered = new Map<string, Met>();
  const enter = (router: Router): Met => {
    const known = gathered.get(router.key);
    if (known) {
      if (!isKnown(known, router)) known.others.push(router);
      return known;
    }
    const fresh: Met = { router, told: [], others: [] };
    gathered.set(router.key, fresh);
    const { made, path, expr } = router;
    const at = { path, expr, guarded: false, each: [] };
    for (const act of serveFixed(made.serves ?? [])) fresh.told.push(toldAt(act, router));
    for (const parent of made.on ? find(made.on, path, router.called) : [])
      enter(parent).told.push({
        act: mount(expr),
        ...{ path, expr, guarded: false, under: [], children: [router], each: true },
        ...wayOf(parent),
      });
    for (const it of made.mounts ?? []) tell([router], { do: 'mount', ...it }, at, 0);
    if (made.routes) tellList([router], { items: made.routes }, at, 0);
    return fresh;
  };
  const { languages } = backend;
  if (!isUsed(program, backend)) return gathered;
  const references = openMethodReferences(program, backend);
  const tell = (routers: readonly Router[], act: Act, where: Where, depth: number): void => {
    if (act.do === 'list') {
      if (depth < deepest)
        tellList(act.under ? routers.map(below(act.under, where)) : routers, act, where, depth + 1);
      return;
    }
    const child = act.do === 'mount' ? place(act.child, where.path, where.called) : undefined;
    const children = child ? find(child.expr, child.path, child.called) : [];
    const each = child !== undefined && isListed(child.expr, where.each);
    const { path, expr, guarded, called } = where;
    const told = { act, path, expr, guarded, children, each, ...(called && { called }) };
    for (const { under = [], ...router } of routers)
      enter(router).told.push({ ...told, under, ...wayOf(router) });
    for (const it of children) enter(it);
  };
  const tellList = (
    routers: readonly Router[],
    { items, each = readEntry }: Pick<Extract<Act, { do: 'list' }>, 'items' | 'each'>,
    { path, expr, guarded }: Where,
    depth: number,
  ) => {
    for (const entry of listEntries(program, items, path)) {
      const where = {
        path: entry.path,
        expr: entry.expr === items ? expr : entry.expr,
        guarded: guarded || entry.guarded,
        each: [],
      };
      for (const act of each(entry)) tell(routers, act, where, depth);
    }
  };
  const readEntry = ({ expr, path }: Placed): readonly Act[] => {
    const maker =
      expr.is === 'call' ? program.refer(expr.of, path).find((it) => it.is === 'external') : undefined;
    if (maker?.is !== 'external' || expr.is !== 'call') return [mount(expr)];
    return backend.entry?.(maker, expr, lookFrom(program, find, path)) ?? [];
  };
  const { methods, mounters } = backend;
  const isTelling = (name: string) =>
    methods.has(name) || mounters?.has(name) || name === 'routes' || name === computed;
  for (const site of callsNaming(program, languages, isTelling)) {
    if (site.within.some((fn) => fn.name !== undefined && backend.machinery?.has(fn.name))) continue;
    const isWhole = backend.entry && site.call.args.some((it) => it.name === 'routes');
    if (isWhole || mounters?.has(lastName(site.call.of) ?? ''))
      for (const router of find(site.call, site.path)) enter(router);
    for (const call of [site.call, ...references(site)]) {
      const { of } = call;
      const on = of.is === 'member' ? of.of : backend.speaksAlone && of;
      if (!on) continue;
      const verb = of.is === 'member' && typeof of.name !== 'string' ? of.name : undefined;
      const method = methodFor(methods, verb ? anyVerb : (lastName(of) ?? ''), call);
      if (!method) continue;
      const { path, when, each } = site;
      if (find(on, path).length === 0 && !site.within.some((fn) => isAbout(on, fn))) continue;
      for (const called of callingWays(program, { ...site, call })) {
        const routers = find(on, path, called);
        if (routers.length === 0) continue;
        const guarded = when.some((it) => !asksForRouter(it, of));
        const where = { path, expr: site.call, guarded, each, called };
        const look = lookFrom(program, find, path, called);
        const acts = method.read(call, look);
        const isMount = acts.some((it) => it.do === 'mount');
        const calls = isMount ? callsPerItem(program, { ...site, call }) : [call];
        const all = calls.flatMap((it) => (it === call ? acts : method.read(it, look)));
        for (const act of verb ? all.map((it) => underMethod(it, verb)) : all)
          for (const one of unroll(program, act, site, called)) tell(routers, one, where, 0);
      }
    }
  }
  if (backend.servers) tellServed(program, backend, find, gathered);
  return gathered;
}

/** What a router is told below a path. */
function below(under: Expr, { path, called }: Where): (router: Router) => Router {
  return (router) => ({ ...router, under: [...(router.under ?? []), place(under, path, called)] });
}

function underMethod(act: Act, method: Expr): Act {
  return act.do === 'serve' ? { ...act, methods: [method] } : act;
}

/** Whether a router was met on just this way. */
function isKnown({ router, others }: Met, one: Router): boolean {
  const isOn = (it: Router) =>
    (it.called?.length ?? 0) === (one.called?.length ?? 0) && isSameWay(it.called, one.called);
  return [router, ...others].some(isOn);
}

function wayOf({ called }: Router): { readonly of?: readonly Called[] } {
  return called ? { of: called } : {};
}

function isUsed(program: Program, backend: RouterRules): boolean {
  if (!backend.isUsed) return importsAny(program, packageWords(backend), backend.languages);
  return [...modulesOf(program, backend.languages)].some((path) => {
    const module = program.modules.get(path);
    return module !== undefined && backend.isUsed?.(module);
  });
}

/** Tells the routers that a call of something else serves, or that a module's default export hands to its host. */
function tellServed(
  program: Program,
  { servers, languages }: RouterRules,
  find: FindRouters,
  gathered: ReadonlyMap<string, Growing>,
): void {
  const tell = (given: Expr, path: string) => {
    for (const { expr, path: at } of served(program, { expr: given, path }))
      for (const router of find(expr, at))
        gathered.get(router.key)?.told.push(toldAt({ do: 'run' }, { expr, path }, wayOf(router)));
  };
  for (const { call, path } of callsNaming(program, languages, (it) => servers?.has(it) === true))
    if (servers?.has(lastName(call.of) ?? '')) for (const { value } of call.args) tell(value, path);
  for (const path of modulesOf(program, languages))
    for (const { name, value } of program.modules.get(path)?.exports ?? [])
      if (name === 'default' || name === '=') tell(value, path);
}

/** A router itself, its `fetch`, or an object that has one of those, wherever it is written. */
function served(program: Program, { expr, path }: Placed, depth = 0): readonly Placed[] {
  if (expr.is === 'member')
    return [{ expr: expr.name === 'fetch' || expr.name === 'handle' ? expr.of : expr, path }];
  if (expr.is === 'call') {
    const on = expr.of.is === 'member' ? [{ expr: expr.of.of, path }] : [];
    return [{ expr, path }, ...on];
  }
  if (expr.is === 'object') {
    const fetch = expr.entries.find(({ key }) => key === 'fetch')?.value;
    return fetch && depth < 2 ? served(program, { expr: fetch, path }, depth + 1) : [];
  }
  if (expr.is !== 'name') return [];
  const objects = program
    .refer(expr, path)
    .flatMap((it) =>
      it.is === 'value' && it.expr.is === 'object' ? [{ expr: it.expr, path: it.path }] : [],
    );
  return [{ expr, path }, ...objects.flatMap((it) => (depth < 2 ? served(program, it, depth + 1) : []))];
}

function isListed(child: Expr, each: CallSite['each']): boolean {
  const name = child.is === 'member' ? child.of : child;
  return name.is === 'name' && each.some((it) => it.name === name.name);
}
