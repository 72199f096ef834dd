import type { Boundary } from '../../model/boundary.ts';
import type { Config } from '../../model/config.ts';
import type { Probe } from '../../model/probe.ts';
import { makeBoundary, schemaProviders } from './boundary.ts';
import { consumers } from './consumers/index.ts';
import type { GraphqlKinds } from './kinds.ts';
import { probeWith } from './probe-graphql.ts';

export { listCoordinates } from './coordinates.ts';
export { diffSchemas } from './diff-schemas.ts';
export { listOperations } from './list-operations.ts';
export { graphqlRules } from './rules/index.ts';

/** The GraphQL boundary under a configuration. */
export function graphql(config: Config): Boundary<'graphql', GraphqlKinds> {
  return makeBoundary(config, consumers);
}

/** Judges the operations found inside images by the schemas of one side. */
export function probeGraphql(config: Config): Probe {
  return probeWith(config, schemaProviders(config), consumers);
}
