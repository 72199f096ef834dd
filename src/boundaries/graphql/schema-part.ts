import type { DocumentNode } from 'graphql';
import type { Digest, Site } from '../../model/site.ts';

/** What one file says of a schema. Without `document` the file should say something and could not be read. */
export interface SchemaPart {
  readonly at: Site;
  readonly digest: Digest;
  /** Type-system definitions and extensions only, with locations. */
  readonly document?: DocumentNode;
  /** Whether the locations in `document` are places in the file; an introspection result has none. */
  readonly located: boolean;
}
