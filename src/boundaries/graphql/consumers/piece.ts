import type { Site } from '../../../model/site.ts';
import { placeIn } from './place-in.ts';

/** Text that is known. `member` is the class field it was generated from; `of: 'hole'` says it is only assumed. */
export interface Stated {
  readonly text: string;
  readonly site: Site;
  readonly of: 'text' | 'hole' | 'generated';
  readonly member?: string;
}

/** A place in a text whose value is not known. `selection`: what stands there if it is a selection of fields. */
export interface Hole {
  readonly hole: true;
  readonly site: Site;
  readonly selection?: readonly Stated[];
}

/** A text in the making, from left to right. */
export type Piece = Stated | Hole;

/** A part of a stretch of text, with its own site. */
function cut(piece: Stated, from: number, to: number): Stated {
  const text = piece.text.slice(from, to);
  if (piece.of !== 'text') return { ...piece, text };
  const stretch = { from: 0, to: piece.text.length, site: piece.site };
  return { ...piece, text, site: placeIn(stretch, piece.text, from, to) };
}

/** A text with more fields than this is not taken apart. */
const mostFields = 1_000;

/** Replaces what a pattern matches in the text that is known; holes stay. */
export function replaceIn(
  pieces: readonly Piece[],
  pattern: RegExp,
  by: (match: RegExpExecArray, site: Site) => readonly Piece[],
): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if ('hole' in piece) return [piece];
    const parts: Piece[] = [];
    let done = 0;
    for (const match of piece.text.matchAll(pattern)) {
      if (parts.length > 2 * mostFields) return [{ hole: true, site: piece.site }];
      const end = match.index + match[0].length;
      if (match.index > done) parts.push(cut(piece, done, match.index));
      parts.push(...by(match, cut(piece, match.index, end).site));
      done = end;
    }
    if (done < piece.text.length) parts.push(cut(piece, done, piece.text.length));
    return parts;
  });
}
