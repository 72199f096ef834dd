import { lastName } from '../../lang/link/unit.ts';
import { isTestPath } from '../../lang/test-paths.ts';
import { addTo } from '../../model/add-to.ts';
import type { Import, Module } from '../../model/module.ts';
import type { CallSite, Program } from '../../model/program.ts';

/** The paths of a program's modules in some languages, tests left aside. */
export const modulesOf = eachOnce((program, languages): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [path, { language }] of program.modules)
    if (languages.includes(language) && !isTestPath(path)) found.add(path);
  return found;
});

/** The calls of those modules, in the order of paths and then of the source. */
export const callsIn = eachOnce((program, languages): readonly CallSite[] => {
  const paths = modulesOf(program, languages);
  return program.calls().filter((it) => paths.has(it.path));
});

/** The name of a callee that is computed: `router[method](…)`. */
export const computed = '[]';

/** Those of them that are of some names: the callee, or an argument, ends in one, or an argument is given under it. */
export function callsNaming(
  program: Program,
  languages: readonly string[],
  isName: (name: string) => boolean,
): readonly CallSite[] {
  const calls = callsIn(program, languages);
  const places = [...placesByName(program, languages)].flatMap(([name, at]) => (isName(name) ? at : []));
  return [...new Set(places)].sort((a, b) => a - b).flatMap((place) => calls[place] ?? []);
}

const placesByName = eachOnce((program, languages): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, { call }] of callsIn(program, languages).entries()) {
    const said = [call.of.is === 'member' && typeof call.of.name !== 'string' ? computed : lastName(call.of)];
    for (const { name, value } of call.args)
      said.push(name, value.is === 'member' ? lastName(value) : undefined);
    for (const name of said) if (name !== undefined) addTo(places, name, place);
  }
  return places;
});

const importsIn = eachOnce((program, languages) => {
  const paths = modulesOf(program, languages);
  return importedBy([...paths].flatMap((path) => program.modules.get(path) ?? []));
});

const importsOf = eachOnce((program) => importedBy(program.modules.values()));

function importedBy(modules: Iterable<Module>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { imports } of modules) for (const { from } of imports) found.add(from);
  return found;
}

/**
 * Whether any module of a program imports a package whose name holds one of the words; where languages are given, any of
 * theirs that is no test.
 */
export function importsAny(
  program: Program,
  words: readonly string[],
  languages?: readonly string[],
): boolean {
  const imported = languages ? importsIn(program, languages) : importsOf(program, []);
  for (const from of imported) if (words.some((word) => from.includes(word))) return true;
  return false;
}

/** Whether a module imports a package whose name holds one of the words. */
export function imports(module: Module | undefined, words: readonly string[]): boolean {
  return module?.imports.some(({ from }) => words.some((word) => from.includes(word))) ?? false;
}

/** What brings a name to a module, where an import does. */
export function importNamed(program: Program, path: string, name: string): Import | undefined {
  return program.modules.get(path)?.imports.find(({ local }) => local === name);
}

/** Every framework and every client asks the same of a program: it is worked out once for each choice of languages. */
function eachOnce<T>(
  find: (program: Program, languages: readonly string[]) => T,
): (program: Program, languages: readonly string[]) => T {
  const known = new WeakMap<Program, Map<string, T>>();
  return (program, languages) => {
    const answers = known.get(program) ?? new Map<string, T>();
    known.set(program, answers);
    const key = languages.join();
    const answer = answers.get(key) ?? find(program, languages);
    answers.set(key, answer);
    return answer;
  };
}
