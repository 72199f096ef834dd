import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { findOption } from '../../../frontends/options.ts';
import { listItems } from '../../../read-paths.ts';
import type { PathText } from '../../backend.ts';

/** Versions in the path: what stands before each, and the one of routes that name none. */
export interface Versioning {
  readonly prefix: string;
  readonly fallback: Placed | undefined;
}

/** What `enableVersioning` says; `undefined` where versions are not in the path. https://docs.nestjs.com/techniques/versioning */
export function readVersioning(
  program: Program,
  options: Expr | undefined,
  path: string,
): Versioning | undefined {
  const type = options && findOption(program, options, path, ['type'])?.expr;
  if (type?.is === 'member' && type.name !== 'URI') return undefined;
  const prefix = options && findOption(program, options, path, ['prefix'])?.expr;
  const text = prefix?.is === 'literal' ? prefix.value : 'v';
  const fallback = options && findOption(program, options, path, ['defaultVersion']);
  return { prefix: typeof text === 'string' ? text : '', fallback };
}

/** The segment that a version puts into the path, several where it is a list; none for a neutral route. */
export function versionPaths(
  program: Program,
  { prefix, fallback }: Versioning,
  own: Placed | undefined,
): readonly PathText[] {
  const version = own ?? fallback;
  if (!version) return [];
  const { region } = version.expr;
  const items = listItems(program, version.expr, version.path).map(({ expr, path }): Expr => {
    const [value] = program.evaluate(expr, path).values;
    const [text] = value?.parts ?? [];
    const isNeutral = expr.is === 'name' && expr.name === 'VERSION_NEUTRAL';
    const known =
      typeof text === 'string' && value?.parts.length === 1 && !isNeutral ? `/${prefix}${text}` : '';
    return { is: 'literal', value: known, region };
  });
  return [{ expr: { is: 'array', items: items.map((value) => ({ value })), region }, path: version.path }];
}
