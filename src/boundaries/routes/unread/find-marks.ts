import { globalModule } from '../../../lang/link/external.ts';
import { dottedName } from '../../../lang/link/members.ts';
import { addTo } from '../../../model/add-to.ts';
import type { ProgramExtractor } from '../../../model/extractor.ts';
import type { Expr, Import, LanguageId } from '../../../model/module.ts';
import { compareText } from '../../../model/order.ts';
import type { Program } from '../../../model/program.ts';
import type { NonEmpty, Region } from '../../../model/site.ts';
import { modulesOf } from '../modules-of.ts';
import { type Family, unreadFrameworks } from './frameworks.ts';

/** A place of a module that tells by which framework it serves. */
export interface Mark {
  readonly framework: string;
  readonly path: string;
  readonly region: Region;
}

/** The languages in which what a package holds is named by its whole path, with no import of it. */
const absolute: ReadonlySet<Family> = new Set(['rust', 'php', 'ruby']);

/** The languages of a family. */
export function languagesOf(family: Family): NonEmpty<LanguageId> {
  return family === 'java' ? ['java', 'kotlin'] : [family];
}

/** What names frameworks of a family in the modules of a program that are no tests, by path. */
export function findMarks(program: Program, family: Family): readonly Mark[] {
  const found: Mark[] = [];
  const known = new Map<string, readonly string[]>();
  const add = (names: readonly string[], path: string, region: Region): void => {
    const key = names.join(' ');
    const frameworks = known.get(key) ?? frameworksOf(family, names);
    known.set(key, frameworks);
    for (const framework of frameworks) found.push({ framework, path, region });
  };
  const addNamed = (expr: Expr, path: string): void => {
    const written = withDots(dottedName(expr) ?? '');
    if (frameworksOf(family, [written]).length > 0) add(globalNames(expr, path, program), path, expr.region);
  };
  for (const path of modulesOf(program, languagesOf(family))) {
    const { imports, classes } = program.modules.get(path) ?? { imports: [], classes: [] };
    for (const it of imports) if (!it.from.startsWith('.')) add(namesOf(it), path, it.region);
    if (!absolute.has(family)) continue;
    for (const base of classes.flatMap((it) => it.bases)) addNamed(base, path);
    for (const { call } of program.callsAt(path)) addNamed(call.of, path);
  }
  return found.sort((a, b) => compareText(a.path, b.path) || a.region.line - b.region.line);
}

/** The frameworks of each family by their marks: every import of a program is looked up here. */
const byMark: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries(unreadFrameworks).map(([family, frameworks]) => {
    const found = new Map<string, string[]>();
    for (const [framework, marks] of Object.entries(frameworks))
      for (const mark of marks) addTo(found, mark, framework);
    return [family, found];
  }),
);

/** The frameworks that one of some names is, or is below, a mark of, in the order of their table. */
function frameworksOf(family: Family, names: readonly string[]): readonly string[] {
  const marks = byMark.get(family);
  const found = new Set(names.flatMap(headsOf).flatMap((head) => marks?.get(head) ?? []));
  if (found.size === 0) return [];
  return Object.keys(unreadFrameworks[family]).filter((framework) => found.has(framework));
}

/** A name, and what it is below: `a.b/c` is below `a.b` and `a`. */
function headsOf(name: string): readonly string[] {
  return [name, ...[...name.matchAll(/[./]/g)].map(({ index }) => name.slice(0, index))];
}

/** The package that is imported, and what is taken from it: `npm:micro@10` is `micro`. */
function namesOf({ from, name }: Import): readonly string[] {
  const plain = from
    .replace(/^(?:npm:|jsr:|https:\/\/deno\.land\/x\/)/, '')
    .replace(/(?<=.)@v?\d[^/]*/, '')
    .replace(/::|\\/g, '.');
  return [plain, `${plain}.${name}`, `${plain}#${name}`];
}

/** What no import brings and no module of the tree holds, by its whole path. */
function globalNames(expr: Expr, path: string, program: Program): readonly string[] {
  return program
    .refer(expr, path)
    .flatMap((it) => (it.is === 'external' && it.from === globalModule ? [withDots(it.name)] : []));
}

function withDots(name: string): string {
  return name.replace(/::|\\/g, '.').replace(/^\./, '');
}

/** What stands in every file that marks of a family can be found in. */
export function signsOfMarks(family: Family): Pick<ProgramExtractor<unknown>, 'signs' | 'mark'> {
  const [first = '', ...others] = Object.values(unreadFrameworks[family]).flatMap((marks) =>
    marks.flatMap((it) => signsOf(family, it)),
  );
  const signs: NonEmpty<string> = [first, ...others];
  if (!wordsOnly.has(family)) return { signs };
  const words = signs.map((it) => it.replaceAll('\\', '\\\\'));
  return { signs, mark: new RegExp(`\\b(?:${words.join('|')})\\b`) };
}

/** The families whose signs are words, that others may hold: `eve` stands in `event`. */
const wordsOnly: ReadonlySet<Family> = new Set(['python', 'ruby', 'php']);

function signsOf(family: Family, mark: string): readonly string[] {
  const [from = mark] = mark.split('#');
  if (family === 'typescript') return [`'${from}`, `"${from}`, `:${from}@`, `/${from}@`];
  const [head = mark] = mark.split('.');
  if (family === 'rust') return [head.endsWith('!') ? head : `${head}::`];
  // A name in a namespace is written with a backslash, a member of a class (`Flight::route`) is not.
  if (family === 'php' && /\.[A-Z]|\..*\./.test(mark)) return [mark.split('.').slice(0, 2).join('\\')];
  if (wordsOnly.has(family)) return [head];
  // `import a.b.*` names no class; C# imports nothing but namespaces.
  return [family === 'csharp' ? mark : mark.replace(/\.[A-Z]\w*$/, '')];
}
