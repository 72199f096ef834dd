import type { Expr } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';

/** The one text that an expression is, with `hole` for each segment that is not known; undefined for anything less known. */
export function plainText(program: Program, expr: Expr, at: string, hole?: string): string | undefined {
  const { values, complete } = program.evaluate(expr, at);
  const [only] = values;
  if (!complete || values.length !== 1 || !only) return undefined;
  const texts = only.parts.map((it) =>
    typeof it === 'string' ? it : it.hole === 'segment' ? hole : undefined,
  );
  return texts.includes(undefined) ? undefined : texts.join('');
}
