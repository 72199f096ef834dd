import type { Expr } from '../../../../model/module.ts';
import type { Called, Program } from '../../../../model/program.ts';
import { listItems } from '../../read-paths.ts';

/** How a text is read. */
interface TextReading {
  /** What stands for each segment that is not known. */
  readonly hole?: string;
  /** The calls of the functions around it, innermost first. */
  readonly called?: readonly Called[];
}

/** The one text that an expression is; undefined for anything less known. */
export function plainText(
  program: Program,
  expr: Expr,
  at: string,
  { hole, called }: TextReading = {},
): string | undefined {
  const { values, complete } = program.evaluate(expr, at, called);
  const [only] = values;
  if (!complete || values.length !== 1 || !only) return undefined;
  const texts = only.parts.map((it) =>
    typeof it === 'string' ? it : it.hole === 'segment' ? hole : undefined,
  );
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** The texts of what is one or a list of them; undefined where one of them is not known. */
export function wordsOf(program: Program, expr: Expr, at: string): readonly string[] | undefined {
  const words = listItems(program, expr, at).map((it) => plainText(program, it.expr, it.path));
  return words.includes(undefined) ? undefined : words.filter((it) => it !== undefined);
}
