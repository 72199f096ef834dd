import type { NonEmpty } from '../../../model/site.ts';
import { aliasNotHonoured } from './alias-not-honoured.ts';
import { becameRequired } from './became-required.ts';
import { defaultChanged } from './default-changed.ts';
import { enumOutputRenamed } from './enum-output-renamed.ts';
import { operationAffected } from './operation-affected.ts';
import { operationBroken } from './operation-broken.ts';
import { operationInvalid } from './operation-invalid.ts';
import { removed } from './removed.ts';
import { removedTooEarly } from './removed-too-early.ts';
import { renamedWithoutAlias } from './renamed-without-alias.ts';
import type { GraphqlRule } from './rule.ts';
import { typeChanged } from './type-changed.ts';
import { typeRenamed } from './type-renamed.ts';

/** Every rule of this boundary, in the order in which the catalogue shows them. */
export const graphqlRules: NonEmpty<GraphqlRule> = [
  renamedWithoutAlias,
  aliasNotHonoured,
  enumOutputRenamed,
  typeRenamed,
  removed,
  removedTooEarly,
  becameRequired,
  typeChanged,
  defaultChanged,
  operationBroken,
  operationAffected,
  operationInvalid,
];
