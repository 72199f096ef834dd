import { docsOf, type Example, type RuleText } from '../model/boundary.ts';
import { graphqlRules } from './graphql/index.ts';
import { imagesRules } from './images/index.ts';
import { routesRules } from './routes/index.ts';

/** A rule as people read it. */
export interface CatalogueEntry extends RuleText {
  readonly examples: { readonly flagged: readonly Example[]; readonly accepted: readonly Example[] };
}

/** Every rule of every boundary, in the order of its boundary and of its registry. */
export const catalogue: readonly CatalogueEntry[] = [...graphqlRules, ...routesRules, ...imagesRules].map(
  ({ id, purpose, rationale, remedy, impact, examples }) => ({
    id,
    purpose,
    rationale,
    remedy,
    impact,
    examples,
    docs: docsOf(id),
  }),
);
