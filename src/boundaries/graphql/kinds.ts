import type { Kinds, Snapshot as SnapshotOf } from '../../model/boundary.ts';
import type { Contract } from './contract.ts';
import type { Operation } from './operation.ts';
import type { SchemaPart } from './schema-part.ts';

/** The types of this boundary: a file of a schema, all schemas of one side, an operation of a client. */
export interface GraphqlKinds extends Kinds {
  offer: SchemaPart;
  contract: Contract;
  usage: Operation;
}

export type Snapshot = SnapshotOf<GraphqlKinds>;
