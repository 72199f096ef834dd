import { buildSchema, introspectionFromSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeBoundary } from '../../../src/boundaries/graphql/boundary.ts';
import { consumers } from '../../../src/boundaries/graphql/consumers/index.ts';
import { pairProjects } from '../../../src/boundaries/graphql/projects/pair-projects.ts';
import { type Files, judge, plainConfig, take } from './take.ts';

const shop = 'type Query { me: User } type User { id: ID! name: String }';
const billing = 'type Query { me: User invoice: Invoice } type User { key: Int! } type Invoice { sum: Int }';

function namesOf(files: Files): readonly (string | undefined)[] {
  return take('head', files).contract.projects.map((it) => it.name);
}

describe('several schemas in one repository', () => {
  it('are told apart by their folders where they contradict each other, and block nothing', () => {
    const files = { 'shop/schema.graphql': shop, 'billing/schema.graphql': billing };
    expect(namesOf(files)).toEqual(['billing', 'shop']);
    expect(take('head', files).gaps).toEqual([]);
  });

  it('are called after their files where they stand in one folder', () => {
    expect(namesOf({ 'a.graphql': shop, 'b.graphql': billing })).toEqual(['a.graphql', 'b.graphql']);
  });

  it('take with them the files that only say more types, wherever those stand', () => {
    const { contract } = take('head', {
      'shop/schema.graphql': 'type Query { me: User money: Money } type User { id: ID! }',
      'billing/schema.graphql': 'type Query { me: User money: Money } type User { key: Int! }',
      'shared/money.graphql': 'type Money { cents: Int! }',
    });
    expect(contract.projects.map((it) => it.parts.map((part) => part.at.path))).toEqual([
      ['billing/schema.graphql', 'shared/money.graphql'],
      ['shared/money.graphql', 'shop/schema.graphql'],
    ]);
  });

  it('leave out what is written for tests', () => {
    const files = { 'api/schema.graphql': shop, 'api/tests/schema.graphql': billing };
    expect(namesOf(files)).toEqual([undefined]);
  });

  it('are one where its root type is written apart and the files need each other', () => {
    const { contract, gaps } = take('head', {
      'src/user/user.graphql': 'type Query { me: User } type User { posts: [Post] }',
      'src/post/post.graphql': 'type Query { posts: [Post] } type Post { by: User }',
    });
    expect(gaps).toEqual([]);
    expect(contract.projects).toHaveLength(1);
    expect(Object.keys(contract.projects[0]?.schema().getQueryType()?.getFields() ?? {}).sort()).toEqual([
      'me',
      'posts',
    ]);
  });

  it('are each compared with itself when the second one is new in this change', () => {
    const base = take('base', { 'shop/schema.graphql': shop });
    const head = take('head', {
      'shop/schema.graphql': shop.replace('name: String', ''),
      'billing/schema.graphql': billing,
    });
    const pairs = pairProjects(base.contract.projects, head.contract.projects);
    expect(pairs.map((it) => it.head.name)).toEqual(['shop']);
    expect(judge(base, head).map((it) => `${it.rule} ${it.subject} ${it.project ?? ''}`)).toEqual([
      'graphql/removed User.name shop',
    ]);
  });

  it('take nothing from the sources of a schema that a configuration names as it is answered', () => {
    const source = 'type Query { me: User shelf: Shelf } type Shelf { id: ID! }';
    const answer = introspectionFromSchema(buildSchema(`${source} type User { id: ID! shelf: Shelf }`));
    const { contract, gaps } = take('head', {
      'graphql.config.yml': 'schema: ./schema.json\n',
      'schema.json': JSON.stringify(answer),
      'src/api.graphql': source,
      'src/user.graphql': 'type User { id: ID! }',
      'src/local.graphql': 'extend type User { isOpen: Boolean }',
    });
    expect(gaps.filter((it) => it.effect === 'blocks')).toEqual([]);
    expect(contract.projects.map((it) => it.parts.map((part) => part.at.path))).toContainEqual([
      'schema.json',
      'src/local.graphql',
    ]);
  });

  it('judge an operation by the schema that accepts it', () => {
    const files = { 'shop/schema.graphql': shop, 'billing/schema.graphql': billing };
    const base = take('base', files);
    const head = take('head', {
      ...files,
      'web/a.graphql': 'query A { me { name } }',
      'web/b.graphql': 'query B { me { key } }',
    });
    expect(judge(base, head)).toEqual([]);
  });

  it('are never certain of an operation whose file also asks another API', () => {
    const files = { 'shop/schema.graphql': shop };
    const asks = 'query Mine { me { nope } }';
    const confidences = (text: string) =>
      judge(take('base', files), take('head', { ...files, 'web/a.graphql': text })).map(
        (it) => it.confidence,
      );
    expect(confidences(asks)).toEqual(['certain']);
    expect(confidences(`${asks} query Theirs { repository { id } }`)).toEqual(['likely']);
  });

  it('are never certain of an operation that several of them may be meant by', () => {
    const files = { 'shop/schema.graphql': shop, 'billing/schema.graphql': billing };
    const found = judge(take('base', files), take('head', { ...files, 'web/a.graphql': '{ me { nope } }' }));
    expect(found.map((it) => [it.rule, it.confidence])).toEqual([['graphql/operation-invalid', 'likely']]);
  });

  it('say so when one of them is gone', () => {
    const base = take('base', { 'shop/schema.graphql': shop, 'billing/schema.graphql': billing });
    const head = take('head', { 'shop/schema.graphql': shop });
    expect(judge(base, head).map((it) => it.message)).toEqual([
      'The schema is gone: `billing/schema.graphql` is deleted and no other file holds one.',
    ]);
  });
});

describe('a configuration of GraphQL tools', () => {
  const files = {
    '.graphqlrc.yml':
      'projects:\n  shop:\n    schema: services/shop.graphql\n    documents: web/shop/**/*.graphql\n  billing:\n    schema: [services/billing/*.graphql]\n    documents: web/billing/**/*.graphql\n',
    'services/shop.graphql': shop,
    'services/billing/a.graphql': 'type Query { me: User invoice: Invoice } type User { key: Int! }',
    'services/billing/b.graphql': 'type Invoice { sum: Int }',
  };

  it('says which files are one schema, and what each is called', () => {
    const { contract, gaps } = take('head', files);
    expect(gaps).toEqual([]);
    expect(contract.projects.map((it) => [it.name, it.parts.map((part) => part.at.path)])).toEqual([
      ['shop', ['services/shop.graphql']],
      ['billing', ['services/billing/a.graphql', 'services/billing/b.graphql']],
    ]);
  });

  it('says which operations each is asked by', () => {
    const found = judge(
      take('base', files),
      take('head', { ...files, 'web/billing/q.graphql': 'query Q { me { name } }' }),
    );
    expect(found.map((it) => [it.rule, it.project, it.confidence])).toEqual([
      ['graphql/operation-invalid', 'billing', 'certain'],
    ]);
  });

  it.each([
    ['.graphqlrc', '{ "schema": "api/schema.graphql" }'],
    ['graphql.config.toml', 'schema = "api/schema.graphql"'],
    ['web/codegen.yml', 'schema:\n  - ../api/schema.graphql\n  - https://api.example.com/graphql\n'],
  ])('is read from %s', (path, text) => {
    const { contract } = take('head', {
      [path]: text,
      'api/schema.graphql': shop,
      'web/local.graphql': 'extend type Query { isOpen: Boolean }',
    });
    expect(contract.projects.map((it) => it.parts.map((part) => part.at.path))).toEqual([
      ['api/schema.graphql', 'web/local.graphql'],
    ]);
  });

  it('names introspection results, and what it says in code is not run', () => {
    const answer = JSON.stringify(introspectionFromSchema(buildSchema(shop)));
    const { contract } = take('head', {
      'codegen.json': '{ "schema": ["./schema.json", "./load.ts"] }',
      'schema.json': answer,
    });
    expect(contract.projects.map((it) => it.schema().getType('User')?.name)).toEqual(['User']);
  });

  it.each(['{', '- 1\n- 2', 'schema: 3', 'projects: [a]', '&a [*a]'])(
    'that is nonsense changes nothing: %s',
    (text) => {
      const { contract, gaps } = take('head', { '.graphqlrc': text, 'schema.graphql': shop });
      expect(contract.projects).toHaveLength(1);
      expect(gaps).toEqual([]);
    },
  );
});

describe('operations without a schema', () => {
  const pets = { 'web/pets.graphql': 'query Pets { pets { name } }', 'web/all.graphql': '{ all }' };
  const said = (files: Files) =>
    (makeBoundary(plainConfig, consumers).coverage?.(take('head', files)) ?? []).map((it) => it.note);

  it.each<[string, Files, string]>([
    ['nothing', {}, '.'],
    [
      'a configuration that names one',
      { 'web/gql-codegen.yml': 'schema: ../out/*.gql\n' },
      '; `web/gql-codegen.yml` names `out/*.gql`, which is not here.',
    ],
  ])('are said to be compared with nothing, with what tells of one: %s', (_name, files, end) => {
    expect(said({ ...pets, ...files })).toEqual([
      `2 operations were found, and no schema that driftgate reads: compared with nothing${end}`,
    ]);
  });

  it('are not where one stands here, and nothing is said where there are none', () => {
    expect(said({ ...pets, 'schema.graphql': shop })).toEqual([]);
    expect(said({ 'web/gql-codegen.yml': 'schema: ../out/*.gql\n' })).toEqual([]);
  });
});
