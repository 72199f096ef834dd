import type { BoundaryId } from '../../model/boundary.ts';

/** What people call each boundary. */
export const boundaryTitles = {
  graphql: 'GraphQL',
  routes: 'Routes',
  images: 'Images',
} as const satisfies Record<BoundaryId, string>;
