import { walk } from '../../../../../lang/walk.ts';
import type { Argument, Expr } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { callsNaming, importsAny, modulesOf } from '../../../modules-of.ts';
import { obscure } from '../../act.ts';
import { lineageOf } from '../../annotated/class-verbs.ts';
import { argument } from '../../arguments/argument.ts';
import { listEntries } from '../../calls/list-entries.ts';
import { type Gathered, routerAt, type Told, toldAt } from '../../gathered.ts';
import { looksLikeRoute, readRoute } from './read-route.ts';

const languages = ['python'] as const;
const application = /^tornado\.(?:web\.)?(?:web\.)?Application$/;

/**
 * Every application with the routes of the lists that it is given. Routes of other lists are served where something brings
 * them there, so that they are likely alone.
 */
export function gatherHandlers(program: Program): Iterable<Gathered> {
  if (!importsAny(program, ['tornado'], languages)) return [];
  const gathered: Gathered[] = [];
  const told = new Set<Expr>();
  for (const site of callsNaming(program, languages, applicationNames(program))) {
    const list = handlersOf(site, program);
    if (!list) continue;
    const { call, path, when } = site;
    const own: Told[] = [];
    if ('spread' in list) own.push(toldAt(obscure, { expr: call, path }));
    for (const { expr, path: at, guarded } of 'is' in list ? listEntries(program, list, path) : []) {
      const act = readRoute({ expr, path: at }, program);
      told.add(expr);
      own.push(
        toldAt(
          act ?? obscure,
          { expr: act ? expr : call, path: act ? at : path },
          { guarded: guarded || when.length > 0 },
        ),
      );
    }
    gathered.push({ router: routerAt(call, path), told: own });
  }
  for (const { expr, path } of otherRoutes(program, told)) {
    const act = readRoute({ expr, path }, program);
    if (act)
      gathered.push({ router: routerAt(expr, path), told: [toldAt(act, { expr, path }, { guarded: true })] });
  }
  return gathered;
}

/** The names of what is given such lists, by which alone calls are asked what they are. */
function applicationNames(program: Program): (name: string) => boolean {
  const names = new Set(['Application', 'add_handlers', '__init__']);
  for (const path of modulesOf(program, languages))
    for (const { local, name } of program.modules.get(path)?.imports ?? [])
      if (name === 'Application') names.add(local);
  return (name) => names.has(name);
}

/** The list of `Application([…])`, or what is spread there, of `super().__init__([…])` in a class of such, and of `app.add_handlers(host, […])`. */
function handlersOf({ call, path, within }: CallSite, program: Program): Expr | Argument | undefined {
  const { of } = call;
  if (of.is === 'member' && of.name === 'add_handlers') return argument(call, 'host_handlers', 1);
  const isSuper = of.is === 'member' && of.name === '__init__';
  const classes = isSuper ? (program.modules.get(path)?.classes ?? []) : [];
  const own = classes.filter((it) => it.methods.some((fn) => within.includes(fn)));
  const isApplication = isSuper
    ? own.some((it) => lineageOf(program, it, path).outside.some((base) => application.test(base)))
    : program.refer(of, path).some((it) => it.is === 'external' && application.test(`${it.from}.${it.name}`));
  if (!isApplication) return undefined;
  return argument(call, 'handlers', 0) ?? call.args.find((it) => it.spread);
}

/** What looks like a route and stands in no list that an application was seen to be given. */
function* otherRoutes(program: Program, told: ReadonlySet<Expr>): Iterable<Placed> {
  for (const path of modulesOf(program, languages)) {
    const module = program.modules.get(path);
    const found: Expr[] = [];
    if (module)
      walk(module, (expr) => {
        if (!told.has(expr) && looksLikeRoute(expr)) found.push(expr);
      });
    yield* found.map((expr) => ({ expr, path }));
  }
}
