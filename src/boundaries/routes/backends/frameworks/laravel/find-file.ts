import { folderOf, foldersAround, joinPath } from '../../../../../lang/paths.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { Pattern, Program } from '../../../../../model/program.ts';
import { modulesOf } from '../../../modules-of.ts';

/** The files of routes that an expression names. */
export interface NamedFiles {
  readonly paths: readonly string[];
  /** Each of them is meant; else one of them may be. */
  readonly each: boolean;
}

/** The modules that an expression such as `base_path('routes/api.php')`, `__DIR__.'/auth.php'` or `glob('routes/*.php')` names. */
export function findFiles(program: Program, expr: Expr, at: string): NamedFiles {
  const names = namesIn(program, expr, at);
  const texts = new Set(names.flatMap(({ texts }) => texts));
  const paths = new Set([...texts].flatMap((text) => modulesNamed(program, text, at)));
  return { paths: [...paths], each: names.length === 1 && names[0]?.each === true };
}

interface Names {
  /** `*` stands for what is not known of one. */
  readonly texts: readonly string[];
  readonly each: boolean;
}

const deepest = 6;

/** The names of PHP files in an expression: of what a function is handed, the last that names some. */
function namesIn(program: Program, expr: Expr, at: string, depth = 0): readonly Names[] {
  if (depth > deepest) return [];
  if (expr.is === 'either') return expr.options.flatMap((it) => namesIn(program, it, at, depth + 1));
  const { values } = program.evaluate(expr, at);
  const texts = values.flatMap((it) => nameOf(it) ?? []);
  if (texts.length > 0 && texts.length === values.length) {
    const isListed = expr.is === 'literal' && texts.some((it) => it.includes('*'));
    const isKnown = texts.every((it) => !it.includes('*'));
    return [{ texts, each: isListed || (isKnown && isOneText(program, expr, at)) }];
  }
  if (expr.is === 'call') {
    const inside = expr.args.map(({ value }) => namesIn(program, value, at, depth + 1));
    return inside.findLast((it) => it.length > 0) ?? [];
  }
  if (expr.is !== 'name') return [];
  return program.refer(expr, at).flatMap((it) => {
    if (it.is === 'made') return namesIn(program, it.call, it.path, depth + 1);
    return it.is === 'value' ? namesIn(program, it.expr, it.path, depth + 1) : [];
  });
}

/** Whether a text is one but for what the functions around it are called with: each call of them means a file of its own. */
function isOneText(program: Program, expr: Expr, at: string): boolean {
  return program.evaluateOpen(expr, at, program.enclosing(at, expr)).values.length === 1;
}

/** The name of a PHP file, below the folder that it may begin with. */
function nameOf({ parts }: Pattern): string | undefined {
  const [first] = parts;
  const inside = typeof first === 'string' ? parts : parts.slice(1);
  const name = inside.map((it) => (typeof it === 'string' ? it : '*')).join('');
  const isLed = typeof first === 'string' || name.startsWith('/');
  return isLed && name.endsWith('.php') && name.length <= longest ? name.replace(/^\/+/, '') : undefined;
}

const longest = 200;

/** The modules of a name that is written in a file: in its folder, or else in one around. */
function modulesNamed(program: Program, name: string, at: string): readonly string[] {
  const isNamed = (path: string) =>
    name.includes('*') ? [...modulesOf(program, ['php'])].filter((it) => fits(it, path)) : [path];
  return (
    foldersAround(folderOf(at))
      .flatMap((folder) => joinPath(folder, name) ?? [])
      .map((path) => isNamed(path).filter((it) => program.modules.has(it)))
      .find((paths) => paths.length > 0) ?? []
  );
}

/** Whether a path is what a name with `*` says, each of them standing for some of one folder's or file's name. */
function fits(path: string, name: string): boolean {
  const [segments, wanted] = [path.split('/'), name.split('/')];
  return segments.length === wanted.length && wanted.every((it, at) => fitsPart(segments[at] ?? '', it));
}

function fitsPart(text: string, wanted: string): boolean {
  const [head = '', ...pieces] = wanted.split('*');
  const tail = pieces.pop();
  if (tail === undefined) return text === wanted;
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length) return false;
  let from = head.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= text.length - tail.length;
}
