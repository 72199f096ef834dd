import type { Class, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import type { Placed } from '../../frontends/client.ts';
import { findOption } from '../../frontends/options.ts';
import { verbsCalled } from '../verbs.ts';
import { findDecorator } from './decorators.ts';
import type { PlacedClass } from './modules.ts';

/** A method of a controller that serves something. */
export interface Route {
  readonly method: string;
  readonly path: Placed | undefined;
  readonly version: Placed | undefined;
  /** The decorator and its module. */
  readonly at: Placed;
}

const methods: ReadonlyMap<string, string> = new Map([...verbsCalled(''), ['All', '*'], ['Sse', 'GET']]);
const mostBases = 12;

/** What a controller and the classes it extends serve; the nearest method of a name stands. */
export function findRoutes(program: Program, controller: PlacedClass): readonly Route[] {
  const seen = new Set<string>();
  const classes = new Set<Class>();
  const found: Route[] = [];
  let level: readonly PlacedClass[] = [controller];
  for (let depth = 0; level.length > 0 && depth < mostBases; depth++) {
    for (const { cls, path } of level) {
      classes.add(cls);
      for (const fn of cls.methods) {
        if (fn.name === undefined || seen.has(fn.name)) continue;
        seen.add(fn.name);
        const verb = findDecorator(program, fn, path, (it) => methods.has(it));
        if (!verb) continue;
        const version = findDecorator(program, fn, path, (it) => it === 'Version')?.call.args[0]?.value;
        const own = verb.call.args[0]?.value;
        found.push({
          method: methods.get(verb.name) ?? '*',
          path: own && { expr: own, path },
          version: version && { expr: version, path },
          at: { expr: verb.call, path },
        });
      }
    }
    level = level.flatMap(({ cls, path }) =>
      cls.bases.flatMap((base) =>
        program
          .refer(base, path)
          .flatMap((it) =>
            it.is === 'class' && !classes.has(it.cls) ? [{ cls: it.cls, path: it.path }] : [],
          ),
      ),
    );
  }
  return found;
}

/** What `@Controller(…)` says: a path, a list of them, or an object with a path and a version. */
export function readController(
  program: Program,
  { cls, path }: PlacedClass,
): { readonly path: Placed | undefined; readonly version: Placed | undefined } | undefined {
  const decorator = findDecorator(program, cls, path, (it) => it === 'Controller');
  if (!decorator) return undefined;
  const given: Expr | undefined = decorator.call.args[0]?.value;
  if (!given) return { path: undefined, version: undefined };
  const own = findOption(program, given, path, ['path']);
  const version = findOption(program, given, path, ['version']);
  const isObject = own !== undefined || version !== undefined || given.is === 'object';
  return { path: isObject ? own : { expr: given, path }, version };
}
