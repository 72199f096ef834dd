import type { Argument, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { isFalse, isTrue, keyword, positional } from './call-arguments.ts';
import { scalarName } from './call-type.ts';
import { lookUp } from './lookup.ts';
import type { SchemaSettings } from './reading.ts';
import { keyOf } from './scalar-keys.ts';

/** What the `config=` and `scalar_overrides=` of a schema say. https://strawberry.rocks/docs/types/schema-configurations */
export function readSettings(
  program: Program,
  args: readonly Argument[],
  path: string,
  text: (expr: Expr | undefined, path: string) => string | undefined,
): SchemaSettings {
  const written = keyword(args, 'config');
  const config = configOf(program, written, path);
  const options = config?.args ?? [];
  const scalars = new Map<string, string>();
  const tables = [
    { table: keyword(args, 'scalar_overrides'), path },
    { table: keyword(options, 'scalar_map'), path: config?.path ?? path },
  ];
  for (const { table, path: home } of tables)
    for (const [key, name] of readScalars(program, table, home, text)) scalars.set(key, name);
  return {
    camelCase: !isFalse(options, 'auto_camel_case'),
    legacyGlobalId: isTrue(options, 'relay_use_legacy_global_id'),
    scalars,
    ...((written && !config) || keyword(options, 'name_converter') ? { renames: true as const } : {}),
  };
}

/** The call that makes a configuration, that which a function answers too; `undefined` where it cannot be known. */
function configOf(
  program: Program,
  expr: Expr | undefined,
  path: string,
  steps = 3,
): ReturnType<typeof callOf> {
  const call = callOf(program, expr, path);
  const found = call && lookUp(program, call.of, call.path);
  if (found?.is !== 'function' || steps <= 0) return call;
  const answers = found.fn.steps.filter((it) => it.do === 'return');
  const [only] = answers;
  return answers.length === 1 && only ? configOf(program, only.value, found.path, steps - 1) : undefined;
}

function callOf(
  program: Program,
  expr: Expr | undefined,
  path: string,
): { of: Expr; args: readonly Argument[]; path: string } | undefined {
  if (!expr) return undefined;
  if (expr.is === 'call') return { of: expr.of, args: expr.args, path };
  const found = lookUp(program, expr, path);
  return found.is === 'value' && found.value.is === 'call'
    ? { of: found.value.of, args: found.value.args, path: found.path }
    : undefined;
}

function* readScalars(
  program: Program,
  table: Expr | undefined,
  path: string,
  text: (expr: Expr | undefined, path: string) => string | undefined,
): Iterable<readonly [string, string]> {
  if (table?.is !== 'object') return;
  for (const { key, value } of table.entries) {
    if (typeof key === 'string') continue;
    const call = callOf(program, value, path);
    const first = call && positional(call.args, 0);
    const name =
      call &&
      (text(keyword(call.args, 'name'), call.path) ??
        (first && scalarName({ program, text }, first, { path: call.path })));
    const replaced = keyOf(lookUp(program, key, path));
    if (name !== undefined && replaced !== '') yield [replaced, name];
  }
}
