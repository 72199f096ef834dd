import type { Extraction, Gap } from '../../model/gap.ts';
import type { Program } from '../../model/program.ts';
import { type Side, siteIn } from '../../model/site.ts';
import type { Backend } from './backends/backend.ts';
import { gatherRouters } from './backends/gather-routers.ts';
import type { Gathered } from './backends/gathered.ts';
import { composer } from './compose-routes.ts';
import type { Served } from './endpoint.ts';
import { imports, modulesOf } from './modules-of.ts';
import { plainPath } from './route-spelling.ts';

/**
 * What a backend serves: each application's routers composed along their mounts. A router mounted twice serves twice, one
 * that is never mounted serves nothing.
 */
export function readBackend(program: Program, backend: Backend, side: Side): Extraction<Served> {
  if (modulesOf(program, backend.languages).size === 0) return { facts: [], gaps: [] };
  const gathered = 'gather' in backend ? backend.gather(program) : gatherRouters(program, backend).values();
  const routers = new Map([...gathered].map((it) => [it.router.key, it]));
  const mounted = new Set([...routers.values()].flatMap(childKeys));
  const offers: Served[] = [];
  const gaps: Gap[] = [];
  const { compose, reached } = composer(program, backend, side, routers, offers);
  const applications = [...routers.values()].filter(isApplication);
  const homes = new Set(applications.map((it) => program.home(it.router.path)));
  const roots = applications.filter((it) => !mounted.has(it.router.key));
  for (const it of [...roots, ...applications])
    if (!reached.has(it.router.key)) compose(it, { prefix: plainPath(''), sureness: 'certain', above: [] });
  const stray = [...routers.values()].filter(
    (it) =>
      /router|either/.test(it.router.made.role) &&
      !isApplication(it) &&
      it.told.length > 0 &&
      !mounted.has(it.router.key),
  );
  const unresolved = offers.some((it) => it.is === 'unresolved');
  for (const it of stray) {
    const site = siteIn(program.tree, side, it.router.path, it.router.expr.region);
    if (unresolved || !homes.has(program.home(it.router.path)))
      compose(it, { prefix: plainPath(''), sureness: 'likely', above: [] });
    gaps.push({
      at: site,
      reason: 'dynamic',
      effect: 'counts',
      note: 'This router is mounted nowhere that driftgate can see, so what it serves is not certain.',
    });
  }
  if (offers.length > 0) offers.push(...unreadFiles(program, backend, side));
  for (const offer of offers) if (offer.is === 'unresolved') gaps.push(offer.gap);
  return { facts: offers, gaps };
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

function isApplication({ router, told }: Gathered): boolean {
  const { role } = router.made;
  return role === 'application' || (role === 'either' && told.some(({ act }) => act.do === 'run'));
}

/** The routers that another one mounts; that it mounts itself makes no difference. */
function childKeys({ router, told }: Gathered): readonly string[] {
  return told.flatMap((it) => it.children.map((child) => child.key)).filter((key) => key !== router.key);
}
