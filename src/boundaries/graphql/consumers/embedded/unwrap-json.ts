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
    const read: unknown = JSON.parse(json);
    if (typeof read !== 'object' || read === null || !Object.hasOwn(read, 'query')) return undefined;
    const { query } = read as { readonly query: unknown };
    return typeof query === 'string' ? query : undefined;
  } catch {
    return undefined;
  }
}
