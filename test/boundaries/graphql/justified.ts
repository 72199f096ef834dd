import type { ChangeType } from '../../../src/boundaries/graphql/changes.ts';

/** For each change type of graphql-js, the types under which graphql-inspector and driftgate report the same. */
export const sameTypes: Readonly<Record<string, readonly ChangeType[]>> = {
  TYPE_REMOVED: ['TYPE_REMOVED'],
  TYPE_ADDED: ['TYPE_ADDED'],
  TYPE_CHANGED_KIND: ['TYPE_KIND_CHANGED'],
  TYPE_REMOVED_FROM_UNION: ['UNION_MEMBER_REMOVED'],
  TYPE_ADDED_TO_UNION: ['UNION_MEMBER_ADDED'],
  VALUE_REMOVED_FROM_ENUM: ['ENUM_VALUE_REMOVED'],
  VALUE_ADDED_TO_ENUM: ['ENUM_VALUE_ADDED'],
  REQUIRED_INPUT_FIELD_ADDED: ['INPUT_FIELD_ADDED'],
  OPTIONAL_INPUT_FIELD_ADDED: ['INPUT_FIELD_ADDED'],
  IMPLEMENTED_INTERFACE_REMOVED: ['OBJECT_TYPE_INTERFACE_REMOVED'],
  IMPLEMENTED_INTERFACE_ADDED: ['OBJECT_TYPE_INTERFACE_ADDED'],
  FIELD_REMOVED: ['FIELD_REMOVED', 'INPUT_FIELD_REMOVED'],
  FIELD_ADDED: ['FIELD_ADDED'],
  FIELD_CHANGED_KIND: ['FIELD_TYPE_CHANGED', 'INPUT_FIELD_TYPE_CHANGED'],
  FIELD_CHANGED_KIND_SAFE: ['FIELD_TYPE_CHANGED', 'INPUT_FIELD_TYPE_CHANGED'],
  ARG_REMOVED: ['FIELD_ARGUMENT_REMOVED'],
  REQUIRED_ARG_ADDED: ['FIELD_ARGUMENT_ADDED'],
  OPTIONAL_ARG_ADDED: ['FIELD_ARGUMENT_ADDED'],
  ARG_CHANGED_KIND: ['FIELD_ARGUMENT_TYPE_CHANGED', 'DIRECTIVE_ARGUMENT_TYPE_CHANGED'],
  ARG_CHANGED_KIND_SAFE: ['FIELD_ARGUMENT_TYPE_CHANGED', 'DIRECTIVE_ARGUMENT_TYPE_CHANGED'],
  ARG_DEFAULT_VALUE_CHANGE: ['FIELD_ARGUMENT_DEFAULT_CHANGED', 'DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED'],
  ARG_DEFAULT_VALUE_ADDED: ['FIELD_ARGUMENT_DEFAULT_CHANGED', 'DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED'],
  INPUT_FIELD_DEFAULT_VALUE_CHANGE: ['INPUT_FIELD_DEFAULT_VALUE_CHANGED'],
  INPUT_FIELD_DEFAULT_VALUE_ADDED: ['INPUT_FIELD_DEFAULT_VALUE_CHANGED'],
  DIRECTIVE_REMOVED: ['DIRECTIVE_REMOVED'],
  DIRECTIVE_ADDED: ['DIRECTIVE_ADDED'],
  DIRECTIVE_ARG_REMOVED: ['DIRECTIVE_ARGUMENT_REMOVED'],
  REQUIRED_DIRECTIVE_ARG_ADDED: ['DIRECTIVE_ARGUMENT_ADDED'],
  OPTIONAL_DIRECTIVE_ARG_ADDED: ['DIRECTIVE_ARGUMENT_ADDED'],
  DIRECTIVE_REPEATABLE_REMOVED: ['DIRECTIVE_REPEATABLE_REMOVED'],
  DIRECTIVE_REPEATABLE_ADDED: ['DIRECTIVE_REPEATABLE_ADDED'],
  DIRECTIVE_LOCATION_REMOVED: ['DIRECTIVE_LOCATION_REMOVED'],
  DIRECTIVE_LOCATION_ADDED: ['DIRECTIVE_LOCATION_ADDED'],
  DESCRIPTION_CHANGED: [
    'TYPE_DESCRIPTION_ADDED',
    'TYPE_DESCRIPTION_REMOVED',
    'TYPE_DESCRIPTION_CHANGED',
    'FIELD_DESCRIPTION_ADDED',
    'FIELD_DESCRIPTION_REMOVED',
    'FIELD_DESCRIPTION_CHANGED',
    'FIELD_ARGUMENT_DESCRIPTION_CHANGED',
    'INPUT_FIELD_DESCRIPTION_ADDED',
    'INPUT_FIELD_DESCRIPTION_REMOVED',
    'INPUT_FIELD_DESCRIPTION_CHANGED',
    'ENUM_VALUE_DESCRIPTION_CHANGED',
    'DIRECTIVE_DESCRIPTION_CHANGED',
    'DIRECTIVE_ARGUMENT_DESCRIPTION_CHANGED',
  ],
};

/** Why the two may disagree, with the smallest pair of schemas on which they do. */
interface Reason {
  readonly because: string;
  readonly example: readonly [before: string, after: string];
}

/** What graphql-js reports and driftgate, like graphql-inspector, does not. */
export const onlyTheirs: readonly (Reason & {
  holds(type: string, words: ReadonlySet<string>): boolean;
})[] = [
  {
    because: 'A standard scalar belongs to every schema, whether something uses it or not.',
    example: ['type Query { a: Float, b: Int }', 'type Query { b: Int }'],
    holds: (type, words) =>
      type.startsWith('TYPE_') && ['Int', 'Float', 'String', 'Boolean', 'ID'].some((it) => words.has(it)),
  },
  {
    because:
      'graphql-js compares how a default is written; `[E1]` and `E1` mean the same where a list is asked for, and so does an object that says no more than the defaults of its fields.',
    example: [
      'type Query { a(x: [E] = E1): Int } enum E { E1 }',
      'type Query { a(x: [E] = [E1]): Int } enum E { E1 }',
    ],
    holds: (type, words) => type.includes('DEFAULT_VALUE') && [...words].some((it) => /^[[{]/u.test(it)),
  },
  {
    because:
      'A default that its own type refuses, `{}` for an input with a required field, is none before and none after.',
    example: [
      'type Query { a(x: I = {}): Int } input I { y: Int! }',
      'type Query { a(x: I): Int } input I { y: Int! }',
    ],
    holds: (type, words) =>
      type.includes('DEFAULT_VALUE') && (words.has('removed') || words.has('{}') || words.has('added')),
  },
  {
    because: "graphql-js writes a directive's own name for that of its argument: `@live(live)`.",
    example: ['directive @live("a" live: Int) on FIELD', 'directive @live("b" live: Int) on FIELD'],
    holds: (type, words) =>
      type === 'DESCRIPTION_CHANGED' && [...words].some((it) => /^@(\w+)\(\1\)$/u.test(it)),
  },
];

/** Breaking by graphql-js, and no loss of its own here. */
export const notLost: readonly (Reason & {
  readonly types: readonly string[];
  holds(it: {
    readonly words: ReadonlySet<string>;
    readonly renamed: ReadonlySet<string>;
    readonly answered: ReadonlySet<string>;
  }): boolean;
})[] = [
  {
    because:
      'A removed type is felt by operations that name it, which are judged one by one, and through members of its type, which are changes of their own.',
    example: ['type Query { a: Int } type Old { a: Int }', 'type Query { a: Int }'],
    types: ['TYPE_REMOVED'],
    holds: () => true,
  },
  {
    because: 'An enum value that is only answered with is refused in no operation.',
    example: ['type Query { a: E } enum E { A B }', 'type Query { a: E } enum E { A }'],
    types: ['VALUE_REMOVED_FROM_ENUM'],
    holds: ({ words, answered }) => [...words].some((it) => answered.has(it)),
  },
  {
    because:
      'A directive that takes less is felt only by operations that carry it, and those are judged one by one.',
    example: ['directive @live repeatable on FIELD', 'directive @live on FIELD'],
    types: [
      'DIRECTIVE_ARG_REMOVED',
      'REQUIRED_DIRECTIVE_ARG_ADDED',
      'DIRECTIVE_REPEATABLE_REMOVED',
      'DIRECTIVE_LOCATION_REMOVED',
      'ARG_CHANGED_KIND',
    ],
    holds: ({ words }) => [...words].some((it) => it.startsWith('@')),
  },
  {
    because: 'A field whose type was only renamed is spoken of by the rule about renamed types.',
    example: [
      'type Query { a: [Movie] } type Movie { id: ID, title: String, year: Int }',
      'type Query { a: [Film] } type Film { id: ID, title: String, year: Int }',
    ],
    types: ['FIELD_CHANGED_KIND', 'ARG_CHANGED_KIND'],
    holds: ({ words, renamed }) =>
      [...words].some((it) => renamed.has(it.replaceAll('[', '').replaceAll(']', '').replaceAll('!', ''))),
  },
];
