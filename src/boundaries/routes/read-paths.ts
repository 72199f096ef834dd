import type { Expr } from '../../model/module.ts';
import type { Called, Confidence, Evaluation, Pattern, Program } from '../../model/program.ts';
import type { PathText } from './backends/backend.ts';
import type { Placed } from './frontends/client.ts';
import type { RoutePath } from './path-pattern.ts';
import { plainPath, readRoutePaths, type Spelling } from './route-spelling.ts';

/** The paths that an expression stands for; `complete` is false where some of them are not known. */
export interface ReadPaths {
  readonly paths: readonly RoutePath[];
  readonly confidence: Confidence;
  readonly complete: boolean;
  /** All that is not known is what stands before them: `config.Base + "/api"`. */
  readonly isLed?: true;
  /** One of several holds, and which is all that is not certain: a prefix that is changed where a setting says so. */
  readonly isChoice?: true;
}

export const noPrefix: ReadPaths = { paths: [plainPath('')], confidence: 'certain', complete: true };

const mostPaths = 64;

/** Reads paths as a framework spells them; a list stands for all its items. */
export function readPaths(
  program: Program,
  given: readonly PathText[],
  at: string,
  spell: Spelling,
  called?: readonly Called[],
): ReadPaths {
  if (given.length === 0) return noPrefix;
  const paths: RoutePath[] = [];
  let isWhole = true;
  let isLed = false;
  let confidence: Confidence = 'certain';
  let choices = 0;
  for (const text of given.filter((it) => typeof it === 'string')) {
    const read = readRoutePaths({ parts: [text], confidence: 'certain' }, spell);
    if (read) paths.push(...read);
    else isWhole = false;
  }
  const exprs = given.flatMap((it) => (typeof it === 'string' ? [] : [place(it, at, called)]));
  for (const evaluation of exprs.flatMap((it) => evaluateAll(program, it))) {
    if (!evaluation.complete || evaluation.values.length === 0) isWhole = false;
    if (evaluation.values.length > 1) confidence = 'likely';
    if (evaluation.values.length > 1 && evaluation.values.some(isPlain)) choices += 1;
    for (const value of withoutSettings(evaluation.values)) {
      const known = withoutLead(value);
      const read = readRoutePaths(known, spell);
      if (!read) isWhole = false;
      if (known !== value) isLed = true;
      if (read && paths.length < mostPaths) paths.push(...read);
      if (!isPlain(value)) confidence = 'likely';
    }
  }
  const complete = isWhole && !isLed;
  return {
    ...{ paths, confidence, complete },
    ...(isWhole && isLed && { isLed }),
    ...(complete && choices === exprs.length && { isChoice: true }),
  };
}

function isPlain({ parts, confidence }: Pattern): boolean {
  return confidence === 'certain' && parts.every((it) => typeof it === 'string');
}

/** What the items of a list are, or what the expression itself is. */
function evaluateAll(program: Program, { expr, path, called }: Placed): readonly Evaluation[] {
  return program.evaluateItems(expr, path, called) ?? [program.evaluate(expr, path, called)];
}

/** The path behind something unknown that ends before a slash: `config.Base + "/api"`; what stands before it stays unsaid. */
function withoutLead(value: Pattern): Pattern {
  const [first, second, ...more] = value.parts;
  const isLed = typeof first === 'object' && first.hole === 'base' && typeof second === 'string';
  return isLed && second.startsWith('/') ? { ...value, parts: [second, ...more] } : value;
}

/** A setting with a default is its default, as far as one can see: `os.environ.get('PREFIX', '/api')`. */
function withoutSettings(values: readonly Pattern[]): readonly Pattern[] {
  const texts = new Set(values.map(({ parts }) => JSON.stringify(parts)));
  const known = values.filter(({ parts: [first, ...more] }) => {
    const isSetting = typeof first === 'object' && first.hole === 'base';
    return !isSetting || (more.length > 0 && !texts.has(JSON.stringify(more)));
  });
  return known.length > 0 ? known : values;
}

/** An expression with its module; `at` and `called` are those of one that tells none. */
export function place(given: Expr | Placed, at: string, called?: readonly Called[]): Placed {
  return 'expr' in given ? given : { expr: given, path: at, ...(called && { called }) };
}

/** The items of a list that is written down, wherever it is; anything else is its own only item. */
export function listItems(
  program: Program,
  expr: Expr,
  at: string,
  called?: readonly Called[],
): readonly Placed[] {
  if (expr.is === 'array') return expr.items.map((it) => ({ expr: it.value, path: at }));
  if (expr.is !== 'name' && expr.is !== 'member') return [{ expr, path: at }];
  const referents = program.refer(expr, at, called);
  const [only] = referents;
  if (referents.length !== 1 || only?.is !== 'value' || only.expr.is !== 'array') return [{ expr, path: at }];
  return only.expr.items.map((it) => ({ expr: it.value, path: only.path }));
}
