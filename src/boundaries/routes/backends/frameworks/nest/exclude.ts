import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { findOption } from '../../../frontends/options.ts';
import { joinPaths, type RoutePath, renderRoutePath } from '../../../path-pattern.ts';
import { listItems, readPaths } from '../../../read-paths.ts';
import { plainPath } from '../../../route-spelling.ts';
import type { PathText } from '../../backend.ts';
import { spellColon } from '../../spelling/colon.ts';

const spell = spellColon({ constraint: '(', marks: true, groups: '{', bareSplat: 0, namedSplat: 1 });

/** Whether `setGlobalPrefix(…, { exclude })` names a route. https://docs.nestjs.com/faq/global-prefix */
export function isExcluded(
  program: Program,
  exclude: Placed,
  parts: readonly PathText[],
  method: string,
): boolean {
  const route = parts.reduce<RoutePath>((above, part) => {
    const [own] = readPaths(program, [part], exclude.path, spell).paths;
    return own ? joinPaths(above, own) : above;
  }, plainPath(''));
  return listItems(program, exclude.expr, exclude.path).some(({ expr, path }) => {
    const named = findOption(program, expr, path, ['path']) ?? { expr, path };
    const only = findOption(program, expr, path, ['method'])?.expr;
    const wanted = only?.is === 'member' && typeof only.name === 'string' ? only.name : 'ALL';
    if (wanted !== 'ALL' && wanted !== method) return false;
    return readPaths(program, [named], named.path, spell).paths.some((it) => covers(it, route));
  });
}

function covers(pattern: RoutePath, route: RoutePath): boolean {
  const splat = pattern.segments.findIndex((it) => it.is === 'splat');
  const head = splat < 0 ? pattern.segments : pattern.segments.slice(0, splat);
  const tail = splat < 0 ? route.segments : route.segments.slice(0, splat);
  return render(head) === render(tail);
}

function render(segments: RoutePath['segments']): string {
  return renderRoutePath({ segments, slash: false });
}
