import { walk } from '../../lang/walk.ts';
import type { Expr, Module } from '../../model/module.ts';
import type { Program } from '../../model/program.ts';
import type { Backend } from './backends/backend.ts';
import { packageWords } from './backends/telling.ts';
import type { Served } from './endpoint.ts';
import { imports, modulesOf } from './modules-of.ts';

/**
 * What a framework serves, slashes at the end left aside where a file of it names what makes them count for nothing: a
 * middleware, an option, a setting. For which requests it does is not asked: that costs a warning, never a false one.
 */
export function forgiveSlashes(
  program: Program,
  backend: Backend,
  offers: readonly Served[],
): readonly Served[] {
  const { forgives } = backend;
  const isJudged = offers.some((it) => it.is === 'endpoint' && it.semantics.slash !== 'ignored');
  if (!forgives || !isJudged || !isForgiving(program, backend, forgives)) return offers;
  return offers.map((it) =>
    it.is === 'endpoint' ? { ...it, semantics: { ...it.semantics, slash: 'ignored' } } : it,
  );
}

function isForgiving(program: Program, backend: Backend, forgives: ReadonlySet<string>): boolean {
  const words = packageWords(backend);
  return [...modulesOf(program, backend.languages)].some((path) => {
    const module = program.modules.get(path);
    return module !== undefined && imports(module, words) && names(module, forgives);
  });
}

/** Whether a module imports, calls, gives or assigns to something of these names. */
function names(module: Module, wanted: ReadonlySet<string>): boolean {
  if (module.imports.some((it) => wanted.has(it.name))) return true;
  let found = false;
  walk(module, (expr) => {
    found ||= namesOf(expr).some((it) => wanted.has(it));
  });
  return found;
}

/** What an expression itself names. */
function namesOf(expr: Expr): readonly string[] {
  switch (expr.is) {
    case 'name':
      return [expr.name];
    case 'member':
      return typeof expr.name === 'string' ? [expr.name] : [];
    case 'literal':
      return [String(expr.value)];
    case 'call':
      return expr.args.flatMap((it) => it.name ?? []);
    case 'object':
      return expr.entries.flatMap(({ key }) => (typeof key === 'string' ? [key] : []));
    default:
      return [];
  }
}
