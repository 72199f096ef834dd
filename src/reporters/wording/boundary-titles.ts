import type { BoundaryId } from '../../model/boundary.ts';

/** The boundaries in the order that reports keep. */
export const boundaryIds = ['graphql', 'routes', 'images'] as const satisfies readonly BoundaryId[];

/** What people call each boundary. */
export const boundaryTitles = {
  graphql: 'GraphQL',
  routes: 'Routes',
  images: 'Images',
} as const satisfies Record<BoundaryId, string>;
