import { isTestPath } from '../../../../lang/test-paths.ts';
import { addTo } from '../../../../model/add-to.ts';
import type { Call, Class, Expr, Fn } from '../../../../model/module.ts';
import type { Called, CallSite, External, Program, Referent } from '../../../../model/program.ts';
import type { Made, RouterRules } from '../backend.ts';
import { callingWays } from '../calls/calling-ways.ts';
import { type Router, routerAt } from '../gathered.ts';

/** `called`: as the expression is when the functions around it are called so. */
export type FindRouters = (expr: Expr, at: string, called?: readonly Called[]) => readonly Router[];

type Creation = Extract<Referent, { is: 'made' | 'instance' }>;

const deepest = 40;
const mostQuestions = 4000;

/** Finds the routers that an expression can be: through chains, parameters, derived classes and conditionals. */
export function openRouters(program: Program, backend: RouterRules): FindRouters {
  const known = new Map<Expr, readonly Router[]>();
  const makes = (external: External, call: Call, at: string) =>
    backend.makes(external, call, (name) => program.dependency(name, at));
  let openCalls: ((name: string) => readonly CallSite[]) | undefined;
  let questions = 0;
  /** What was found of one question, perhaps in part: what it lacks is found where a cycle closes. */
  const seen = new Map<Expr, readonly Router[]>();
  /** The expressions that are being looked at, by how many others were before them. */
  const open = new Map<Expr, number>();
  /** The lowest of them that an answer was cut short for; less than all where a bound was met. */
  let lowest = Number.POSITIVE_INFINITY;
  const find = (expr: Expr, at: string, depth: number, called: readonly Called[] = []): readonly Router[] => {
    if (called.length > 0) return look(expr, at, depth, called);
    const before = known.get(expr);
    if (before) return before;
    const above = open.get(expr) ?? (seen.has(expr) ? -1 : undefined);
    if (above !== undefined) {
      lowest = Math.min(lowest, above);
      return seen.get(expr) ?? [];
    }
    const [place, outer] = [open.size, lowest];
    open.set(expr, place);
    lowest = Number.POSITIVE_INFINITY;
    const found = look(expr, at, depth, called);
    open.delete(expr);
    seen.set(expr, found);
    if (lowest >= place) {
      known.set(expr, found);
      lowest = outer;
    } else lowest = Math.min(lowest, outer);
    return found;
  };
  const look = (expr: Expr, at: string, depth: number, called: readonly Called[]): readonly Router[] => {
    const start = startOf(expr, backend.chains);
    if (start !== expr) {
      const chained = find(start, at, depth, called);
      if (chained.length > 0) return chained;
    }
    questions += 1;
    if (depth > deepest || questions > mostQuestions) {
      lowest = -1;
      return [];
    }
    if (expr.is === 'member' && typeof expr.name === 'string' && backend.parts?.has(expr.name)) {
      const whole = find(expr.of, at, depth + 1, called);
      if (whole.length > 0) return whole;
    }
    if (expr.is === 'call' && expr.of.is === 'member' && typeof expr.of.name === 'string') {
      const [first] = expr.args;
      if (first && backend.branches?.has(expr.of.name)) {
        const found = find(expr.of.of, at, depth + 1, called);
        const below = { expr: first.value, path: at, called };
        if (found.length > 0) return found.map((it) => ({ ...it, under: [...(it.under ?? []), below] }));
      }
    }
    return distinct(program.refer(expr, at, called).flatMap((it) => fromReferent(it, expr, at, depth)));
  };
  const fromReferent = (referent: Referent, from: Expr, at: string, depth: number): readonly Router[] => {
    if ((referent.is === 'made' || referent.is === 'instance') && isTestPath(referent.path)) return [];
    switch (referent.is) {
      case 'made': {
        const made = makes(referent.by, referent.call, referent.path);
        if (made) return routersOf(referent, made);
        const handed = backend.handsOn?.(referent) ?? [];
        if (handed.length > 0) return handed.flatMap((it) => find(it.expr, it.path, depth + 1, it.called));
        const [plugin] = referent.call.args;
        if (plugin && backend.wrappers?.has(referent.by.from))
          return find(plugin.value, referent.path, depth + 1);
        if (referent.call === from) return [];
        return referent.ways.flatMap((way) => find(referent.call, referent.path, depth + 1, way));
      }
      case 'instance': {
        const made = madeByClass(referent.cls, referent.home, referent.call, new Set());
        return made ? routersOf(referent, made) : [];
      }
      case 'value':
        return referent.expr === from ? [] : find(referent.expr, referent.path, depth + 1);
      case 'function':
        return fromFunction(referent.fn, referent.path);
      case 'module':
        return (program.module(referent.path)?.exports ?? [])
          .filter(({ name }) => name === 'default' || name === '=')
          .flatMap(({ value }) => find(value, referent.path, depth + 1));
      case 'parameter': {
        const callers = program.callersOf(referent.fn);
        const param = referent.fn.params[referent.index];
        const isHanded = backend.takes && param ? backend.takes(param) : referent.index === 0;
        if (callers.length === 0 && isHanded) return fromFunction(referent.fn, referent.path);
        const found = callers.flatMap(({ path, call }) => {
          const name = referent.fn.params[referent.index]?.name;
          const on = referent.place < 0 && call.of.is === 'member' ? call.of.of : undefined;
          const argument =
            call.args.find((it) => it.name !== undefined && it.name === name)?.value ??
            on ??
            call.args[referent.place]?.value;
          return argument ? find(argument, path, depth + 1) : [];
        });
        if (found.length > 0 || !param?.type) return found;
        return held(param.type, referent.path, () => handed(referent, depth));
      }
      case 'unknown': {
        const start = referent.call && startOf(referent.call.expr, backend.chains);
        return referent.call && start !== referent.call.expr && start
          ? find(start, referent.call.path, depth + 1)
          : [];
      }
      case 'external':
        return fromExternal(referent, from, at);
      default:
        return [];
    }
  };
  const fromExternal = (external: External, expr: Expr, path: string): readonly Router[] => {
    const made = isTestPath(path) ? undefined : backend.holds?.(external);
    return made ? [{ key: `${external.from} ${external.name}`, made, path, expr }] : [];
  };
  /** What a parameter of this type is: what calls by that name hand over; of several nobody knows which, and its prefix. */
  const held = (type: Expr, path: string, openGiven: () => readonly Router[]): readonly Router[] => {
    const own = backend.holds
      ? program.refer(type, path).flatMap((it) => (it.is === 'external' ? fromExternal(it, type, path) : []))
      : [];
    if (own.length === 0) return [];
    const given = openGiven();
    if (given.length === 1) return given;
    if (given.every((it) => it.made.role === 'application')) return own;
    const prefix = { is: 'unknown', text: '', holds: [], region: type.region } as const;
    return own.map((it) => ({
      ...it,
      key: `any ${it.key}`,
      made: { ...it.made, role: 'application', prefix },
    }));
  };
  /** The routers that a function is handed where what is called is known by its name alone: a method of an interface. */
  const handed = (
    { fn, place }: Extract<Referent, { is: 'parameter' }>,
    depth: number,
  ): readonly Router[] => {
    openCalls ??= openCallsByName(program);
    const sites = fn.name === undefined ? [] : openCalls(fn.name);
    return distinct(
      sites.flatMap((site) => {
        const { call, path } = site;
        const argument = call.args[place]?.value;
        const called = program.refer(call.of, path).filter((it) => it.is === 'function');
        if (!argument || (called.length > 0 && !called.some((it) => it.fn === fn))) return [];
        const given = callingWays(program, site).flatMap((way) => find(argument, path, depth + 1, way));
        return given.filter(({ expr }) => expr.is !== 'function');
      }),
    );
  };
  const fromFunction = (fn: Fn, path: string): readonly Router[] => {
    const made = pluginOf(fn, backend);
    if (!made || isTestPath(path)) return [];
    return [routerAt({ is: 'function', fn, region: fn.region }, path, made)];
  };
  const madeByClass = (cls: Class, path: string, call: Call, seen: Set<Class>): Made | undefined => {
    if (seen.has(cls) || seen.size > deepest) return undefined;
    seen.add(cls);
    for (const base of cls.bases)
      for (const referent of program.refer(base, path)) {
        const made =
          referent.is === 'external'
            ? makes(referent, call, path)
            : referent.is === 'class'
              ? madeByClass(referent.cls, referent.path, call, seen)
              : undefined;
        if (made) return made;
      }
    return undefined;
  };
  return (expr, at, called = []) => {
    questions = 0;
    seen.clear();
    const routers = (called.length === 0 ? known.get(expr) : undefined) ?? find(expr, at, 0, called);
    if (called.length === 0) known.set(expr, routers);
    return routers;
  };
}

/** The router that a function is handed: one with a parameter that a framework knows is one of its plugins. */
function pluginOf(fn: Fn, { plugin, takes }: RouterRules): Made | undefined {
  if (plugin) return plugin(fn);
  return takes && fn.params.some((it) => takes(it)) ? { role: 'router' } : undefined;
}

/** Answers the calls of a member of that name, tests left aside. */
function openCallsByName(program: Program): (name: string) => readonly CallSite[] {
  const byName = new Map<string, CallSite[]>();
  for (const site of program.calls()) {
    const { of } = site.call;
    if (of.is === 'member' && typeof of.name === 'string' && !isTestPath(site.path))
      addTo(byName, of.name, site);
  }
  return (name) => byName.get(name) ?? [];
}

/** One router for each way that led to its place of creation. */
function routersOf({ key, path, call, ways }: Creation, made: Made): readonly Router[] {
  return ways.map((called) => ({ key, made, path, expr: call, ...(called.length > 0 && { called }) }));
}

/** What a chain of calls that hand back their router begins with; where any call may, what the last one is called on. */
function startOf(expr: Expr, chains: RouterRules['chains']): Expr {
  const isLink = (it: Expr): it is Link =>
    it.is === 'call' && it.of.is === 'member' && handsBack(it.of.name, chains);
  let at = expr;
  while (isLink(at)) {
    at = at.of.of;
    if (!(chains instanceof Set)) break;
  }
  return at;
}

type Link = Call & { readonly of: Extract<Expr, { is: 'member' }> };

function handsBack(name: string | Expr, chains: RouterRules['chains']): boolean {
  if (chains === undefined || chains === 'all') return chains === 'all';
  if (typeof name !== 'string') return false;
  return 'allBut' in chains ? !chains.allBut.has(name) : chains.has(name);
}

function distinct(routers: readonly Router[]): readonly Router[] {
  const keyOf = ({ key, under = [], called = [] }: Router) =>
    [
      key,
      under.length,
      ...called.map(({ site }) => (site ? `${site.path}:${startOfCall(site.call)}` : '')),
    ].join(' ');
  return [...new Map(routers.map((it) => [keyOf(it), it])).values()];
}

function startOfCall({ region }: Call): string {
  return `${region.endLine}:${region.endColumn}`;
}
