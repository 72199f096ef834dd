import type { Site } from '../../../model/site.ts';
import type { Span } from '../operation.ts';
import type { Extent } from './parse-executable.ts';
import type { Hole, Piece, Stated } from './piece.ts';
import { type Next, placeholderAt } from './placeholder.ts';
import { feed, openScan } from './scan.ts';

/** A document with placeholders for what is not known, and where its characters come from. */
export interface Filled {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly holes: number;
  readonly extent: Extent;
  /** Where a hole names something: no placeholder can stand there, and the text is not to be parsed. */
  readonly nameless?: Site;
}

/** Looking further than this for what follows a hole says nothing more. */
const furthest = 200;

function findNext(pieces: readonly Piece[], from: number): Next {
  let ahead = '';
  for (const piece of pieces.slice(from, from + 8)) {
    if ('hole' in piece || ahead.length > furthest) break;
    ahead += piece.text.slice(0, furthest);
  }
  const token = /^(?:[\s,]|#[^\n]*\n)*(\w+|.)?/s.exec(ahead)?.[1];
  return { character: ahead.charAt(0), token: token ?? '' };
}

/** Puts a document together, with a placeholder for every hole. */
export function fillHoles(pieces: readonly Piece[]): Filled {
  const scan = openScan();
  const spans: Span[] = [];
  const texts: string[] = [];
  let length = 0;
  let holes = 0;
  let nameless: Site | undefined;
  const write = (piece: Stated): void => {
    if (piece.of === 'hole') holes += 1;
    feed(scan, piece.text);
    texts.push(piece.text);
    const from = length;
    length += piece.text.length;
    const member = piece.member !== undefined && { member: piece.member };
    if (length > from || piece.of === 'hole')
      spans.push({ from, to: length, site: piece.site, of: piece.of, ...member });
  };
  const fill = (hole: Hole, index: number): void => {
    const placeholder = placeholderAt(scan, findNext(pieces, index + 1));
    if (!placeholder) nameless ??= hole.site;
    if (placeholder?.selection && hole.selection) for (const piece of hole.selection) write(piece);
    else write({ text: placeholder?.text ?? '', site: hole.site, of: 'hole' });
  };
  for (const [index, piece] of pieces.entries()) {
    if ('hole' in piece) fill(piece, index);
    else write(piece);
  }
  const text = texts.join('');
  return { text, spans, holes, extent: scan, ...(nameless && { nameless }) };
}
