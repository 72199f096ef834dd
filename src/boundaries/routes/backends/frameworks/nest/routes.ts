import type { Program } from '../../../../../model/program.ts';
import type { PlacedClass } from '../../../classes-in.ts';
import type { Placed } from '../../../frontends/client.ts';
import { findOption } from '../../../frontends/options.ts';
import { annotationsOn } from '../../annotated/annotations.ts';
import { lineageOf } from '../../annotated/class-verbs.ts';
import { argumentOf } from '../../annotated/read-arguments.ts';
import { verbsCalled } from '../../arguments/verbs.ts';

/** A method of a controller that serves something. */
export interface Route {
  readonly method: string;
  readonly path: Placed | undefined;
  readonly version: Placed | undefined;
  /** The decorator and its module. */
  readonly at: Placed;
}

const methods: ReadonlyMap<string, string> = new Map([...verbsCalled(''), ['All', '*'], ['Sse', 'GET']]);

/** What a controller and the classes it extends serve; the nearest method of a name stands, whatever it says. */
export function findRoutes(program: Program, { cls, path }: PlacedClass): readonly Route[] {
  const seen = new Set<string>();
  return lineageOf(program, cls, path).classes.flatMap(({ cls, path }) =>
    cls.methods.flatMap((fn): readonly Route[] => {
      if (fn.name === undefined || seen.has(fn.name)) return [];
      seen.add(fn.name);
      const said = annotationsOn(program, fn, path, ['@nestjs']);
      const verb = said.find(({ name }) => methods.has(name));
      if (!verb) return [];
      const version = said.find(({ name }) => name === 'Version');
      return [
        {
          method: methods.get(verb.name) ?? '*',
          path: argumentOf(verb),
          version: version && argumentOf(version),
          at: verb,
        },
      ];
    }),
  );
}

/** What `@Controller(…)` says: a path, a list of them, or an object with a path and a version. */
export function readController(
  program: Program,
  { cls, path }: PlacedClass,
): { readonly path: Placed | undefined; readonly version: Placed | undefined } | undefined {
  const [controller] = annotationsOn(program, cls, path, ['@nestjs']).filter(
    (it) => it.name === 'Controller',
  );
  if (!controller) return undefined;
  const given = argumentOf(controller);
  if (!given) return { path: undefined, version: undefined };
  const own = findOption(program, given.expr, path, ['path']);
  const version = findOption(program, given.expr, path, ['version']);
  const isObject = own !== undefined || version !== undefined || given.expr.is === 'object';
  return { path: isObject ? own : given, version };
}
