import type { View } from '../../../model/need.ts';
import { compareText } from '../../../model/order.ts';
import { findDeclared } from './declared/find-declared.ts';

/** Where a schema should be that is not here: what a configuration of GraphQL tools names, or what makes one in code. */
export interface AbsentSchema {
  /** The file that tells. */
  readonly from: string;
  /** What it says of the schema, behind its own path. */
  readonly says: string;
  /** How it is written to a file. */
  readonly mend?: string;
}

/** Packages that make a schema of code that driftgate does not read, what of them does, and how it is written to a file. */
const makers: readonly { readonly from: string; readonly names: readonly string[]; readonly mend: string }[] =
  [
    {
      from: '@nestjs/graphql',
      names: ['GraphQLModule'],
      mend: "`autoSchemaFile: 'schema.gql'` of `GraphQLModule.forRoot` writes it",
    },
    {
      from: 'type-graphql',
      names: ['buildSchema', 'buildSchemaSync'],
      mend: '`emitSchemaFile: true` of `buildSchema` writes it',
    },
    { from: 'nexus', names: ['makeSchema'], mend: '`outputs: { schema: … }` of `makeSchema` writes it' },
    {
      from: '@pothos/core',
      names: ['default'],
      mend: '`printSchema(builder.toSchema())` of `graphql` prints it',
    },
    { from: 'graphene', names: ['*', 'Schema'], mend: '`str(schema)` prints it' },
  ];

/** What tells of a schema that no file of a checkout holds. */
export function findAbsentSchemas(view: View): readonly AbsentSchema[] {
  const root = view.roots.find((it) => it.tree.kind === 'checkout');
  if (!root) return [];
  const declared = findDeclared(view).map(({ from, schema }) => ({
    from,
    says: `names \`${schema.join('`, `')}\`, which is not here`,
  }));
  const modules = [...view.program(root.tree).modules].sort((a, b) => compareText(a[0], b[0]));
  const made = makers.flatMap(({ from, names, mend }) => {
    const by = modules.find(([, { imports }]) =>
      imports.some((it) => it.from === from && names.includes(it.name)),
    );
    return by ? [{ from: by[0], says: `makes one in code with ${from}, which is not read`, mend }] : [];
  });
  return [...made, ...declared];
}
