import type { ASTNode, Location } from 'graphql';
import type { Region, Site } from '../../model/site.ts';
import type { SchemaPart } from './schema-part.ts';

/** The region of a node in its file, of which its own source may be a part; 1-based, end-exclusive. */
function regionOf({ startToken, endToken, source }: Location): Region {
  const { line, column } = source.locationOffset;
  const shift = (token: Location['startToken']) => (token.line === 1 ? column - 1 : 0);
  return {
    line: startToken.line + line - 1,
    column: startToken.column + shift(startToken),
    endLine: endToken.line + line - 1,
    endColumn: endToken.column + (endToken.end - endToken.start) + shift(endToken),
  };
}

/** Where a name stands, or the file alone where its places are not those of the file. */
export function siteOfName(part: SchemaPart, node: ASTNode): Site {
  const given = node.loc && part.places?.get(node.loc.start);
  if (given) return given;
  return part.located && node.loc ? { ...part.at, region: regionOf(node.loc) } : part.at;
}
