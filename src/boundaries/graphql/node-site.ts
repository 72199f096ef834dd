import type { ASTNode, Location } from 'graphql';
import type { Region, Site } from '../../model/site.ts';
import type { SchemaPart } from './schema-part.ts';

/** The region of a node in its own source; 1-based, end-exclusive. */
function regionOf(loc: Location): Region {
  const { startToken, endToken } = loc;
  return {
    line: startToken.line,
    column: startToken.column,
    endLine: endToken.line,
    endColumn: endToken.column + (endToken.end - endToken.start),
  };
}

/** Where a name stands, or the file alone where its places are not those of the file. */
export function siteOfName(part: SchemaPart, node: ASTNode): Site {
  return part.located && node.loc ? { ...part.at, region: regionOf(node.loc) } : part.at;
}
