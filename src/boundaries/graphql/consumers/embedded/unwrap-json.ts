import { asObject, ownValue } from '../../../../lang/json-text.ts';
import type { Piece } from '../piece.ts';

/** The body of a request, `{"query": "…"}`: its document, at the place of the whole; `undefined` where a text is none. */
export function unwrapJson(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const [first] = pieces;
  if (!first || pieces.some((piece) => 'hole' in piece)) return undefined;
  const text = pieces.map((piece) => ('hole' in piece ? '' : piece.text)).join('');
  const query = /^\s*\{\s*"/.test(text) ? queryOf(text) : undefined;
  return query === undefined ? undefined : [{ text: query, site: first.site, of: 'text' }];
}

function queryOf(json: string): string | undefined {
  try {
    const query = ownValue(asObject(JSON.parse(json)), 'query');
    return typeof query === 'string' ? query : undefined;
  } catch {
    return undefined;
  }
}
