import type { Expr, ExprOf } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import { type Side, type Site, siteIn } from '../../../model/site.ts';
import type { Operation } from '../operation.ts';
import type { Piece, Stated } from './piece.ts';

/** What differs from language to language in how texts are put together. */
export interface Dialect {
  readonly language: Exclude<Operation['language'], 'graphql'>;
  /** How a constant reads inside a text. */
  print(value: ExprOf<'literal'>['value']): string;
  /** The text that an expression formats: `base % values`. */
  baseOf?(expr: Expr): Expr | undefined;
  /** The pieces of an expression that formats a text; `undefined` when it is none. */
  format?(expr: Expr, rendering: Rendering): readonly Piece[] | undefined;
  /** The fields that an expression in the place of a selection stands for. */
  selection?(expr: Expr, path: string, rendering: Rendering): readonly Stated[] | undefined;
}

/** One text being put together: where it stands, and what it may still cost. */
export interface Rendering {
  readonly program: Program;
  readonly side: Side;
  readonly dialect: Dialect;
  readonly path: string;
  /** How many names were followed to get here. */
  readonly depth: number;
  readonly budget: Budget;
  /** The texts written out in the expression itself, those that names stand for left out. */
  readonly inline: Set<Expr>;
  /** Those that names stand for. */
  readonly followed: Set<Expr>;
  render(expr: Expr): readonly Piece[];
}

/** What may still be spent: pieces of one text, names followed in it, names followed in the whole program. */
export interface Budget {
  pieces: number;
  names: number;
  readonly all: { names: number };
}

const mostPieces = 10_000;
const mostNames = 300;
const mostDepth = 12;

/** A site of the program that is read. */
export function siteOf(expr: Pick<Expr, 'region'>, { program, side, path }: Omit<Rendering, 'render'>): Site {
  return siteIn(program.tree, side, path, expr.region);
}

function stated(text: string, region: Expr['region'], at: Rendering): Stated {
  return { text, site: siteOf({ region }, at), of: 'text' };
}

/** What a name, a member or a call stands for, where it is one text. */
function follow(expr: Expr, at: Rendering): readonly Piece[] | undefined {
  if (at.depth >= mostDepth || at.budget.names <= 0 || at.budget.all.names <= 0) return undefined;
  at.budget.names -= 1;
  at.budget.all.names -= 1;
  const [referent, ...others] = at.program.refer(expr, at.path);
  if (referent?.is === 'value' && others.length === 0 && referent.expr !== expr)
    return renderingOf({ ...at, path: referent.path, depth: at.depth + 1 }).render(referent.expr);
  const { values, complete } = at.program.evaluate(expr, at.path);
  const [value] = values;
  if (!complete || value?.confidence !== 'certain' || values.length > 1) return undefined;
  const parts = value.parts.filter((part) => typeof part === 'string');
  return parts.length === value.parts.length ? [stated(parts.join(''), expr.region, at)] : undefined;
}

function renderUnknown(expr: Expr, at: Rendering): readonly Piece[] {
  const selection = at.dialect.selection?.(expr, at.path, at);
  const hole: Piece = { hole: true, site: siteOf(expr, at), ...(selection && { selection }) };
  if (selection || !(expr.is === 'name' || expr.is === 'member' || expr.is === 'call')) return [hole];
  return follow(expr, at) ?? [hole];
}

/** Notes that the text of an expression was written out. */
export function note(expr: Expr, { depth, inline, followed }: Omit<Rendering, 'render'>): void {
  (depth === 0 ? inline : followed).add(expr);
}

function renderIn(expr: Expr, at: Rendering): readonly Piece[] {
  at.budget.pieces -= 1;
  if (at.budget.pieces < 0) return [{ hole: true, site: siteOf(expr, at) }];
  const formatted = at.dialect.format?.(expr, at);
  if (formatted) return formatted;
  if (expr.is === 'literal') {
    note(expr, at);
    const text = typeof expr.value === 'string' ? expr.value : at.dialect.print(expr.value);
    return [stated(text, expr.inner ?? expr.region, at)];
  }
  if (expr.is === 'template') {
    note(expr, at);
    return expr.parts.flatMap((part) =>
      'is' in part ? at.render(part) : [stated(part.text, part.region, at)],
    );
  }
  if (expr.is === 'operation' && expr.op === '+') {
    note(expr, at);
    return expr.operands.flatMap((operand) => at.render(operand));
  }
  return renderUnknown(expr, at);
}

function renderingOf(at: Omit<Rendering, 'render'>): Rendering {
  const rendering: Rendering = { ...at, render: (expr) => renderIn(expr, rendering) };
  return rendering;
}

/** Opens the rendering of one text that stands in `path`. */
export function openRendering(
  program: Program,
  side: Side,
  dialect: Dialect,
  path: string,
  all: Budget['all'],
): Rendering {
  const budget = { pieces: mostPieces, names: mostNames, all };
  return renderingOf({
    program,
    side,
    dialect,
    path,
    depth: 0,
    budget,
    inline: new Set(),
    followed: new Set(),
  });
}
