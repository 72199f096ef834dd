import { folderOf, foldersAround, joinPath } from '../../../../../lang/paths.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';

/** The module that an expression such as `base_path('routes/api.php')` or `__DIR__.'/auth.php'` names. */
export function findFile(program: Program, expr: Expr, at: string): string | undefined {
  const text = fileNameIn(expr);
  if (text === undefined) return undefined;
  const relative = text.replace(/^\/+/, '');
  return foldersAround(folderOf(at))
    .map((folder) => joinPath(folder, relative))
    .find((path) => path !== undefined && program.modules.has(path));
}

const deepest = 6;

/** The last text in an expression that names a PHP file. */
function fileNameIn(expr: Expr, depth = 0): string | undefined {
  if (depth > deepest) return undefined;
  const inside = (parts: readonly Expr[]) =>
    parts.map((it) => fileNameIn(it, depth + 1)).findLast((it) => it !== undefined);
  switch (expr.is) {
    case 'literal':
      return typeof expr.value === 'string' && expr.value.endsWith('.php') ? expr.value : undefined;
    case 'operation':
      return inside(expr.operands);
    case 'call':
      return inside(expr.args.map(({ value }) => value));
    default:
      return undefined;
  }
}
