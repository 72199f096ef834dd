import { globalModule } from '../../../../lang/link/external.ts';
import { lastName } from '../../../../lang/link/unit.ts';
import type { Call, Expr, Fn } from '../../../../model/module.ts';
import type { CallSite, Program, Referent } from '../../../../model/program.ts';
import type { PathText } from '../act.ts';
import type { BlockRoutes, Meaning } from './framework.ts';

/** The place of a call: what it tells, and the paths that the blocks between put before it, the outermost first. */
export interface Place {
  readonly router:
    | { readonly is: 'application'; readonly site: CallSite }
    | { readonly is: 'function'; readonly fn: Fn; readonly path: string };
  readonly under: readonly PathText[];
  readonly methods?: readonly (string | Expr)[];
}

/** Answers what calls mean, and where they stand. */
export interface Scopes {
  meaningOf(site: CallSite): Meaning | undefined;
  placeOf(site: CallSite): Place | undefined;
  /** The functions of the tree that a call calls and that tell routes themselves. */
  tellersOf(site: CallSite): readonly Extract<Referent, { is: 'function' }>[];
}

const deepest = 24;
const mostWrappers = 6;

/** The blocks of a program, by what stands in them. */
export function openScopes(program: Program, framework: BlockRoutes, sites: readonly CallSite[]): Scopes {
  const givenTo = new Map<Fn, CallSite>();
  const named = new Map<string, Extract<Referent, { is: 'function' }>[]>();
  for (const site of sites) {
    for (const { value } of site.call.args) if (value.is === 'function') givenTo.set(value.fn, site);
    const [fn] = site.within.filter((it) => it.name !== undefined);
    if (fn?.name !== undefined && extendsRouter(fn, framework)) {
      const list = named.get(fn.name) ?? [];
      if (!list.some((it) => it.fn === fn)) list.push({ is: 'function', fn, path: site.path });
      named.set(fn.name, list);
    }
  }
  const known = new Map<Call, Meaning | undefined>();
  const meaningOf = (site: CallSite): Meaning | undefined => {
    if (!known.has(site.call)) known.set(site.call, readMeaning(program, framework, site));
    return known.get(site.call);
  };
  const tellersOf = ({ call, path }: CallSite): readonly Extract<Referent, { is: 'function' }>[] => {
    const name = lastName(call.of);
    const others = named.get(name ?? '');
    if (name === undefined || !others) return [];
    const plain: Expr = { is: 'name', name, region: call.of.region };
    const found = program.refer(plain, path).filter((it) => it.is === 'function');
    const tellers = found.filter(({ fn }) => extendsRouter(fn, framework));
    return tellers.length > 0 ? tellers : others.length === 1 ? others : [];
  };
  /** What a function of the tree does with the block that it is handed: the blocks around the place where it runs. */
  const wrappedBy = (outer: CallSite, block: Fn, depth: number): readonly PathText[] => {
    if (depth > mostWrappers) return [];
    const [target] = program.refer(outer.call.of, outer.path).filter((it) => it.is === 'function');
    const at = outer.call.args.findIndex(({ value }) => value.is === 'function' && value.fn === block);
    const param = target?.fn.params[at] ?? target?.fn.params.at(-1);
    if (!target || !param) return [];
    const called = [{ fn: target.fn, site: outer }];
    const runs = sites.find(
      ({ call, within, path }) =>
        path === target.path &&
        within.includes(target.fn) &&
        (call.args.some(({ value }) => value.is === 'name' && value.name === param.name) ||
          (call.of.is === 'name' && call.of.name === param.name)),
    );
    const own = runs && meaningOf(runs);
    const around = runs ? climb(runs, depth + 1, target.fn) : undefined;
    return [...(around?.under ?? []), ...(own?.is === 'below' && own.path ? [own.path] : [])].map((it) =>
      typeof it === 'string' || 'expr' in it ? it : { expr: it, path: target.path, called },
    );
  };
  const climb = (
    site: CallSite,
    depth: number,
    end?: Fn,
  ): (Omit<Place, 'router'> & { readonly router?: Place['router'] }) | undefined => {
    let under: readonly PathText[] = [];
    let methods: Place['methods'];
    for (const fn of site.within.slice(0, deepest)) {
      if (fn === end) return { under, ...(methods && { methods }) };
      const outer = givenTo.get(fn);
      if (!outer) {
        if (!extendsRouter(fn, framework)) return undefined;
        return { router: { is: 'function', fn, path: site.path }, under, ...(methods && { methods }) };
      }
      const meaning = meaningOf(outer);
      if (meaning?.is === 'serve' || meaning?.is === 'hide' || meaning?.is === 'obscure') return undefined;
      if (meaning?.is === 'application')
        return { router: { is: 'application', site: outer }, under, ...(methods && { methods }) };
      if (meaning) {
        if (meaning.path !== undefined) under = [meaning.path, ...under];
        methods ??= meaning.methods;
      } else under = [...wrappedBy(outer, fn, depth), ...under];
    }
    return undefined;
  };
  const placeOf = (site: CallSite): Place | undefined => {
    const found = climb(site, 0);
    return found?.router && { ...found, router: found.router };
  };
  return { meaningOf, placeOf, tellersOf };
}

/** Whether a function extends a router. */
function extendsRouter({ receiver }: Fn, { routers }: BlockRoutes): boolean {
  return receiver !== undefined && routers.has(lastName(receiver) ?? '');
}

function readMeaning(
  program: Program,
  framework: BlockRoutes,
  { call, path }: CallSite,
): Meaning | undefined {
  const name = lastName(call.of);
  if (name === undefined) return undefined;
  const meaning = framework.means(name, call, path);
  if (!meaning || !isOnRouter(call.of, meaning)) return undefined;
  const plain: Expr = { is: 'name', name, region: call.of.region };
  const isOwn = (from: string) => framework.packages.some((it) => from === it || from.startsWith(`${it}.`));
  const imports = program.modules.get(path)?.imports.some((it) => isOwn(it.from));
  return program
    .refer(plain, path)
    .some((it) => it.is === 'external' && (isOwn(it.from) || (it.from === globalModule && imports)))
    ? meaning
    : undefined;
}

/** A call by name alone is one on the router around; what routes are told on something else is not. */
function isOnRouter(of: Expr, meaning: Meaning): boolean {
  if (of.is !== 'member' || meaning.is === 'application' || meaning.is === 'below') return true;
  return of.of.is === 'name' && /^(?:this|route|routing|router)$/.test(of.of.name);
}
