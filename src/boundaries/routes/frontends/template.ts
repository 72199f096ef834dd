import { namedAddress } from '../../../lang/link/named-address.ts';
import type { Expr, ExprOf, Fn } from '../../../model/module.ts';
import type { Called, Confidence, Evidence, Hole, Pattern, Program } from '../../../model/program.ts';
import type { Region } from '../../../model/site.ts';
import { isGeneric } from '../segments.ts';
import type { Placed } from './client.ts';

/** A parameter of a function around the call, or a member of it: what the callers decide. */
export interface Slot extends Placed {
  readonly fn: Fn;
  readonly index: number;
  readonly key?: string;
  /** How many parameters before it a call does not fill. */
  readonly skip: number;
  /** It is no parameter but the field `key` of the object that the function is called on. */
  readonly receiver?: true;
}

/** A text that is written as a literal keeps the place of its characters, for an edit. */
export interface Text {
  readonly text: string;
  readonly inner?: Region;
  readonly path?: string;
}

export type Piece = Text | Hole | Slot;

/** A URL in which parameters are still open. */
export interface Template {
  readonly pieces: readonly Piece[];
  readonly confidence: Confidence;
  readonly trail: readonly Evidence[];
}

export const mostTemplates = 32;
const mostEvidence = 12;

export function isSlot(piece: Piece): piece is Slot {
  return 'fn' in piece;
}

/** A parameter alone. */
export function slotTemplate(slot: Slot): Template {
  return { pieces: [slot], confidence: 'certain', trail: [] };
}

/** The parameter that is all these templates say. */
export function onlySlot(templates: readonly Template[] | undefined): Slot | undefined {
  const [template, ...others] = templates ?? [];
  const [piece, ...more] = template?.pieces ?? [];
  return piece && isSlot(piece) && others.length === 0 && more.length === 0 ? piece : undefined;
}

/** One template after another, in every combination. */
export function concatenate(parts: readonly (readonly Template[])[]): readonly Template[] {
  let whole: readonly Template[] = [{ pieces: [], confidence: 'certain', trail: [] }];
  for (const part of parts)
    whole = whole
      .flatMap((before) =>
        part.map(
          (after): Template => ({
            pieces: joined(before.pieces, after.pieces),
            confidence: before.confidence === 'likely' ? 'likely' : after.confidence,
            trail: [...before.trail, ...after.trail].slice(0, mostEvidence),
          }),
        ),
      )
      .slice(0, mostTemplates);
  return whole;
}

/** One `/` where both have one: two of them would say that a host follows. */
function joined(before: readonly Piece[], after: readonly Piece[]): readonly Piece[] {
  const [last, first] = [before.at(-1), after[0]];
  const isDouble =
    last &&
    first &&
    'text' in last &&
    'text' in first &&
    /\/$/.test(last.text) &&
    /^\/(?!\/)/.test(first.text);
  return isDouble
    ? [...before.slice(0, -1), { text: last.text.slice(0, -1) }, ...after]
    : [...before, ...after];
}

/** What may stand in the place of a piece; nothing between two slashes is a state that is not loaded yet, an unknown value. */
export function inPlace(
  before: Piece | Expr | undefined,
  after: Piece | Expr | undefined,
  options: readonly Template[],
): readonly Template[] {
  const [head, tail] = [before, after].map((it) => (it && 'text' in it && !('is' in it) ? it.text : ''));
  if (!head || !tail || !/[^:/]\/$/.test(head) || !tail.startsWith('/')) return options;
  return options.map((it) => (isNothing(it) ? { ...it, pieces: [{ hole: 'segment' }] } : it));
}

/** Behind a path that says something, an unknown value between slashes is one segment: what `id` of `/users/${id}` is given. */
export function inSegments(template: Template, values: ReadonlySet<Piece>): Template {
  const { pieces } = template;
  const isSegment = (piece: Piece, at: number) => {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (!('hole' in piece) || piece.hole !== 'rest' || !values.has(piece)) return false;
    const isBehind = before !== undefined && 'text' in before && before.text.endsWith('/');
    const isAlone = !after || ('text' in after && /^[/?]/.test(after.text));
    return isBehind && isAlone && saysPath({ ...template, pieces: pieces.slice(0, at) });
  };
  if (!pieces.some(isSegment)) return template;
  return { ...template, pieces: pieces.map((it, at) => (isSegment(it, at) ? { hole: 'segment' } : it)) };
}

/** Whether all that stands before a piece is a base address: then it is a path, and no value in one. */
export function isWholePath({ pieces }: Template, at: number): boolean {
  const [base, slash] = [pieces[at - 2], pieces[at - 1]];
  const isJoined = slash !== undefined && 'text' in slash && slash.text === '/';
  return at < 1 || (isJoined && (base === undefined || 'text' in base || 'hole' in base));
}

function isNothing({ pieces }: Template): boolean {
  return pieces.every((it) => 'text' in it && it.text === '');
}

/**
 * Each template once: several ways through a function can build the same one. Of two that differ in a slash before a
 * parameter (`url.startsWith('/') ? base + url : base + '/' + url`), the one that has it: what begins with one brings no second.
 */
export function distinct(templates: readonly Template[]): readonly Template[] {
  const each = new Map<string, Template>();
  for (const template of templates) {
    const [key, slashes] = keyOf(template);
    const other = each.get(key);
    if (!other || slashes > keyOf(other)[1]) each.set(key, template);
  }
  return [...each.values()].slice(0, mostTemplates);
}

/** What a template says, leaving aside the slashes behind something and before a parameter, and how many they are. */
function keyOf({ pieces }: Template): readonly [key: string, slashes: number] {
  let slashes = 0;
  const merged: unknown[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if ('text' in piece && typeof last === 'string') merged[merged.length - 1] = last + piece.text;
    else if ('text' in piece) merged.push(piece.text);
    else if (!isSlot(piece)) merged.push(piece);
    else {
      const isBehind = typeof last === 'string' && last.endsWith('/') && (merged.length > 1 || last !== '/');
      if (isBehind) {
        slashes += 1;
        merged[merged.length - 1] = last.slice(0, -1);
      }
      merged.push([piece.index, piece.key, piece.path, piece.fn.region]);
    }
  }
  return [JSON.stringify(merged.filter((it) => it !== '')), slashes];
}

export function textTemplate(text: string): Template {
  return { pieces: [{ text }], confidence: 'certain', trail: [] };
}

/** A literal string as a template that knows where its characters stand. */
export function literalTemplate({ value, inner }: ExprOf<'literal'>, path: string): Template {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return { pieces: [{ text, ...(inner && { inner, path }) }], confidence: 'certain', trail: [] };
}

/** What the program knows of an expression whose parameters are not of interest; `called`: as the functions around it are called so. */
export function evaluated(
  program: Program,
  expr: Expr,
  at: string,
  called?: readonly Called[],
): readonly Template[] {
  const { values, trail } = program.evaluate(expr, at, called);
  if (values.length === 0) return [{ pieces: [{ hole: 'segment' }], confidence: 'certain', trail }];
  const templates = values.slice(0, mostTemplates).map((value) => templateOf(value, trail));
  return templates.some((it) => hasEmptySegment(it) || endsOpen(it, expr))
    ? inParts(program, { expr, at, called }, templates)
    : templates;
}

/** A pattern as a template without open parameters. */
export function templateOf({ parts, confidence }: Pattern, trail: Template['trail']): Template {
  return { pieces: parts.map(pieceOf), confidence, trail };
}

function hasEmptySegment({ pieces }: Template): boolean {
  return pieces.some((it) => 'text' in it && /[^:/]\/\//.test(it.text));
}

/** Whether the last part of what is written adds nothing behind a slash: `/users/` of `/users/${id}`. */
function endsOpen({ pieces }: Template, expr: Expr): boolean {
  const last = pieces.at(-1);
  if (!last || !('text' in last) || !last.text.endsWith('/')) return false;
  const part = partsOf(expr).at(-1);
  return part !== undefined && 'is' in part && part.is !== 'literal';
}

function partsOf(expr: Expr): ExprOf<'template'>['parts'] {
  if (expr.is === 'template') return expr.parts;
  return expr.is === 'operation' && expr.op === '+' ? expr.operands : [];
}

interface Asked {
  readonly expr: Expr;
  readonly at: string;
  readonly called: readonly Called[] | undefined;
}

/**
 * As it is written, part by part: a part that is nothing, or empty for now (a state not yet loaded), is an unknown segment.
 * At the end an empty one may be meant as well.
 */
function inParts(
  program: Program,
  { expr, at, called }: Asked,
  whole: readonly Template[],
): readonly Template[] {
  const parts = partsOf(expr);
  if (parts.length < 2 || parts.length > mostTemplates) return whole;
  return concatenate(
    parts.map((part, index): readonly Template[] => {
      if (!('is' in part)) return [textTemplate(part.text)];
      const { values } = program.evaluate(part, at, called);
      const isEmpty = values.every((value) => value.parts.every((it) => it === ''));
      const unknown: Template = { pieces: [{ hole: 'segment' }], confidence: 'certain', trail: [] };
      const mayEnd = values.length > 0 && index === parts.length - 1;
      if (isEmpty && index > 0) return mayEnd ? [textTemplate(''), unknown] : [unknown];
      return inPlace(
        parts[index - 1],
        parts[index + 1],
        values.map((value) => templateOf(value, [])),
      );
    }),
  );
}

function pieceOf(part: string | Hole): Piece {
  return typeof part === 'string' ? { text: part } : part;
}

/** The pattern of a template: a slot that is left stands for one unknown value. */
export function patternOf({ pieces, confidence }: Template): Pattern {
  const parts = pieces.map((piece) =>
    'text' in piece ? piece.text : 'hole' in piece ? piece : ({ hole: 'segment' } as const),
  );
  return { parts, confidence };
}

/** `/x`, `https://…`, or an unknown base with a path behind it. */
export function looksLikePath({ pieces }: Template): boolean {
  const [first, second] = pieces;
  if (!first) return false;
  if ('text' in first)
    return /^(?:\/|(?:https?|wss?):\/\/)/i.test(first.text) || first.text.startsWith(namedAddress);
  return second !== undefined && 'text' in second && second.text.startsWith('/');
}

/** Whether a path says something of its own: a literal segment that is not a mere prefix. */
export function saysPath({ pieces }: Template): boolean {
  const text = pieces.map((piece) => ('text' in piece ? piece.text : '\0')).join('');
  const [path = ''] = text.replace(/^[a-z]+:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
  return path.split('/').some((it) => /[A-Za-z0-9]/.test(it) && !isGeneric(it.replaceAll('\0', '')));
}
