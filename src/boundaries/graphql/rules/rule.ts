import type { Rule } from '../../../model/boundary.ts';
import type { GraphqlKinds } from '../kinds.ts';

export type GraphqlRule = Rule<'graphql', GraphqlKinds>;
