import { lastPart } from '../../../../../lang/link/external.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Class, Expr, Fn } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { callsNaming, importsAny } from '../../../modules-of.ts';
import { type Act, hide, obscure } from '../../act.ts';
import { lineageOf } from '../../annotated/class-verbs.ts';
import { argument } from '../../arguments/argument.ts';
import { listEntries } from '../../calls/list-entries.ts';
import { type Gathered, routerAt, type Told, toldAt } from '../../gathered.ts';
import { isLitestar, readDecorator } from './read-decorator.ts';

const languages = ['python'] as const;
const packages = ['litestar', 'starlite'] as const;
const applications: ReadonlySet<string> = new Set(['Litestar', 'Starlite']);
const growing: ReadonlySet<string> = new Set(['extend', 'append']);
const deepest = 8;

/** Where a list of handlers stands: the paths around it, the outermost first. */
interface Around {
  readonly under: readonly Placed[];
  readonly guarded: boolean;
}

/** Every application with what its `route_handlers` hold, and what plugins add to those of any; where that is nothing, plugins outside do. */
export function gatherHandlers(program: Program): Iterable<Gathered> {
  if (!importsAny(program, packages, languages)) return [];
  const gathered = callsNaming(
    program,
    languages,
    (name) => applications.has(name) || growing.has(name),
  ).flatMap(({ call, path, when }): readonly Gathered[] => {
    const around = { under: [], guarded: when.length > 0 };
    const added = addedTo(call);
    if (added) return [{ router: routerAt(call, path), told: listTold(added, path, around, program, 0) }];
    const isOwn = program
      .refer(call.of, path)
      .some((it) => isLitestar(it) && applications.has(lastPart(it.name)));
    return isOwn ? [{ router: routerAt(call, path), told: toldBy(call, path, around, program, 0) }] : [];
  });
  const [first] = gathered;
  const isEmpty = gathered.every(({ told }) => told.length === 0);
  return first && isEmpty ? [{ router: first.router, told: [toldAt(obscure, first.router)] }] : gathered;
}

/** The list of `config.route_handlers.extend([…])`. https://docs.litestar.dev/latest/usage/plugins/index.html */
function addedTo({ of, args: [added] }: Call): Expr | undefined {
  const isGrowing = of.is === 'member' && typeof of.name === 'string' && growing.has(of.name);
  return isGrowing && lastName(of.of) === 'route_handlers' ? added?.value : undefined;
}

/** What an application or a router holds, below its own path. */
function toldBy(call: Call, path: string, around: Around, program: Program, depth: number): readonly Told[] {
  const isRouter = lastName(call.of) === 'Router';
  const prefix = argument(call, 'path', isRouter ? 0 : undefined);
  const list = argument(call, 'route_handlers', isRouter ? undefined : 0);
  const under = prefix ? [...around.under, { expr: prefix, path }] : around.under;
  return list ? listTold(list, path, { ...around, under }, program, depth) : [];
}

function listTold(
  list: Expr,
  path: string,
  around: Around,
  program: Program,
  depth: number,
): readonly Told[] {
  return listEntries(program, list, path).flatMap(({ expr, path: at, guarded }) =>
    handlerTold({ expr, path: at }, { ...around, guarded: around.guarded || guarded }, program, depth + 1),
  );
}

/** What one thing of a list serves: a function, a controller, another router, or something that is not looked into. */
function handlerTold(given: Placed, around: Around, program: Program, depth: number): readonly Told[] {
  const tell = (act: Act) => [toldAt(act, given, around)];
  const [found] = program.refer(given.expr, given.path);
  if (!found || depth > deepest) return tell(obscure);
  if (found.is === 'function') return functionTold(found.fn, found.path, around, program) ?? tell(obscure);
  if (found.is === 'class') return controllerTold(found.cls, found.path, around, program);
  if (found.is !== 'made' || !isLitestar(found.by)) return tell(obscure);
  if (lastPart(found.by.name) === 'Router') return toldBy(found.call, found.path, around, program, depth);
  const path = argument(found.call, 'path', 0);
  return tell(hide(path && { expr: path, path: found.path }, lastPart(found.by.name)));
}

/** What the methods of a controller serve, those that it inherits included. */
function controllerTold(cls: Class, path: string, around: Around, program: Program): readonly Told[] {
  const { classes } = lineageOf(program, cls, path);
  const [prefix] = classes.flatMap((it) =>
    it.cls.fields.filter(({ name }) => name === 'path').map(({ value }) => ({ expr: value, path: it.path })),
  );
  const inside = prefix ? { ...around, under: [...around.under, prefix] } : around;
  return classes.flatMap((it) =>
    it.cls.methods.flatMap((fn) => functionTold(fn, it.path, inside, program) ?? []),
  );
}

function functionTold(fn: Fn, path: string, around: Around, program: Program): readonly Told[] | undefined {
  const told = fn.decorators.flatMap((expr) => {
    const act = readDecorator({ expr, path }, program);
    return act ? [toldAt(act, { expr, path }, around)] : [];
  });
  return told.length > 0 ? told : undefined;
}
