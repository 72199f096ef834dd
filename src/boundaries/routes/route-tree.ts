import type { Extraction, Gap } from '../../model/gap.ts';
import type { Expr } from '../../model/module.ts';
import type { Confidence, Program } from '../../model/program.ts';
import { type Side, siteIn } from '../../model/site.ts';
import type { Act, Backend } from './backends/backend.ts';
import { gatherRouters } from './backends/gather-routers.ts';
import type { Gathered, Told } from './backends/gathered.ts';
import type { Semantics, Served } from './endpoint.ts';
import { joinPaths, type RoutePath } from './path-pattern.ts';
import { noPrefix, readPaths } from './read-paths.ts';
import { renderExpr } from './render-expr.ts';
import { plainPath, type Spelling } from './route-spelling.ts';

const deepest = 32;
const mostOffers = 50_000;
const mostMounts = 50_000;

/**
 * What a backend serves: each application's routers composed along their mounts. A router mounted twice serves twice, one
 * that is never mounted serves nothing.
 */
export function readBackend(program: Program, backend: Backend, side: Side): Extraction<Served> {
  const routers = 'gather' in backend ? backend.gather(program) : gatherRouters(program, backend);
  const mounted = new Set([...routers.values()].flatMap(childKeys));
  const offers: Served[] = [];
  const gaps: Gap[] = [];
  const { compose, reached } = composer(program, backend, side, routers, offers);
  const applications = [...routers.values()].filter((it) => it.router.made.role === 'application');
  const hasApplication = applications.length > 0;
  const roots = applications.filter((it) => !mounted.has(it.router.key));
  for (const it of [...roots, ...applications])
    if (!reached.has(it.router.key)) compose(it, { prefix: plainPath(''), confidence: 'certain', above: [] });
  const stray = [...routers.values()].filter(
    (it) => it.router.made.role === 'router' && it.told.length > 0 && !mounted.has(it.router.key),
  );
  const unresolved = offers.some((it) => it.is === 'unresolved');
  for (const it of stray) {
    const site = siteIn(program.tree, side, it.router.path, it.router.expr.region);
    if (unresolved || !hasApplication)
      compose(it, { prefix: plainPath(''), confidence: 'likely', above: [] });
    gaps.push({
      at: site,
      reason: 'dynamic',
      effect: 'counts',
      note: 'This router is mounted nowhere that driftgate can see, so what it serves is not certain.',
    });
  }
  for (const offer of offers) if (offer.is === 'unresolved') gaps.push(offer.gap);
  return { facts: offers, gaps };
}

/** The routers that another one mounts; that it mounts itself makes no difference. */
function childKeys({ router, told }: Gathered): readonly string[] {
  return told.flatMap((it) => it.children.map((child) => child.key)).filter((key) => key !== router.key);
}

interface Under {
  readonly prefix: RoutePath;
  readonly confidence: Confidence;
  /** The keys of the routers above, so that one mounted on itself ends. */
  readonly above: readonly string[];
}

type Compose = (gathered: Gathered, under: Under) => void;

function composer(
  program: Program,
  backend: Backend,
  side: Side,
  routers: ReadonlyMap<string, Gathered>,
  offers: Served[],
): { readonly compose: Compose; readonly reached: ReadonlySet<string> } {
  const reached = new Set<string>();
  let mounts = 0;
  const compose: Compose = ({ router, told }, under) => {
    mounts += 1;
    if (mounts === mostMounts || offers.length >= mostOffers)
      offers.push(tooMany(siteIn(program.tree, side, router.path)));
    if (offers.length > mostOffers) return;
    if (under.above.includes(router.key) || under.above.length > deepest || mounts > mostMounts) return;
    reached.add(router.key);
    const spell = router.made.spell ?? backend.spell;
    const own =
      router.made.prefix === undefined
        ? noPrefix
        : readPaths(program, [router.made.prefix], router.path, spell);
    const semantics = { ...backend.semantics, ...router.made.semantics };
    const above = [...under.above, router.key];
    if (!own.complete) offers.push(unresolvedAt(router.path, router.expr, under.prefix));
    for (const prefix of orRoot(own.paths)) {
      const here = {
        prefix: joinPaths(under.prefix, prefix),
        confidence: likelier(under.confidence, own),
        above,
      };
      for (const it of told) if (offers.length < mostOffers) tell(it, here, semantics, spell);
    }
  };
  const tell = (
    { act, path: file, expr, guarded, children, each }: Told,
    under: Under,
    semantics: Semantics,
    spell: Spelling,
  ) => {
    if (act.do === 'obscure') {
      offers.push(unresolvedAt(file, expr, join(under.prefix, plainPath(act.under), backend)));
      return;
    }
    const exprs = act.do === 'mount' ? act.prefixes : act.paths;
    const read = readPaths(program, exprs, file, spell);
    const confidence = guarded ? 'likely' : likelier(under.confidence, read);
    if (!read.complete) offers.push(unresolvedAt(file, expr, under.prefix));
    for (const path of act.do === 'mount' ? orRoot(read.paths) : read.paths) {
      const whole = join(under.prefix, path, backend);
      const at = siteIn(program.tree, side, file, expr.region);
      if (act.do === 'hide') offers.push({ is: 'opaque', at, path: whole, by: act.by });
      else if (act.do === 'serve')
        for (const method of methodsOf(program, act, file))
          offers.push({
            is: 'endpoint',
            at,
            framework: backend.id,
            method,
            path: whole,
            semantics,
            confidence,
          });
      else if (children.length === 0) offers.push(unresolvedAt(file, expr, whole));
      for (const child of children) {
        const gathered = routers.get(child.key);
        const sure = (each || children.length === 1) && read.complete ? confidence : 'likely';
        if (gathered) compose(gathered, { prefix: whole, confidence: sure, above: under.above });
      }
    }
  };
  const unresolvedAt = (path: string, expr: Expr, prefix: RoutePath): Served => {
    const at = siteIn(program.tree, side, path, expr.region);
    return { is: 'unresolved', at, path: prefix, gap: unreadMount(at, renderExpr(expr)) };
  };
  return { compose, reached };
}

function unreadMount(at: Gap['at'], text: string): Gap {
  return {
    at,
    reason: 'dynamic',
    effect: 'limits',
    note: `\`${text}\` could not be followed: what it serves is not known.`,
    mend: 'Pass the path and the router by name or as literals, or give the backend’s OpenAPI document in `routes.backends`.',
  };
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

function orRoot(paths: readonly RoutePath[]): readonly RoutePath[] {
  return paths.length > 0 ? paths : [plainPath('')];
}

function likelier(
  confidence: Confidence,
  read: { readonly confidence: Confidence; readonly complete: boolean },
): Confidence {
  return confidence === 'likely' || read.confidence === 'likely' || !read.complete ? 'likely' : 'certain';
}

function join(prefix: RoutePath, path: RoutePath, { rootAddsSlash }: Backend): RoutePath {
  const root = path.segments.length === 0 && prefix.segments.length > 0;
  return root && !rootAddsSlash ? { ...prefix, slash: false } : joinPaths(prefix, path);
}

function methodsOf(program: Program, act: Extract<Act, { do: 'serve' }>, at: string): readonly string[] {
  const methods = act.methods.flatMap((method) => {
    if (typeof method === 'string') return [method];
    const { values, complete } = program.evaluate(method, at);
    const texts = values.map(({ parts: [first, ...more] }) =>
      typeof first === 'string' && more.length === 0 ? first : '*',
    );
    return complete && texts.length > 0 ? texts.map((it) => it.toUpperCase()) : ['*'];
  });
  return methods.includes('*') ? ['*'] : [...new Set(methods)];
}
