import type { GraphQLSchema } from 'graphql';
import type { Change } from './changes.ts';
import type { SchemaProject } from './contract.ts';
import type { Rename } from './renames.ts';

/** Both sides of one project, the facts of their difference, and the renames that are believed (certain or likely). */
export interface Difference {
  readonly base: SchemaProject;
  readonly head: SchemaProject;
  /** Both schemas cut down to what differs: all that can be told of changes, and nothing of operations. */
  readonly older: GraphQLSchema;
  readonly newer: GraphQLSchema;
  readonly changes: readonly Change[];
  readonly renames: readonly Rename[];
}
