/**
 * The name a provider publishes and a consumer relies on: `Query.user(id:)` (GraphQL schema-coordinate syntax),
 * `GET /api/auth`, `git:github.com/acme/client-kit`.
 */
export type Coordinate = string & { readonly coordinate: unique symbol };

/** The only place that makes a coordinate of a string. */
export function coordinate(text: string): Coordinate {
  return text as Coordinate;
}
