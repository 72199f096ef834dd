import type { CallSite, Program } from '../../../../model/program.ts';
import { callsIn } from '../../modules-of.ts';
import { type Act, hide, mount, obscure, type PathText, serve } from '../act.ts';
import { callingWays } from '../calls/calling-ways.ts';
import { type Gathered, type Growing, type Router, routerAt } from '../gathered.ts';
import type { BlockRoutes } from './framework.ts';
import { openScopes, type Place } from './scopes.ts';

/** Every block that starts an application, and every function that extends a router, with what they are told. */
export function gatherBlocks(program: Program, framework: BlockRoutes): Iterable<Gathered> {
  const sites = callsIn(program, framework.languages);
  const { meaningOf, placeOf, tellersOf } = openScopes(program, framework, sites);
  const gathered = new Map<string, Growing>();
  const enter = (router: Router): Growing => {
    const found = gathered.get(router.key) ?? { router, told: [] };
    gathered.set(router.key, found);
    return found;
  };
  const tell = (site: CallSite, { router, under }: Place, act: Act, mounted?: Place['router']) => {
    const { path, call, when } = site;
    const about = [...under, ...(act.do === 'serve' ? act.paths : [])];
    for (const called of callingWays(program, {
      ...site,
      call: { ...call, args: argumentsOf(about, mounted ? call : undefined) },
    })) {
      const children = mounted
        ? [
            {
              ...routerOf(mounted),
              called: mounted.is === 'function' ? [{ fn: mounted.fn, site }, ...called] : called,
            },
          ]
        : [];
      if (mounted) enter(routerOf(mounted));
      enter(routerOf(router)).told.push({
        act,
        path,
        expr: call,
        guarded: when.length > 0,
        under,
        children,
        each: true,
        ...(called.length > 0 && { called }),
      });
    }
  };
  for (const site of sites) {
    const meaning = meaningOf(site);
    if (meaning?.is === 'application') enter(routerOf({ is: 'application', site }));
    const isRoute = meaning && meaning.is !== 'application' && meaning.is !== 'below';
    const tellers = meaning ? [] : tellersOf(site);
    const hands =
      !meaning &&
      tellers.length === 0 &&
      site.call.args.some(({ value }) => value.is === 'name' && value.name === 'this');
    if (!isRoute && tellers.length === 0 && !hands) continue;
    const place = placeOf(site);
    if (!place) continue;
    if (meaning?.is === 'serve')
      tell(
        site,
        { ...place, under: [...place.under, ...(meaning.above ?? [])] },
        serve(meaning.methods ?? place.methods ?? ['*'], meaning.path ?? ''),
      );
    else if (meaning?.is === 'obscure') tell(site, place, obscure);
    else if (meaning?.is === 'hide') tell(site, place, hide(meaning.path, meaning.by));
    const mounted = mount(site.call);
    for (const { fn, path } of tellers) tell(site, place, mounted, { is: 'function', fn, path });
    if (hands) tell(site, place, mounted);
  }
  return gathered.values();
}

function routerOf(place: Place['router']): Router {
  if (place.is === 'application') return routerAt(place.site.call, place.site.path);
  const { fn, path } = place;
  return routerAt({ is: 'function', fn, region: fn.region }, path, { role: 'router' });
}

/** What decides by which calls of the functions around something is told. */
function argumentsOf(about: readonly PathText[], mount: CallSite['call'] | undefined) {
  const exprs = about.flatMap((it) => (typeof it === 'string' || 'expr' in it ? [] : [it]));
  const given = (mount?.args ?? []).filter(({ value }) => value.is !== 'function');
  return [...exprs.map((value) => ({ value })), ...given];
}
