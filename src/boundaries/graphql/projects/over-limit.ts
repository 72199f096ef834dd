import type { Config } from '../../../model/config.ts';
import type { Gap } from '../../../model/gap.ts';
import type { View } from '../../../model/need.ts';
import type { Digest } from '../../../model/site.ts';
import type { SchemaPart } from '../schema-part.ts';
import { matcherOf, schemaSources } from './schema-globs.ts';

/** The schema files of the checkout that are too large to be read: parts of which nothing is known, and gaps that block. */
export function findOverLimit(
  view: View,
  config: Config,
): { readonly parts: readonly SchemaPart[]; readonly gaps: readonly Gap[] } {
  const isSchema = matcherOf(schemaSources(config).files ?? ['**/*.{graphql,graphqls,gql}']);
  const gaps = view.unmet
    .filter(({ at, reason }) => reason === 'too-large' && !at.tree && isSchema(at.path))
    .map((gap): Gap => ({ ...gap, effect: 'blocks' }));
  const parts = gaps.map(
    ({ at, note }): SchemaPart => ({
      at,
      digest: `over the limit: ${note}` as Digest,
      located: false,
    }),
  );
  return { parts, gaps };
}
