import type { ChangeType } from './changes.ts';

/** What a consumer feels of a change: the rule that speaks of it, or nothing. */
export interface Feeling {
  readonly rule:
    | 'removed'
    | 'became-required'
    | 'type-changed'
    | 'operation-broken'
    | 'default-changed'
    | 'operation-affected'
    | 'safe';
  readonly because: string;
}

const description: Feeling = { rule: 'safe', because: 'No operation depends on a description.' };
const deprecation: Feeling = { rule: 'safe', because: 'A deprecated member answers as before.' };
const usage: Feeling = {
  rule: 'safe',
  because:
    'A directive on a definition speaks to the server; what it changes for clients is a change of its own.',
};
const relaxes: Feeling = { rule: 'safe', because: 'Whatever was accepted still is.' };

/** Every change type graphql-inspector knows, with the one rule that speaks of it where it is not safe, and why. */
export const feelings: Readonly<Record<ChangeType, Feeling>> = {
  FIELD_REMOVED: { rule: 'removed', because: 'Operations that select it are refused.' },
  FIELD_ARGUMENT_REMOVED: { rule: 'removed', because: 'Operations that pass it are refused.' },
  INPUT_FIELD_REMOVED: { rule: 'removed', because: 'Values that hold it are refused.' },
  ENUM_VALUE_REMOVED: { rule: 'removed', because: 'Operations that pass it are refused.' },
  TYPE_REMOVED: {
    rule: 'operation-broken',
    because:
      'Felt only by operations that name it, or through members of its type, which are changes of their own.',
  },
  UNION_MEMBER_REMOVED: { rule: 'removed', because: 'Fragments on the member are refused.' },
  OBJECT_TYPE_INTERFACE_REMOVED: { rule: 'removed', because: 'Fragments between the two types are refused.' },
  DIRECTIVE_REMOVED: { rule: 'removed', because: 'Operations that carry it are refused.' },
  DIRECTIVE_ARGUMENT_REMOVED: { rule: 'operation-broken', because: 'Operations that pass it are refused.' },
  DIRECTIVE_LOCATION_REMOVED: {
    rule: 'operation-broken',
    because: 'Operations that carry it there are refused.',
  },
  DIRECTIVE_REPEATABLE_REMOVED: {
    rule: 'operation-broken',
    because: 'Operations that repeat it are refused.',
  },
  DIRECTIVE_ARGUMENT_ADDED: {
    rule: 'operation-broken',
    because: 'A required one is missing in old operations.',
  },
  DIRECTIVE_ARGUMENT_TYPE_CHANGED: { rule: 'operation-broken', because: 'Old values may not fit.' },
  FIELD_ARGUMENT_ADDED: { rule: 'became-required', because: 'A required one is missing in old operations.' },
  INPUT_FIELD_ADDED: { rule: 'became-required', because: 'A required one is missing in old values.' },
  FIELD_TYPE_CHANGED: { rule: 'type-changed', because: 'The selection or the value no longer fits.' },
  FIELD_ARGUMENT_TYPE_CHANGED: { rule: 'type-changed', because: 'Old variables and values may not fit.' },
  INPUT_FIELD_TYPE_CHANGED: { rule: 'type-changed', because: 'Old variables and values may not fit.' },
  TYPE_KIND_CHANGED: {
    rule: 'type-changed',
    because: 'Selections of an object do not fit a scalar, nor the reverse.',
  },
  SCHEMA_QUERY_TYPE_CHANGED: { rule: 'type-changed', because: 'The root fields may be others.' },
  SCHEMA_MUTATION_TYPE_CHANGED: { rule: 'type-changed', because: 'The root fields may be others.' },
  SCHEMA_SUBSCRIPTION_TYPE_CHANGED: { rule: 'type-changed', because: 'The root fields may be others.' },
  FIELD_ARGUMENT_DEFAULT_CHANGED: {
    rule: 'default-changed',
    because: 'Whoever leaves it out gets another answer, or must give it now.',
  },
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: {
    rule: 'default-changed',
    because: 'Whoever leaves it out gets another answer, or must give it now.',
  },
  DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED: {
    rule: 'default-changed',
    because: 'Whoever leaves it out is served differently.',
  },
  ENUM_VALUE_ADDED: { rule: 'operation-affected', because: 'Clients may meet a value they do not know.' },
  UNION_MEMBER_ADDED: { rule: 'operation-affected', because: 'Clients may meet a type they do not know.' },
  OBJECT_TYPE_INTERFACE_ADDED: {
    rule: 'operation-affected',
    because: 'Fields of the interface may return a type clients do not know.',
  },
  TYPE_ADDED: { rule: 'safe', because: 'No old operation can name it.' },
  FIELD_ADDED: { rule: 'safe', because: 'No old operation selects it.' },
  DIRECTIVE_ADDED: { rule: 'safe', because: 'No old operation carries it.' },
  DIRECTIVE_LOCATION_ADDED: relaxes,
  DIRECTIVE_REPEATABLE_ADDED: relaxes,
  FIELD_ARGUMENT_DESCRIPTION_CHANGED: description,
  DIRECTIVE_DESCRIPTION_CHANGED: description,
  DIRECTIVE_ARGUMENT_DESCRIPTION_CHANGED: description,
  ENUM_VALUE_DESCRIPTION_CHANGED: description,
  FIELD_DESCRIPTION_CHANGED: description,
  FIELD_DESCRIPTION_ADDED: description,
  FIELD_DESCRIPTION_REMOVED: description,
  INPUT_FIELD_DESCRIPTION_ADDED: description,
  INPUT_FIELD_DESCRIPTION_REMOVED: description,
  INPUT_FIELD_DESCRIPTION_CHANGED: description,
  TYPE_DESCRIPTION_CHANGED: description,
  TYPE_DESCRIPTION_REMOVED: description,
  TYPE_DESCRIPTION_ADDED: description,
  ENUM_VALUE_DEPRECATION_REASON_CHANGED: deprecation,
  ENUM_VALUE_DEPRECATION_REASON_ADDED: deprecation,
  ENUM_VALUE_DEPRECATION_REASON_REMOVED: deprecation,
  FIELD_DEPRECATION_ADDED: deprecation,
  FIELD_DEPRECATION_REMOVED: deprecation,
  FIELD_DEPRECATION_REASON_CHANGED: deprecation,
  FIELD_DEPRECATION_REASON_ADDED: deprecation,
  FIELD_DEPRECATION_REASON_REMOVED: deprecation,
  DIRECTIVE_USAGE_UNION_MEMBER_ADDED: usage,
  DIRECTIVE_USAGE_UNION_MEMBER_REMOVED: usage,
  DIRECTIVE_USAGE_ENUM_ADDED: usage,
  DIRECTIVE_USAGE_ENUM_REMOVED: usage,
  DIRECTIVE_USAGE_ENUM_VALUE_ADDED: usage,
  DIRECTIVE_USAGE_ENUM_VALUE_REMOVED: usage,
  DIRECTIVE_USAGE_INPUT_OBJECT_ADDED: {
    rule: 'operation-broken',
    because: 'With `@oneOf`, values with two fields are refused.',
  },
  DIRECTIVE_USAGE_INPUT_OBJECT_REMOVED: usage,
  DIRECTIVE_USAGE_FIELD_ADDED: usage,
  DIRECTIVE_USAGE_FIELD_REMOVED: usage,
  DIRECTIVE_USAGE_SCALAR_ADDED: usage,
  DIRECTIVE_USAGE_SCALAR_REMOVED: usage,
  DIRECTIVE_USAGE_OBJECT_ADDED: usage,
  DIRECTIVE_USAGE_OBJECT_REMOVED: usage,
  DIRECTIVE_USAGE_INTERFACE_ADDED: usage,
  DIRECTIVE_USAGE_INTERFACE_REMOVED: usage,
  DIRECTIVE_USAGE_ARGUMENT_DEFINITION_ADDED: usage,
  DIRECTIVE_USAGE_ARGUMENT_DEFINITION_REMOVED: usage,
  DIRECTIVE_USAGE_SCHEMA_ADDED: usage,
  DIRECTIVE_USAGE_SCHEMA_REMOVED: usage,
  DIRECTIVE_USAGE_FIELD_DEFINITION_ADDED: usage,
  DIRECTIVE_USAGE_FIELD_DEFINITION_REMOVED: usage,
  DIRECTIVE_USAGE_INPUT_FIELD_DEFINITION_ADDED: usage,
  DIRECTIVE_USAGE_INPUT_FIELD_DEFINITION_REMOVED: usage,
  DIRECTIVE_USAGE_ARGUMENT_ADDED: usage,
  DIRECTIVE_USAGE_ARGUMENT_REMOVED: usage,
};
