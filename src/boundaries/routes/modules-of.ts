import { isTestPath } from '../../lang/test-paths.ts';
import type { Program } from '../../model/program.ts';

/** The paths of a program's modules in some languages, tests left aside. */
export function modulesOf(program: Program, languages: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [path, { language }] of program.modules)
    if (languages.includes(language) && !isTestPath(path)) found.add(path);
  return found;
}

/** Whether any of these modules imports a package whose name holds one of the words. */
export function importsAny(program: Program, paths: Iterable<string>, words: readonly string[]): boolean {
  for (const path of paths)
    for (const { from } of program.modules.get(path)?.imports ?? [])
      if (words.some((word) => from.includes(word))) return true;
  return false;
}
