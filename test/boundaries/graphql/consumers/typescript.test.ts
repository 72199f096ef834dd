import { describe, expect, it } from 'vitest';
import { locate } from '../../../../src/boundaries/graphql/operation.ts';
import { findIn, nameOf, squeeze } from './find.ts';

describe('an operation in TypeScript is found', () => {
  it.each([
    ['in a tagged template', 'const Q = gql`query Me { me { id } }`;', 'tag', 0],
    ['in a call with a template', 'const Q = graphql(`query Me { me { id } }`);', 'tag', 0],
    ['in a call with a string', "const Q = gql('query Me { me { id } }');", 'tag', 0],
    ['behind a member', 'const Q = apollo.gql`query Me { me { id } }`;', 'tag', 0],
    ['in a template nobody marked', 'send(`query Me { me { id } }`);', 'string', 0],
    ['in a comment-marked template', 'const Q = /* GraphQL */ `query Me { me { id } }`;', 'string', 0],
    ['in an object', "fetch(u, { body: { query: 'query Me { me { id } }' } });", 'string', 0],
    ['over a concatenation', "const Q = 'query Me {' + ' me { id } ' + '}';", 'string', 0],
    ['behind a comment', "const Q = '# Who am I?\\n' + 'query Me { me { id } }';", 'string', 0],
    [
      'behind a constant',
      `const note = '# '; const Q = \`\${note}Who?\\nquery Me { me { id } }\`;`,
      'string',
      0,
    ],
    ['behind a fragment', `const Q = f => \`\${f} query Me { me { id } }\`;`, 'string', 1],
    ['in JSX', 'const a = <Query query={gql`query Me { me { id } }`} />;', 'tag', 0],
    ['with a value', `const q = (n: number) => \`query Me { me(n: \${n}) { id } }\`;`, 'string', 1],
    ['with a constant', `const n = 5; const q = \`query Me { me(n: \${n}) { id } }\`;`, 'string', 0],
    [
      'with a nested template',
      `const q = (a: boolean) => gql\`query Me { me { \${a ? \`name { x }\` : ""} id } }\`;`,
      'tag',
      1,
    ],
  ])('%s', async (_, text, source, holes) => {
    const { facts, gaps } = await findIn({ 'web/a.tsx': text });
    expect(gaps).toEqual([]);
    expect(facts.map((it) => [nameOf(it), it.source, it.holes, it.language])).toEqual([
      ['query Me', source, holes, 'typescript'],
    ]);
  });

  it.each([
    ['CSS', 'const a = css`.query { color: red }`;'],
    ['a shorthand nobody marked', 'const a = "{ me }";'],
    ['type definitions', 'const t = gql`type Query { me: ID }`;'],
    ['prose', "throw new Error('mutation { failed } again');"],
  ])('and not in %s', async (_, text) => {
    expect(await findIn({ 'web/a.ts': text })).toEqual({ facts: [], gaps: [] });
  });

  it('with the fragments that its holes stand for', async () => {
    const { facts } = await findIn({
      'web/name.ts': 'export const NAME = gql`fragment Name on User { name }`;',
      'web/user.ts': `import { NAME } from './name';\nconst Q = gql\`\n  \${NAME}\n  query User { user { ...Name } }\n\`;`,
    });
    const user = facts.find((it) => it.name === 'User');
    expect(user && squeeze(user.text)).toBe('query User { user { ...Name } } fragment Name on User { name }');
    expect(user && locate(user, user.text.indexOf('name')).site).toMatchObject({
      path: 'web/name.ts',
      region: { line: 1, column: 49 },
    });
    expect(user?.at).toMatchObject({ path: 'web/user.ts', region: { line: 4, column: 3 } });
  });
});
