import type { Config, GraphqlProject } from '../../model/config.ts';

/** What the policy says of things that go from one schema. */
export interface RemovalPolicy {
  /** Only what a known client uses counts as broken. */
  readonly requireUsage: boolean;
  /** Patterns of coordinates that may go. */
  readonly allow: readonly string[];
  /** How long something is deprecated before it may go; absent where the policy does not say. */
  readonly deprecation?: Pick<GraphqlProject['deprecation'], 'minDays' | 'minDistance' | 'requireUsage'>;
  /** The day of the run, `YYYY-MM-DD`. */
  readonly today?: string;
}

/** The policy of a project by its name; of one that the configuration does not name, that of the first. */
export function removalPolicies({ graphql, today }: Config): (name: string | undefined) => RemovalPolicy {
  return (name) => {
    const project = graphql.find((it) => it.name !== undefined && it.name === name) ?? graphql[0];
    const { stated, ...deprecation } = project.deprecation;
    return {
      requireUsage: project.removal?.requireUsage ?? false,
      allow: project.removal?.allow ?? [],
      ...(stated && { deprecation }),
      ...(today !== undefined && { today }),
    };
  };
}
