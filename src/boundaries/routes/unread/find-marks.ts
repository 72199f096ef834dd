import { globalModule } from '../../../lang/link/external.ts';
import { dottedName } from '../../../lang/link/members.ts';
import { isTestPath } from '../../../lang/test-paths.ts';
import { addTo } from '../../../model/add-to.ts';
import type { Expr, Import, LanguageId } from '../../../model/module.ts';
import { compareText } from '../../../model/order.ts';
import type { Program } from '../../../model/program.ts';
import type { NonEmpty, Region } from '../../../model/site.ts';
import { callsIn } from '../modules-of.ts';
import { unreadFrameworks } from './frameworks.ts';

/** A place of a module that tells by which framework it serves. */
export interface Mark {
  readonly framework: string;
  readonly path: string;
  readonly region: Region;
}

/** The languages in which what a package holds is named by its whole path, with no import of it. */
const absolute: NonEmpty<LanguageId> = ['rust', 'php', 'ruby'];

/** What names frameworks in the modules of a program that are no tests, by path. */
export function findMarks(program: Program): readonly Mark[] {
  const found: Mark[] = [];
  const add = (language: LanguageId, names: readonly string[], path: string, region: Region): void => {
    for (const framework of frameworksOf(language, names)) found.push({ framework, path, region });
  };
  const addNamed = (language: LanguageId, expr: Expr, path: string): void => {
    const written = withDots(dottedName(expr) ?? '');
    if (frameworksOf(language, [written]).length > 0)
      add(language, globalNames(expr, path, program), path, expr.region);
  };
  for (const { path, language, imports, classes } of program.modules.values()) {
    if (isTestPath(path)) continue;
    for (const it of imports) add(language, namesOf(it), path, it.region);
    if (absolute.includes(language))
      for (const base of classes.flatMap((it) => it.bases)) addNamed(language, base, path);
  }
  for (const { call, path } of callsIn(program, absolute)) {
    const language = program.modules.get(path)?.language;
    if (language) addNamed(language, call.of, path);
  }
  return found.sort((a, b) => compareText(a.path, b.path) || a.region.line - b.region.line);
}

/** The frameworks of each language by their marks: every import of a program is looked up here. */
const byMark: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries(unreadFrameworks).map(([language, frameworks]) => {
    const found = new Map<string, string[]>();
    for (const [framework, marks] of Object.entries(frameworks))
      for (const mark of marks) addTo(found, mark, framework);
    return [language, found];
  }),
);

/** The frameworks that one of some names is, or is below, a mark of, in the order of their table. */
function frameworksOf(language: LanguageId, names: readonly string[]): readonly string[] {
  const family = language === 'kotlin' ? 'java' : language;
  const marks = byMark.get(family);
  const found = new Set(names.flatMap(headsOf).flatMap((head) => marks?.get(head) ?? []));
  if (found.size === 0) return [];
  return Object.keys(unreadFrameworks[family] ?? {}).filter((framework) => found.has(framework));
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

/** Texts one of which stands in every file that marks can be found in. */
export function signsOfMarks(): NonEmpty<string> {
  const [first = '', ...others] = Object.entries(unreadFrameworks).flatMap(([language, frameworks]) =>
    Object.values(frameworks).flatMap((marks) => marks.flatMap((it) => signsOf(language, it))),
  );
  return [first, ...others];
}

function signsOf(language: string, mark: string): readonly string[] {
  const [from = mark] = mark.split('#');
  if (language === 'typescript') return [`'${from}`, `"${from}`, `:${from}@`, `/${from}@`];
  const [head = mark] = mark.split('.');
  if (language === 'rust') return [head.endsWith('!') ? head : `${head}::`];
  return ['python', 'ruby', 'php'].includes(language) ? [head] : [mark.replace(/\.[A-Z]\w*$/, '')];
}
