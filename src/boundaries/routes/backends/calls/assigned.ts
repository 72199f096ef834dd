import { walk } from '../../../../lang/walk.ts';
import type { Program } from '../../../../model/program.ts';
import type { Placed } from '../../frontends/client.ts';
import { imports, modulesOf } from '../../modules-of.ts';

/** What a file that imports one of these packages assigns to a member of this name, the first of several: `config.contextPath = "/api"`. */
export function assignedTo(
  program: Program,
  name: string,
  packages: readonly string[],
  languages: readonly string[],
): Placed | undefined {
  for (const path of modulesOf(program, languages)) {
    const module = program.modules.get(path);
    if (!module || !imports(module, packages)) continue;
    let found: Placed | undefined;
    walk(module, (expr, { step }) => {
      const isTo = step?.do === 'assign' && step.to === expr;
      if (isTo && expr.is === 'member' && expr.name === name) found ??= { expr: step.value, path };
    });
    if (found) return found;
  }
  return undefined;
}
