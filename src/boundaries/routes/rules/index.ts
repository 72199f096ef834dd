import type { Rule } from '../../../model/boundary.ts';
import type { Config } from '../../../model/config.ts';
import type { NonEmpty } from '../../../model/site.ts';
import type { RoutesKinds } from '../kinds.ts';
import { methodMismatch } from './method-mismatch.ts';
import { noSuchEndpoint } from './no-such-endpoint.ts';
import { rebound } from './rebound.ts';
import { removedInUse } from './removed-in-use.ts';
import { slashMismatch } from './slash-mismatch.ts';
import { specDisagrees } from './spec-disagrees.ts';

/** The rules of this boundary, for one way of shipping. */
export function rulesFor(skew: Config['skew']): NonEmpty<Rule<'routes', RoutesKinds>> {
  return [
    removedInUse(skew.frontend ?? 'atomic'),
    noSuchEndpoint,
    methodMismatch,
    rebound,
    slashMismatch,
    specDisagrees,
  ];
}

/** The rules of this boundary, for the catalogue. */
export const routesRules: NonEmpty<Rule<'routes', RoutesKinds>> = rulesFor({});
