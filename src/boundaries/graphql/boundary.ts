import type { Boundary } from '../../model/boundary.ts';
import type { Config } from '../../model/config.ts';
import type { Extractor } from '../../model/extractor.ts';
import type { NonEmpty } from '../../model/site.ts';
import { assembleContract } from './assemble.ts';
import { findUncompared } from './find-uncompared.ts';
import { findUndated } from './find-undated.ts';
import type { GraphqlKinds } from './kinds.ts';
import type { Operation } from './operation.ts';
import { pastNeeds } from './past/moments.ts';
import { declaredNeeds } from './projects/declared/declared-needs.ts';
import { prepareComposing } from './projects/federation/prepare-composing.ts';
import { matcherOf, schemaSources } from './projects/schema-globs.ts';
import { endpointProvider, introspectionProvider } from './providers/introspection/introspection.ts';
import { sdlProvider } from './providers/sdl/sdl.ts';
import { strawberryProvider } from './providers/strawberry/strawberry.ts';
import { graphqlRules } from './rules/index.ts';
import type { SchemaPart } from './schema-part.ts';

/** What reads schemas under a configuration: SDL, introspection results where they are named, and Strawberry's Python. */
export function schemaProviders(config: Config): NonEmpty<Extractor<SchemaPart>> {
  const { schemaBytes, nesting } = config.limits;
  const { files, strawberry } = schemaSources(config);
  const sdl = sdlProvider({ schemaBytes, nesting, configured: files !== undefined });
  const named = config.graphql.flatMap((it) => (it.introspection === undefined ? [] : [it.introspection]));
  const makers = strawberry === 'all' ? () => true : matcherOf(strawberry);
  const others = [
    ...named.map(introspectionProvider),
    ...(config.graphql.some((it) => it.endpoint) ? [endpointProvider] : []),
    ...(strawberry.length > 0 ? [strawberryProvider(makers)] : []),
  ];
  const [first, ...rest] = others;
  return files || strawberry === 'all' || !first ? [sdl, ...others] : [first, ...rest];
}

/** The boundary between a GraphQL schema and the operations that rely on it. */
export function makeBoundary(
  config: Config,
  consumers: NonEmpty<Extractor<Operation>>,
): Boundary<'graphql', GraphqlKinds> {
  const schemas = schemaSources(config).files;
  const operations = config.graphql.flatMap((it) => it.operations ?? []);
  const [first, ...rest] = operations;
  return {
    id: 'graphql',
    title: 'GraphQL: schema and operations',
    needs: (view) => [...(schemas ? [] : declaredNeeds(view)), ...pastNeeds(view, config)],
    providers: schemaProviders(config),
    consumers,
    scope: {
      ...(schemas && { providers: schemas }),
      ...(first !== undefined && { consumers: [first, ...rest] }),
    },
    prepare: (view) => prepareComposing(view),
    assemble: (offers, view) => assembleContract(offers, view, config),
    rules: graphqlRules,
    coverage: (head, base) => [...findUndated(head, base), ...findUncompared(head)],
    applies: ({ contract }) => contract.projects.length > 0,
    counts: ({ contract, usages }) => ({
      coordinates: contract.projects.reduce((sum, it) => sum + it.size, 0),
      operations: usages.filter((it) => it.kind !== 'fragment').length,
      unresolved: usages.filter((it) => it.holes > 0).length,
    }),
  };
}
