import { lastName } from '../../../../lang/link/unit.ts';
import type { Call, Expr, Fn } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import type { NonEmpty } from '../../../../model/site.ts';
import { callsNaming, imports } from '../../modules-of.ts';
import type { Act, Made, PathText } from '../act.ts';
import { type Gathered, type Growing, type Router, routerAt } from '../gathered.ts';
import { mountedIn, toldIn } from '../place.ts';

/** A framework whose functions speak to the block around them, which nothing hands them: `path("/x", () -> get("/y", f))`. */
export interface SpokenBlocks {
  readonly languages: NonEmpty<string>;
  readonly packages: NonEmpty<string>;
  /** What hands its block to an application. */
  readonly starts: ReadonlySet<string>;
  /** What puts its first argument before the paths in its block. */
  readonly below: string;
  /** What tells a route. */
  readonly tells: ReadonlySet<string>;
  /** The class whose functions they are. */
  readonly speaker: string;
  /** The method that tells the routes of an object which is handed over in the place of a block. */
  readonly adds: string;
  readonly application: Made;
  read(program: Program, site: CallSite): readonly Act[];
}

/** Where something is told: the application that a block is handed to, or the function around, and the paths between. */
interface Stand {
  readonly router: Router;
  readonly under: readonly PathText[];
}

/** What blocks tell: an application's own, and those of functions, told where these are called or handed over. */
export function gatherSpoken(program: Program, blocks: SpokenBlocks): Iterable<Gathered> {
  const { languages, packages, starts, below, tells, speaker, application } = blocks;
  const isBlock = (name: string) => starts.has(name) || name === below;
  const sites = callsNaming(program, languages, (name) => isBlock(name) || tells.has(name)).filter(
    ({ path }) => imports(program.modules.get(path), packages),
  );
  const givers = sites.filter(({ call }) => isBlock(nameOf(call)));
  const givenTo = new Map<Expr | Fn, CallSite>();
  for (const site of sites)
    for (const { value } of site.call.args) givenTo.set(value.is === 'function' ? value.fn : value, site);
  const gathered = new Map<string, Growing>();
  const speaking = new Map<Fn, Router>();
  const routerOf = (fn: Fn, path: string): Router => {
    const own = routerAt({ is: 'function', fn, region: fn.region }, path, { role: 'router' });
    const router = speaking.get(fn) ?? own;
    speaking.set(fn, router);
    return router;
  };
  const standOf = (start: Expr, { within, path }: CallSite): Stand | undefined => {
    const under: PathText[] = [];
    for (const it of [start, ...within]) {
      const outer = givenTo.get(it);
      const [prefix] = outer?.call.args ?? [];
      if (outer && starts.has(nameOf(outer.call)))
        return { router: routerAt(outer.call, outer.path, application), under };
      if (outer && nameOf(outer.call) === below && prefix)
        under.unshift({ expr: prefix.value, path: outer.path });
      if (!outer && 'steps' in it && it.name !== undefined) return { router: routerOf(it, path), under };
    }
    return undefined;
  };
  const tell = (site: CallSite, said: Act | Router, start: Expr = site.call) => {
    const stand = standOf(start, site);
    if (!stand) return;
    const place = { path: site.path, under: stand.under, guarded: site.when.length > 0 };
    const growing = gathered.get(stand.router.key) ?? { router: stand.router, told: [] };
    gathered.set(stand.router.key, growing);
    growing.told.push('key' in said ? mountedIn(place, said, site.call) : toldIn(place, said, site.call));
  };
  for (const site of sites)
    if (isSpoken(site.call, speaker) && tells.has(nameOf(site.call)))
      for (const act of blocks.read(program, site)) tell(site, act);
  for (const [fn, router] of speaking) {
    for (const site of program.callersOf(fn)) tell(site, router);
    for (const site of givers) {
      const given = site.call.args.find(({ value }) => gives(program, value, site.path, fn, blocks.adds));
      if (given) tell(site, router, given.value);
    }
  }
  return gathered.values();
}

function nameOf({ of }: Call): string {
  return lastName(of) ?? '';
}

function isSpoken({ of }: Call, speaker: string): boolean {
  return of.is === 'name' || (of.is === 'member' && lastName(of.of) === speaker);
}

/** Whether an argument is this function by reference, or an object that adds its routes by it. */
function gives(program: Program, value: Expr, at: string, fn: Fn, adds: string): boolean {
  if (value.is === 'function' || value.is === 'literal') return false;
  return program
    .refer(value, at)
    .some((it) =>
      it.is === 'function'
        ? it.fn === fn && value.is !== 'call'
        : it.is === 'instance' && fn.name === adds && it.cls.methods.includes(fn),
    );
}
