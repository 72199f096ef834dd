import { dottedName } from '../../../../../lang/link/members.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import { folderOf } from '../../../../../lang/paths.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { isIn } from '../../../folders.ts';
import { modulesOf } from '../../../modules-of.ts';
import { type Made, obscure } from '../../act.ts';
import { type Gathered, type Router, routerAt, type Told } from '../../gathered.ts';
import { mountedIn, type Place, toldIn } from '../../place.ts';
import { callsIn, macrosOf } from '../../ruby/body.ts';
import { type Application, applicationsOf, type FindApplications } from './applications.ts';
import type { Constant } from './constants.ts';
import { runsIn } from './rackup.ts';
import { readBody, type Telling } from './read-body.ts';

const deepest = 12;

/** Every application of a program, of the classic style and of the modular one, and what Rack's configurations run. */
export function gatherApplications(program: Program): Iterable<Gathered> {
  const gathered = new Map<string, Gathered>();
  const modules = [...modulesOf(program, ['ruby'])].flatMap((path) => program.modules.get(path) ?? []);
  const found = applicationsOf(modules);
  const configured: string[] = [];
  for (const { path, steps } of modules.filter((it) => /\.ru$/.test(it.path))) {
    const isNear = found.applications.some((it) => isIn(it.path, folderOf(path)));
    const told = runsIn({ steps }).flatMap(({ app, under, at }) => {
      const place = { path, under, guarded: false };
      const mounts = mountsOf(app, '', place, at, found);
      const isUnknown = mounts.length === 0 && isNear && lastName(at.of) === 'run';
      return isUnknown ? [toldIn(place, obscure, at)] : mounts;
    });
    const [first] = told;
    if (!first) continue;
    configured.push(folderOf(path));
    const router = routerAt(first.expr, path);
    gathered.set(router.key, { router, told });
  }
  for (const it of found.applications) {
    const isRun = configured.some((folder) => isIn(it.path, folder));
    const router = routerOf(it, isRun ? 'either' : 'application');
    const told: Told[] = [];
    for (const { calls, path, name } of lineOf(it))
      readBody(calls, { path, under: [], guarded: false }, tellingOf(told, name, found, 0));
    if (told.length > 0) gathered.set(router.key, { router, told });
  }
  const mounted = new Set([...gathered.values()].flatMap(({ told }) => told.flatMap(childKeys)));
  for (const it of found.applications) {
    const { key } = routerOf(it, 'router');
    const isBase = found.applications.some((other) => other.superOf === it);
    if (isBase && gathered.get(key)?.router.made.role === 'either' && !mounted.has(key)) gathered.delete(key);
  }
  return gathered.values();
}

function childKeys({ children }: Told): readonly string[] {
  return children.map((it) => it.key);
}

/** An application and those it is derived from, whose routes it serves too. */
function lineOf(application: Application): readonly Application[] {
  const line: Application[] = [];
  for (let at: Application | undefined = application; at && !line.includes(at); at = at.superOf)
    line.push(at);
  return line.slice(0, deepest);
}

function routerOf({ path, expr }: Application, role: Made['role']): Router {
  return routerAt(expr, path, { role });
}

/** The applications that an expression names, mounted where it stands. */
function mountsOf(
  app: Expr,
  within: string,
  place: Place,
  at: Call,
  find: FindApplications,
): readonly Told[] {
  return find
    .named(dottedName(app) ?? '', within, folderOf(place.path))
    .map((it) => mountedIn(place, routerOf(it, 'router'), at));
}

function tellingOf(told: Told[], within: string, find: FindApplications, depth: number): Telling {
  return {
    tell: (it) => told.push(it),
    bring(by, what, place, call) {
      if (by === 'use') told.push(...mountsOf(what, within, place, call, find));
      const extension = by === 'use' ? undefined : find.constant(dottedName(what) ?? '', within);
      if (!extension || depth > deepest) return;
      if (by === 'extend') {
        if (saysRoutes(extension, find)) told.push(toldIn(place, obscure, call));
        return;
      }
      const { cls, path, name } = extension;
      const telling = tellingOf(told, name, find, depth + 1);
      readBody(macrosOf(cls), { ...place, path }, telling);
      for (const fn of cls.methods)
        if (fn.name === 'registered' || fn.name === 'included')
          readBody(callsIn(fn), { ...place, path }, telling, fn.params[0]?.name);
    },
  };
}

/** Whether a function of a module says a route: what it says depends on who calls it. */
function saysRoutes({ cls, path, name }: Constant, find: FindApplications, depth = 0): boolean {
  let isSaid = false;
  const telling: Telling = {
    tell: () => {
      isSaid = true;
    },
    bring(by, what) {
      const inner = by === 'include' ? find.constant(dottedName(what) ?? '', name) : undefined;
      if (inner && depth < deepest) isSaid ||= saysRoutes(inner, find, depth + 1);
    },
  };
  const bodies = [macrosOf(cls), ...cls.methods.map(callsIn)];
  for (const calls of bodies) readBody(calls, { path, under: [], guarded: false }, telling);
  return isSaid;
}
