import type { DocumentNode } from 'graphql';
import type { Gap } from '../../model/gap.ts';
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
  /** What could not be known of the schema it belongs to, where its source is code. */
  readonly gaps?: readonly Gap[];
  /** The output fields of Python classes without arguments, by coordinate. */
  readonly fields?: ReadonlyMap<string, PythonField>;
  /** The schema it belongs to, where its source says so: parts of several schemas never mix. */
  readonly schema?: string;
}

/** A field of a Python class, as far as an alias beside it needs to know it. */
export interface PythonField {
  readonly path: string;
  /** Its name in Python. */
  readonly python: string;
  /** Its annotation, as Python. */
  readonly type: string;
  /** The first line of its definition, decorators included, and how far that is indented. */
  readonly line: number;
  readonly indent: number;
  readonly isMethod: boolean;
  /** The annotation of its method's `info`, where it takes that. */
  readonly info?: string;
}

/** Whether the file could be read; asks for no document. */
export function isRead(part: SchemaPart): boolean {
  return part.outline !== undefined || part.document !== undefined;
}
