import type { Gap } from '../../../model/gap.ts';
import type { SchemaProject } from '../contract.ts';
import type { SchemaPart } from '../schema-part.ts';

/**
 * Where Apollo Kotlin keeps the schema of an API that an application calls, among its operations in a source set of Gradle's;
 * servers keep theirs under `resources`. https://www.apollographql.com/docs/kotlin/advanced/plugin-configuration
 */
const place =
  /(?:^|\/)src\/(?:main|debug|release|\w+Main)\/graphql\/(?:[^/]+\/)*schema\.(?:graphqls?|sdl|json)$/;

/** Whether some files are a client's copy of a schema that is served elsewhere. */
export function isClientCopy(parts: readonly SchemaPart[]): boolean {
  return parts.length > 0 && parts.every(({ at }) => !at.tree && place.test(at.path));
}

/** Says what is taken for a client's copy. */
export function describeCopy({ parts, side }: SchemaProject): Gap {
  return {
    at: { side, path: parts[0]?.at.path ?? '' },
    reason: 'unsupported',
    effect: 'counts',
    note: 'It stands where Apollo Kotlin keeps a copy of a schema that is served elsewhere: what no operation here uses may leave it.',
    mend: 'Name it under `graphql` in driftgate.yml if it is served from here.',
  };
}
