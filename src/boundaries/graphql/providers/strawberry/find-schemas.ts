import type { Argument, Call, Class, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { keyword } from './call-arguments.ts';
import { lookUp } from './lookup.ts';
import { readStrawberryName } from './strawberry-name.ts';

/** A call that makes a schema: `strawberry.Schema(query=Query)`. */
export interface SchemaCall {
  readonly path: string;
  readonly call: Call;
}

/** Finds the calls that make schemas, those of test suites left out. */
export function findSchemaCalls(program: Program): readonly SchemaCall[] {
  return program
    .calls()
    .filter(
      ({ call, path }) =>
        path.endsWith('.py') && mayBe(call) && !isTest(path) && isSchema(program, call.of, path),
    )
    .map(({ call, path }) => ({ call, path }));
}

function mayBe({ of, args }: Call): boolean {
  const name = of.is === 'name' ? of.name : of.is === 'member' ? of.name : '';
  return typeof name === 'string' && name.endsWith('Schema') && args.length > 0;
}

function isSchema(program: Program, of: Expr, path: string, steps = 6): boolean {
  const found = lookUp(program, of, path);
  if (found.is === 'external') return readStrawberryName(found.name)?.name === 'Schema';
  if (found.is !== 'class' || steps <= 0) return false;
  return found.cls.bases.some((base) => isSchema(program, base, found.path, steps - 1));
}

/** Whether a file is part of a Python test suite. */
function isTest(path: string): boolean {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  return (
    parts.some((it) => it === 'test' || it === 'tests' || it === 'testing') ||
    /^(?:test_.*|.*_test|conftest)\.py$/.test(file)
  );
}

/** The root classes a schema call names; `undefined` where one of them cannot be known. */
export function rootsOf(
  program: Program,
  args: readonly Argument[],
  path: string,
): readonly { readonly role: string; readonly expr: Expr }[] {
  return ['query', 'mutation', 'subscription'].flatMap((role, index) => {
    const expr = keyword(args, role) ?? args.filter((it) => it.name === undefined)[index]?.value;
    if (!expr || (expr.is === 'literal' && expr.value === null)) return [];
    const found = lookUp(program, expr, path);
    return found.is === 'value' && found.value.is === 'literal' ? [] : [{ role, expr }];
  });
}

/** The classes of a tree, with their modules. */
export function* classesOf(program: Program): Iterable<{ readonly cls: Class; readonly path: string }> {
  for (const [path, module] of program.modules) {
    if (module.language !== 'python' || isTest(path)) continue;
    for (const cls of module.classes) yield { cls, path };
  }
}
