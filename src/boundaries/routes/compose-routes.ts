import { addTo } from '../../model/add-to.ts';
import type { Gap } from '../../model/gap.ts';
import type { Expr } from '../../model/module.ts';
import type { Called, Confidence, Program } from '../../model/program.ts';
import { type Side, siteIn } from '../../model/site.ts';
import { methodNamed } from './backends/arguments/verbs.ts';
import type { Act, Backend, PathText } from './backends/backend.ts';
import type { Gathered, Router, Told } from './backends/gathered.ts';
import { isSameRouter, isSameWay } from './backends/routers/same-way.ts';
import type { Semantics, Served, Unresolved } from './endpoint.ts';
import type { Placed } from './frontends/client.ts';
import { joinPaths, type RoutePath } from './path-pattern.ts';
import { readNames } from './read-names.ts';
import { listItems, noPrefix, place, type ReadPaths, readPaths } from './read-paths.ts';
import { renderExpr } from './render-expr.ts';
import { plainPath, type Spelling } from './route-spelling.ts';
import { shiftedPaths, unknownPrefix, unreadMount, unreadPackage } from './unread-routes.ts';

const deepest = 32;
const mostOffers = 50_000;
const mostMounts = 50_000;
const mostPrefixes = 256;
const anyMethod: readonly string[] = ['*'];

/** choice: which of several paths it has, what a setting puts before it or where it is mounted is all that is not certain. */
export type Sureness = Confidence | 'choice';

interface Under {
  readonly prefix: RoutePath;
  readonly sureness: Sureness;
  /** The routers above, so that one mounted on itself ends. */
  readonly above: readonly Router[];
  /** The module of the application. */
  readonly home?: string;
  /** What stands before the names of its routes. */
  readonly names?: readonly string[];
  /** How what it is mounted on matches, where that says so. */
  readonly settings?: Partial<Semantics> | undefined;
}

type Compose = (gathered: Pick<Gathered, 'router' | 'told'>, under: Under, replaced?: boolean) => void;

/**
 * Tells what a router serves below a prefix, its children's routes and theirs included, into `offers`; `hasReached` says
 * whether it has come to a router.
 */
export function composer(
  program: Program,
  backend: Backend,
  side: Side,
  routers: ReadonlyMap<string, Gathered>,
  offers: Served[],
): { readonly compose: Compose; hasReached(router: Router): boolean } {
  const reached = new Map<string, Router[]>();
  const hasReached = (router: Router) =>
    reached.get(router.key)?.some((it) => isSameRouter(it, router)) ?? false;
  const endless = new Set<string>();
  let mounts = 0;
  const compose: Compose = ({ router, told }, under, replaced = false) => {
    mounts += 1;
    if (mounts === mostMounts || offers.length >= mostOffers)
      offers.push(tooMany(siteIn(program.tree, side, router.path)));
    if (offers.length > mostOffers) return;
    if (mounts > mostMounts) return;
    if (under.above.some((it) => isSameRouter(it, router)) || under.above.length > deepest) {
      if (!endless.has(router.key)) offers.push(mountedBelow(siteIn(program.tree, side, router.path), under));
      endless.add(router.key);
      return;
    }
    if (!hasReached(router)) addTo(reached, router.key, router);
    const spell = router.made.spell ?? backend.spell;
    const read = (text: PathText | undefined) =>
      text === undefined ? noPrefix : readPaths(program, [text], router.path, spell, router.called);
    const front = read(router.made.front);
    const own = replaced ? noPrefix : read(router.made.prefix);
    const here = told.filter((it) => isSameWay(it.called, router.called) && isSameWay(it.of, router.called));
    const more = here.flatMap(({ act, path, called }) =>
      act.do === 'prefix' ? [readPaths(program, act.paths, path, spell, called)] : [],
    );
    const isOwn = under.settings === undefined || backend.ownSettings === true;
    const settings = isOwn ? router.made.semantics : under.settings;
    const semantics = { ...backend.semantics, ...settings };
    const above = [...under.above, router];
    const reads = [front, own, ...more];
    if (!reads.every((it) => it.complete)) offers.push(unreadPrefix(router.path, router.expr, under.prefix));
    const { shifts } = router.made;
    if (shifts !== undefined) offers.push(shifted(router.path, router.expr, under.prefix, shifts));
    const sure = shifts === undefined ? under.sureness : 'likely';
    const home = under.home ?? router.path;
    const sureness = reads.reduce(likelier, sure);
    const prefixes = joinAll([front], backend).flatMap((before) =>
      joinAll([own, ...more], backend).map((it) => joinPaths(before, joinPaths(under.prefix, it))),
    );
    for (const prefix of prefixes) {
      const below = { prefix, sureness, above, home, settings, ...(under.names && { names: under.names }) };
      for (const it of here) if (offers.length < mostOffers) tell(it, below, semantics, spell);
    }
  };
  const tell = (
    { act, path: file, expr, guarded, under: inner, named, children, each, called }: Told,
    under: Under,
    semantics: Semantics,
    spell: Spelling,
  ) => {
    if (act.do === 'prefix' || act.do === 'run' || act.do === 'list') return;
    if (act.do === 'obscure') {
      const say = act.closed === undefined ? unresolvedAt : unresolvedWith(unreadPackage(act.closed));
      offers.push(say(file, expr, join(under.prefix, plainPath(act.under), backend)));
      return;
    }
    const exprs = act.do === 'mount' ? act.prefixes : act.paths;
    const last = readPaths(program, exprs, file, spell, called);
    const above = act.do === 'mount' && act.above ? [...inner, act.above] : inner;
    const reads = [...above.map((it) => readPaths(program, [it], file, spell, called)), last];
    const isRead = reads.every((it) => it.complete);
    const sureness = guarded ? 'likely' : reads.reduce(likelier, under.sureness);
    const names = named && readNames(program, named, { at: file, before: under.names, called });
    const isMount = act.do === 'mount' && children.length > 0;
    const methods =
      act.do === 'mount' ? anyMethod : methodsOf(program, act.methods ?? anyMethod, file, called);
    const isListed = isMount || (act.do !== 'mount' && (last.complete || last.isLed === true));
    // An endpoint whose path is not read is no catch-all: others beside it may not be seen at all.
    const unread = act.do === 'hide' ? methods : anyMethod;
    const isEmpty = isMount && children.every((it) => (routers.get(it.key)?.told.length ?? 0) === 0);
    // A prefix that is not read is said where it stands, whatever is below it.
    const leads = isListed && last.complete ? above.filter((_, index) => !reads[index]?.complete) : [];
    const places = leads.map((it) => (typeof it === 'string' ? { expr, path: file } : place(it, file)));
    if (!isRead && !isEmpty)
      for (const it of places.length > 0 ? places : [{ expr, path: file }])
        offers.push((isListed ? unreadPrefix : unresolvedAt)(it.path, it.expr, under.prefix, unread));
    if (last.paths.length === 0 && act.do !== 'mount') return;
    for (const path of joinAll(reads, backend)) {
      const whole = join(under.prefix, path, backend);
      const slash = backend.rootAddsSlash === 'either' && isRoot(under.prefix, path) ? 'ignored' : undefined;
      const said = saidAt(act, file, expr);
      const at = siteIn(program.tree, side, said.path, said.expr.region);
      if (act.do === 'hide')
        offers.push({
          ...{ is: 'opaque', at, path: whole, by: act.by },
          ...(act.onto && { onto: { segments: act.onto, framework: backend.id } }),
        });
      else if (act.do === 'serve')
        for (const method of methods)
          offers.push({
            is: 'endpoint',
            at,
            ...(under.home !== undefined && under.home !== said.path && { home: under.home }),
            framework: backend.id,
            method,
            path: whole,
            semantics: slash ? { ...semantics, slash } : semantics,
            confidence: sureness === 'choice' ? 'likely' : sureness,
            ...(sureness === 'choice' && { isChoice: true }),
            ...(names && { names }),
          });
      else if (children.length === 0)
        offers.push({ ...unresolvedAt(file, expr, whole), ...(isRead && { mounts: 'anything' }) });
      for (const child of children) {
        const gathered = routers.get(child.key);
        const sure = each || children.length === 1 ? sureness : 'likely';
        const below = { ...under, prefix: whole, sureness: sure, ...(names && { names }) };
        if (gathered)
          compose({ router: child, told: gathered.told }, below, act.do === 'mount' && act.replaces);
      }
    }
  };
  const unresolvedWith =
    (say: (at: Gap['at'], text: string) => Gap) =>
    (path: string, expr: Expr, prefix: RoutePath, methods = anyMethod): Unresolved => {
      const at = siteIn(program.tree, side, path, expr.region);
      const gap = say(at, renderExpr(expr));
      return { is: 'unresolved', at, path: prefix, gap, ...(!methods.includes('*') && { methods }) };
    };
  const unresolvedAt = unresolvedWith(unreadMount);
  const unreadPrefix = unresolvedWith(unknownPrefix);
  const shifted = (path: string, expr: Expr, prefix: RoutePath, by: string): Served => {
    const at = siteIn(program.tree, side, path, expr.region);
    return { is: 'unresolved', at, path: prefix, gap: shiftedPaths(at, by) };
  };
  return { compose, hasReached };
}

/** Where a route is written: a chain of calls begins far above its last one, and an attribute stands elsewhere. */
function saidAt(act: Act, file: string, expr: Expr): Placed {
  const [path] = act.do === 'serve' ? act.paths : [];
  if (path === undefined || typeof path === 'string') return { expr, path: file };
  if ('expr' in path) return path;
  const isChained = expr.is === 'call' && expr.of.is === 'member' && expr.of.of.is === 'call';
  return { expr: isChained ? path : expr, path: file };
}

function tooMany(at: Gap['at']): Served {
  const gap: Gap = {
    at,
    reason: 'too-large',
    effect: 'limits',
    note: `Its routers are mounted more than ${mostMounts} times over; the rest was not read.`,
  };
  return { is: 'unresolved', at, path: plainPath(''), gap };
}

function mountedBelow(at: Gap['at'], { prefix, above }: Under): Served {
  const why = above.length > deepest ? `more than ${deepest} routers deep` : 'below itself';
  const gap: Gap = {
    at,
    reason: 'too-large',
    effect: 'counts',
    note: `Its router is mounted ${why}: what it serves there is not listed.`,
  };
  return { is: 'unresolved', at, path: prefix, gap };
}

/** Each path of the first below each of the next; what is not known at all adds nothing. */
function joinAll(reads: readonly ReadPaths[], backend: Backend): readonly RoutePath[] {
  return reads.reduce<readonly RoutePath[]>(
    (found, { paths }) =>
      (paths.length === 0
        ? found
        : found.flatMap((it) => paths.map((path) => join(it, path, backend)))
      ).slice(0, mostPrefixes),
    [plainPath('')],
  );
}

function isRoot(prefix: RoutePath, path: RoutePath): boolean {
  return path.segments.length === 0 && prefix.segments.length > 0;
}

function likelier(sureness: Sureness, { confidence, complete, isChoice, isLed }: ReadPaths): Sureness {
  if (sureness === 'likely') return 'likely';
  if (!complete) return isLed ? 'choice' : 'likely';
  if (confidence === 'certain') return sureness;
  return isChoice ? 'choice' : 'likely';
}

function join(prefix: RoutePath, path: RoutePath, { rootAddsSlash }: Backend): RoutePath {
  return isRoot(prefix, path) && rootAddsSlash !== true
    ? { ...prefix, slash: false }
    : joinPaths(prefix, path);
}

function methodsOf(
  program: Program,
  given: Extract<Act, { do: 'serve' }>['methods'],
  file: string,
  called: readonly Called[] | undefined,
  depth = 0,
): readonly string[] {
  if (depth > 3) return anyMethod;
  const methods = given.flatMap((method) => {
    if (typeof method === 'string') return [method];
    const placed = place(method, file, called);
    const { expr, path } = placed;
    const items = listItems(program, expr, path);
    if (items.some((it) => it.expr !== expr)) return methodsOf(program, items, path, called, depth + 1);
    const { values, complete } = program.evaluate(expr, path, placed.called);
    const texts = values.map(({ parts: [first, ...more] }) =>
      typeof first === 'string' && more.length === 0 ? first : '*',
    );
    return complete && texts.length > 0 ? texts.map(methodNamed) : anyMethod;
  });
  return methods.includes('*') ? anyMethod : [...new Set(methods)];
}
