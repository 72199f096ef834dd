import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Class } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { classesOf } from '../../../classes-in.ts';
import type { Placed } from '../../../frontends/client.ts';
import { findOption } from '../../../frontends/options.ts';
import { callsIn, importsAny } from '../../../modules-of.ts';
import { type PathText, serve } from '../../act.ts';
import { type Gathered, routerAt, type Told, toldAt } from '../../gathered.ts';
import { isExcluded } from './exclude.ts';
import { findControllers, type Listed } from './modules.ts';
import { findRoutes, readController } from './routes.ts';
import { readVersioning, type Versioning, versionPaths } from './versions.ts';

/** One `NestFactory.create(AppModule)`, and how it was set up afterwards. */
interface Application {
  readonly call: Call;
  readonly path: string;
  listens?: true;
  prefix?: Placed;
  exclude?: Placed;
  versioning?: Versioning | undefined;
}

/** The applications of a program with the routes of their controllers; a controller that none lists stands alone. */
export function gatherApplications(program: Program): readonly Gathered[] {
  if (!importsAny(program, ['@nestjs/'])) return [];
  const gathered: Gathered[] = [];
  const served = new Set<Class>();
  for (const application of findApplications(program)) {
    const { call, path } = application;
    const [root] = call.args;
    const { controllers, closed } = root
      ? findControllers(program, { expr: root.value, path })
      : { controllers: [], closed: [] };
    for (const { cls } of controllers) served.add(cls);
    const isFastify =
      call.args[1]?.value.is === 'call' && lastName(call.args[1].value.of) === 'FastifyAdapter';
    const semantics = isFastify
      ? ({ slash: 'strict', caseSensitive: true, precedence: 'specific' } as const)
      : {};
    const told = controllers.flatMap((it) => tell(program, it, application));
    const unread = closed.map((it) => toldAt({ do: 'obscure', under: '', closed: it.name }, it));
    gathered.push({
      router: routerAt(call, path, { role: 'application', semantics }),
      told: [...told, ...unread],
    });
  }
  for (const { cls, path } of classesOf(program, ['typescript'])) {
    if (served.has(cls) || cls.decorators.length === 0) continue;
    const told = tell(program, { cls, path, below: [] }, {});
    const router = routerAt({ is: 'class', cls, region: cls.region }, path, { role: 'router' });
    if (told.length > 0) gathered.push({ router, told });
  }
  return gathered;
}

function findApplications(program: Program): readonly Application[] {
  const found = new Map<Call, Application>();
  const calls = callsIn(program, ['typescript']);
  for (const { call, path } of calls)
    if (lastName(call.of) === 'create' && isFactory(program, call, path)) found.set(call, { call, path });
  for (const { call, path } of calls) {
    const name = lastName(call.of) ?? '';
    if (!/^(?:setGlobalPrefix|enableVersioning|listen)$/.test(name)) continue;
    const on = call.of.is === 'member' ? program.refer(call.of.of, path) : [];
    const own = on.flatMap((it) => (it.is === 'made' ? (found.get(it.call) ?? []) : []));
    if (name === 'listen') {
      for (const it of own) it.listens = true;
      continue;
    }
    const [first, second] = call.args.map((it) => it.value);
    for (const it of own.length > 0 ? own : found.values()) {
      if (name === 'enableVersioning') it.versioning = readVersioning(program, first, path);
      else if (first) {
        it.prefix = { expr: first, path };
        const exclude = second && findOption(program, second, path, ['exclude']);
        if (exclude) it.exclude = exclude;
      }
    }
  }
  return withoutStandIns(program, [...found.values()]);
}

/** Leaves out an application that only a script makes, to write a document say: another one with its root module listens. */
function withoutStandIns(program: Program, all: readonly Application[]): readonly Application[] {
  const rootOf = ({
    call: {
      args: [root],
    },
    path,
  }: Application) =>
    root ? program.refer(root.value, path).flatMap((it) => (it.is === 'class' ? [it.cls] : [])) : [];
  const listening = new Set(all.filter((it) => it.listens).flatMap(rootOf));
  return all.filter((it) => it.listens || !rootOf(it).some((cls) => listening.has(cls)));
}

function isFactory(program: Program, call: Call, path: string): boolean {
  return program
    .refer(call.of, path)
    .some((it) => it.is === 'external' && it.from === '@nestjs/core' && it.name === 'NestFactory.create');
}

function tell(
  program: Program,
  { below, ...controller }: Listed,
  { prefix, exclude, versioning }: Partial<Application>,
): readonly Told[] {
  const decorated = readController(program, controller);
  if (!decorated) return [];
  return findRoutes(program, controller).map((route) => {
    const own = [...below, ...(decorated.path ? [decorated.path] : [])];
    const last: PathText = route.path ?? '';
    const version = versioning ? versionPaths(program, versioning, route.version ?? decorated.version) : [];
    const isFree = exclude !== undefined && isExcluded(program, exclude, [...own, last], route.method);
    const under = [...(prefix && !isFree ? [prefix] : []), ...version, ...own];
    return toldAt(serve([route.method], last), route.at, { under });
  });
}
