import { splitMarks } from '../../../lang/link/marks.ts';
import type { Expr, Fn } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import { isOfParameter } from '../names-in.ts';
import { openReceivers } from './slots.ts';
import { distinct, isSlot, type Piece, type Template } from './template.ts';

/**
 * Answers what the language or its library makes of the parameters of the functions around an expression:
 * `fmt.Sprintf('%s%s', base, path)`, `[base, path].join('/')`; `undefined` where none of them is left in it. Beside what
 * tells something, what tells nothing at all is left out, and the rest is not certain.
 */
export function openMarks(
  program: Program,
): (expr: Expr, at: string, within: readonly Fn[]) => readonly Template[] | undefined {
  const skipped = openReceivers(program);
  return (expr, at, within) => {
    if (expr.is !== 'name' && !within.some((fn) => isOfParameter(expr, fn))) return undefined;
    const piecesOf = (text: string): readonly Piece[] =>
      splitMarks(text).flatMap((it): readonly Piece[] => {
        if (typeof it === 'string') return [{ text: it }];
        const fn = within[it.fn];
        return fn ? [{ fn, index: it.index, skip: skipped(fn), expr, path: at }] : [];
      });
    const { values, trail } = program.evaluateOpen(expr, at, within);
    const templates = values.map(({ parts, confidence }) => ({
      pieces: parts.flatMap((part) => (typeof part === 'string' ? piecesOf(part) : [part])),
      confidence,
      trail,
    }));
    if (!templates.some((it) => it.pieces.some(isSlot))) return undefined;
    const telling = templates.filter((it) => it.pieces.some((piece) => !('hole' in piece)));
    return distinct(
      telling.length === templates.length
        ? templates
        : telling.map((it) => ({ ...it, confidence: 'likely' as const })),
    );
  };
}
