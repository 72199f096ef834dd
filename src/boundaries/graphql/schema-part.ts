import type { DocumentNode } from 'graphql';
import type { Digest, Site } from '../../model/site.ts';
import type { Outline } from './outline/outline.ts';

/** What one file says of a schema. With neither `outline` nor `document` the file should say something and could not be read. */
export interface SchemaPart {
  readonly at: Site;
  readonly digest: Digest;
  /** What it holds, where its text could be read without a parser. */
  readonly outline?: Outline;
  /** Type-system definitions and extensions only, with locations. Beside an outline it is parsed when first asked for. */
  readonly document?: DocumentNode;
  /** Whether the locations in `document` are places in the file; an introspection result has none. */
  readonly located: boolean;
  /** Where the names of a document that was written for us stand, by their offsets in that document. */
  readonly places?: ReadonlyMap<number, Site>;
  /** It was composed of subgraphs that stand in these files. */
  readonly subgraphs?: readonly string[];
  /** Types and members of which something could not be known: absence from them proves nothing. */
  readonly open?: ReadonlySet<string>;
  /** The schema it belongs to, where its source says so: parts of several schemas never mix. */
  readonly schema?: string;
}

/** Whether the file could be read; asks for no document. */
export function isRead(part: SchemaPart): boolean {
  return part.outline !== undefined || part.document !== undefined;
}
