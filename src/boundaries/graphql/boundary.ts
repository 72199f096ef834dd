import type { Boundary } from '../../model/boundary.ts';
import type { Config } from '../../model/config.ts';
import type { Extractor } from '../../model/extractor.ts';
import type { NonEmpty } from '../../model/site.ts';
import { assembleContract, schemaGlobs } from './assemble.ts';
import type { GraphqlKinds } from './kinds.ts';
import type { Operation } from './operation.ts';
import { introspectionProvider } from './providers/introspection/introspection.ts';
import { sdlProvider } from './providers/sdl/sdl.ts';
import { graphqlRules } from './rules/index.ts';
import type { SchemaPart } from './schema-part.ts';

/** What reads schemas under a configuration: SDL always, introspection results where they are named. */
export function schemaProviders(config: Config): NonEmpty<Extractor<SchemaPart>> {
  const { schemaBytes, nesting } = config.limits;
  const sdl = sdlProvider({ schemaBytes, nesting, configured: schemaGlobs(config) !== undefined });
  const named = config.graphql.flatMap((it) => (it.introspection === undefined ? [] : [it.introspection]));
  return [sdl, ...named.map(introspectionProvider)];
}

/** The boundary between a GraphQL schema and the operations that rely on it. */
export function makeBoundary(
  config: Config,
  consumers: NonEmpty<Extractor<Operation>>,
): Boundary<'graphql', GraphqlKinds> {
  const schemas = schemaGlobs(config);
  const operations = config.graphql.flatMap((it) => it.operations ?? []);
  const [first, ...rest] = operations;
  return {
    id: 'graphql',
    title: 'GraphQL: schema and operations',
    needs: () => [],
    providers: schemaProviders(config),
    consumers,
    scope: {
      ...(schemas && { providers: schemas }),
      ...(first !== undefined && { consumers: [first, ...rest] }),
    },
    assemble: (offers, view) => assembleContract(offers, view, config),
    rules: graphqlRules,
    applies: ({ contract }) => contract.projects.length > 0,
    counts: ({ contract, usages }) => ({
      coordinates: contract.projects.reduce((sum, it) => sum + it.size, 0),
      operations: usages.filter((it) => it.kind !== 'fragment').length,
      unresolved: usages.filter((it) => it.holes > 0).length,
    }),
  };
}
