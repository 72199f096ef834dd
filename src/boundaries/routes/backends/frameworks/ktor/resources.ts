import type { Call, Class } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { PathText } from '../../act.ts';
import { annotationsOn } from '../../annotated/annotations.ts';
import { argumentOf } from '../../annotated/read-arguments.ts';

const deepest = 8;

/**
 * The paths of the class that a route is typed by, those of the classes it stands below first: `get<Users.Id> { … }`.
 * https://ktor.io/docs/server-resources.html
 */
export function resourceOf({ args }: Call, at: string, program: Program): readonly PathText[] | undefined {
  const type = args.find((it) => it.name === '<>')?.value;
  const found = type && program.refer(type, at).find((it) => it.is === 'class');
  return found && pathsOf(found.cls, found.path, program, 0);
}

function pathsOf(cls: Class, at: string, program: Program, depth: number): readonly PathText[] | undefined {
  const [resource] = annotationsOn(program, cls, at, [
    'io.ktor.resources',
    'io.ktor.server.locations',
  ]).filter(({ name }) => name === 'Resource' || name === 'Location');
  const own = resource && argumentOf(resource, 'path');
  if (!own || depth > deepest) return undefined;
  const params = cls.methods.find((it) => it.name === 'constructor')?.params ?? [];
  for (const { type } of params) {
    const above = type ? program.refer(type, at).find((it) => it.is === 'class') : undefined;
    const paths = above && above.cls !== cls ? pathsOf(above.cls, above.path, program, depth + 1) : undefined;
    if (paths) return [...paths, own];
  }
  return [own];
}
