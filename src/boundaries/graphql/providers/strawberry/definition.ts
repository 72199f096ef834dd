import type { Region } from '../../../../model/site.ts';
import type { PythonField } from '../../schema-part.ts';

/** Where something stands in Python. */
export interface Spot {
  readonly path: string;
  readonly region: Region;
}

/** A field, an argument, an input field or an enum value, as it will stand in SDL. */
export interface Member {
  readonly name: string;
  readonly at: Spot;
  /** SDL of its type, `[User!]!`; an enum value has none. */
  readonly type?: string;
  readonly args?: readonly Member[];
  /** SDL of its default. */
  readonly value?: string;
  readonly description?: string;
  readonly deprecated?: string;
  /** What an alias beside it needs to know of it. */
  readonly field?: PythonField;
}

/** A type of the schema, as it will stand in SDL. */
export interface Definition {
  readonly kind: 'type' | 'interface' | 'input' | 'enum' | 'union' | 'scalar';
  readonly name: string;
  readonly at: Spot;
  readonly description?: string;
  readonly interfaces?: readonly string[];
  readonly members?: readonly Member[];
  /** The members of a union. */
  readonly types?: readonly string[];
  readonly oneOf?: boolean;
}
