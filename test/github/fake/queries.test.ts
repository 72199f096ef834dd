import { schema } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { queries } from '../../../src/github/queries.ts';

test('every GraphQL document that is sent is one that GitHub’s own schema takes', () => {
  const github = buildSchema(schema.idl, { assumeValid: true });
  for (const document of Object.values(queries))
    expect(validate(github, parse(document)).map(({ message }) => message)).toEqual([]);
  expect(validate(github, parse('query { viewer { id_ } }'))).toHaveLength(1);
});
