import { addTo } from '../../model/add-to.ts';
import type { Extraction, Gap } from '../../model/gap.ts';
import type { Program } from '../../model/program.ts';
import { type Side, siteIn } from '../../model/site.ts';
import type { Backend } from './backends/backend.ts';
import type { Gathered, Router } from './backends/gathered.ts';
import { gatherRouters } from './backends/routers/gather-routers.ts';
import { isSameRouter, isSameWay } from './backends/routers/same-way.ts';
import { packageWords } from './backends/telling.ts';
import { composer, type Sureness } from './compose-routes.ts';
import type { Served } from './endpoint.ts';
import { forgiveSlashes } from './forgiving.ts';
import { callsIn, imports, importsAny, modulesOf } from './modules-of.ts';
import { type RoutePath, shapeOf } from './path-pattern.ts';
import { plainPath } from './route-spelling.ts';

/**
 * What a backend serves: each application's routers composed along their mounts. A router mounted twice serves twice, one
 * that is never mounted serves nothing.
 */
export function readBackend(program: Program, backend: Backend, side: Side): Extraction<Served> {
  if (modulesOf(program, backend.languages).size === 0) return { facts: [], gaps: [] };
  const gathered = 'gather' in backend ? backend.gather(program) : gatherRouters(program, backend).values();
  const routers = new Map([...gathered].map((it) => [it.router.key, it]));
  const made = [...routers.values()].flatMap(eachMade);
  const children = new Map<string, Router[]>();
  for (const it of routers.values()) noteChildren(it, children);
  const isMounted = (one: Router) => children.get(one.key)?.some((it) => isSameRouter(it, one)) ?? false;
  const offers: Served[] = [];
  const gaps: Gap[] = [];
  const { compose, hasReached } = composer(program, backend, side, routers, offers);
  const applications = made.filter(isApplication);
  const homes = new Set(applications.map((it) => program.home(it.router.path)));
  const roots = applications.filter((it) => !isMounted(it.router));
  for (const it of [...roots, ...applications])
    if (!hasReached(it.router)) compose(it, { prefix: plainPath(''), sureness: 'certain', above: [] });
  const stray = made.filter(
    (it) =>
      /router|either/.test(it.router.made.role) &&
      !isApplication(it) &&
      it.told.length > 0 &&
      !isMounted(it.router),
  );
  const unresolved = offers.some((it) => it.is === 'unresolved');
  const place = placeOfStrays(offers);
  if (place.sureness === 'choice' && stray.length > 0)
    for (const [at, it] of offers.entries())
      if (it.is === 'unresolved' && it.mounts) offers[at] = { ...it, mounts: 'strays' };
  for (const it of stray) {
    const site = siteIn(program.tree, side, it.router.path, it.router.expr.region);
    const isListed = unresolved || !homes.has(program.home(it.router.path));
    if (isListed) compose(it, { ...place, above: [] });
    gaps.push({
      at: site,
      reason: 'dynamic',
      effect: 'counts',
      note: `This router is mounted nowhere that driftgate can see, so what it serves is not ${isListed ? 'certain' : 'listed'}.`,
    });
  }
  if (offers.length > 0) offers.push(...unreadFiles(program, backend, side));
  else if (stray.length === 0) offers.push(...unreadApplications(program, backend, side));
  for (const offer of offers) if (offer.is === 'unresolved') gaps.push(offer.gap);
  return { facts: forgiveSlashes(program, backend, offers), gaps };
}

/**
 * Where the routers stand that nothing seen mounts: below the one path that mounts what is not known, as where an application
 * imports its routers by the names of their files.
 */
function placeOfStrays(offers: readonly Served[]): {
  readonly prefix: RoutePath;
  readonly sureness: Sureness;
} {
  const open = offers.flatMap((it) => (it.is === 'unresolved' && it.mounts && it.path ? [it.path] : []));
  const [prefix, ...others] = open;
  return prefix && others.every((it) => shapeOf(it) === shapeOf(prefix))
    ? { prefix, sureness: 'choice' }
    : { prefix: plainPath(''), sureness: 'likely' };
}

/** The files of a framework that could be read in part: what else they serve is not known. */
function unreadFiles(program: Program, backend: Backend, side: Side): readonly Served[] {
  const words = backend.packages ?? backend.signs;
  return [...modulesOf(program, backend.languages)].flatMap((path): readonly Served[] => {
    const module = program.modules.get(path);
    const broken = module?.gaps.find((it) => it.reason === 'unparsable');
    if (!broken || !imports(module, words)) return [];
    const gap: Gap = {
      at: siteIn(program.tree, side, path, broken.at.region),
      reason: 'unparsable',
      effect: 'limits',
      note: 'This file could be read in part alone: what else it serves is not known.',
    };
    return [{ is: 'unresolved', at: gap.at, path: plainPath(''), gap }];
  });
}

/** An application that is made and that nothing was seen to tell a route: that it is there is all that is known. */
function unreadApplications(program: Program, backend: Backend, side: Side): readonly Served[] {
  if ('gather' in backend) return [];
  const words = packageWords(backend);
  if (!importsAny(program, words, backend.languages)) return [];
  for (const { call, path } of callsIn(program, backend.languages)) {
    if (!imports(program.modules.get(path), words)) continue;
    for (const it of program.refer(call.of, path)) {
      if (it.is !== 'external' || !words.some((word) => it.from.includes(word))) continue;
      const by = it.name === '*' ? { ...it, name: 'default' } : it;
      const made = backend.makes(by, call, (name) => program.dependency(name, path));
      if (made?.role !== 'application' || made.routes || made.mounts) continue;
      const at = siteIn(program.tree, side, path, call.region);
      const gap: Gap = {
        at,
        reason: 'dynamic',
        effect: 'limits',
        note: `No route of this ${backend.title} application could be read: what it serves is not known.`,
      };
      return [{ is: 'unresolved', at, path: plainPath(''), gap, isBackend: true }];
    }
  }
  return [];
}

/** Each router of a key with what it is told; of two that may be one, the one of which more is known. */
function eachMade({ router, others = [], told }: Gathered): readonly Gathered[] {
  const depthOf = ({ called = [] }: Router) => called.length;
  const kept: Router[] = [];
  for (const it of [router, ...others].sort((a, b) => depthOf(b) - depthOf(a)))
    if (!kept.some((one) => isSameRouter(one, it))) kept.push(it);
  return kept.map((it) => ({ router: it, told: told.filter(({ of }) => isSameWay(of, it.called)) }));
}

function isApplication({ router, told }: Gathered): boolean {
  const { role } = router.made;
  return role === 'application' || (role === 'either' && told.some(({ act }) => act.do === 'run'));
}

/** Adds the routers that another one mounts, by key; that it mounts itself makes no difference. */
function noteChildren({ router, told }: Gathered, children: Map<string, Router[]>): void {
  for (const { of, children: mounted } of told)
    for (const child of mounted)
      if (!isSameRouter(child, { ...router, ...(of && { called: of }) })) addTo(children, child.key, child);
}
