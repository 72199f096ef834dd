import { isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadComposer } from '../../../src/boundaries/graphql/projects/federation/composer.ts';
import { judge, take } from './take.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@inaccessible", "@external"])';
const users = `${link} type Query { me: User } type User @key(fields: "id") { id: ID! name: String @shareable age: Int }`;
const posts = `${link} type Query { posts: [Post] } type Post { by: User } type User @key(fields: "id") { id: ID! name: String @shareable posts: [Post] }`;

beforeAll(loadComposer);

describe('the subgraphs of a federated graph', () => {
  const files = { 'users/schema.graphql': users, 'posts/schema.graphql': posts };

  it('are one schema to their clients', () => {
    const { contract, gaps } = take('head', files);
    expect(gaps).toEqual([]);
    expect(contract.projects).toHaveLength(1);
    expect(contract.projects[0]?.name).toBeUndefined();
    const type = contract.projects[0]?.schema().getType('User');
    expect(isObjectType(type) ? Object.keys(type.getFields()).sort() : []).toEqual([
      'age',
      'id',
      'name',
      'posts',
    ]);
  });

  it('may hand a field to one another: what another one still provides is not removed', () => {
    const head = { ...files, 'users/schema.graphql': users.replace('name: String @shareable', '') };
    expect(judge(take('base', files), take('head', head))).toEqual([]);
  });

  it('break their clients where nobody provides a field any more, and the file is named', () => {
    const head = { ...files, 'users/schema.graphql': users.replace('age: Int', '') };
    const found = judge(take('base', files), take('head', head));
    expect(found.map((it) => [it.rule, it.subject, it.confidence])).toEqual([
      ['graphql/removed', 'User.age', 'certain'],
    ]);
    expect(found[0]?.evidence?.map((it) => it.site.path)).toContain('users/schema.graphql');
  });

  it('remove what they make inaccessible', () => {
    const head = { ...files, 'users/schema.graphql': users.replace('age: Int', 'age: Int @inaccessible') };
    expect(judge(take('base', files), take('head', head)).map((it) => it.subject)).toEqual(['User.age']);
  });

  it('are never certain of what they lack where they do not compose', () => {
    const torn = { ...files, 'posts/schema.graphql': posts.replace('by: User', 'by: Missing') };
    const base = take('base', torn);
    const head = take('head', { ...torn, 'users/schema.graphql': users.replace('age: Int', '') });
    expect(head.gaps.filter((it) => it.note.includes('cannot be composed')).map((it) => it.effect)).toEqual([
      'limits',
      'limits',
    ]);
    expect(judge(base, head).map((it) => [it.subject, it.confidence])).toEqual([['User.age', 'likely']]);
  });

  it('that compose no more break every client', () => {
    const torn = { ...files, 'posts/schema.graphql': posts.replace('by: User', 'by: Missing') };
    expect(judge(take('base', files), take('head', torn)).map((it) => it.message)).toEqual([
      'The subgraphs no longer compose into one schema: `posts/schema.graphql`, `users/schema.graphql`.',
    ]);
  });

  it('that stand alone may be helped by others, and that is said', () => {
    const base = take('base', { 'schema.graphql': users });
    const head = take('head', { 'schema.graphql': users.replace('age: Int', '') });
    expect(head.gaps.map((it) => it.effect)).toEqual(['limits']);
    expect(judge(base, head).map((it) => [it.subject, it.confidence])).toEqual([['User.age', 'likely']]);
  });

  it('may be written for the first version of federation', () => {
    const { contract, gaps } = take('head', {
      'a/schema.graphql': 'type Query { me: User } type User @key(fields: "id") { id: ID! }',
      'b/schema.graphql':
        'type Query { posts: [User] } extend type User @key(fields: "id") { id: ID! @external posts: Int } type User @extends { id: ID! @external }',
    });
    expect(contract.projects.length).toBeGreaterThan(0);
    expect(gaps.every((it) => it.effect !== 'blocks')).toBe(true);
  });
});
