import { expect, test } from 'vitest';
import { judge, take } from './take.ts';

const schema = (query: string) => `type Query { ${query} } type User { name: String }`;
const roles = { 'q.graphql': 'query Roles { user { roles } }' };
const existing = (base: Parameters<typeof take>[1], head: Parameters<typeof take>[1]) =>
  judge(take('base', base), take('head', head)).map((it) => `${it.rule} ${it.existing}`);

test('an operation that the base refused for another reason is no new fault', () => {
  const base = { 'schema.graphql': schema('me: User'), ...roles };
  const head = { 'schema.graphql': schema('me: User user: User'), ...roles };
  expect(existing(base, head)).toEqual(['graphql/operation-invalid true']);
});

test('one that the change brings is, and so is one that it changes', () => {
  const base = { 'schema.graphql': schema('user: User') };
  expect(existing(base, { ...base, ...roles })).toEqual(['graphql/operation-invalid false']);
  const before = { ...base, 'q.graphql': 'query Roles { user { role } }' };
  expect(existing(before, { ...base, ...roles })).toEqual(['graphql/operation-invalid false']);
});

test('one whose fragment the change breaks is new, though its own text is as it was', () => {
  const me = { 'schema.graphql': schema('me: User'), 'me.graphql': 'query Me { me { ...Card } }' };
  const card = (field: string) => ({ ...me, 'card.graphql': `fragment Card on User { ${field} }` });
  expect(existing(card('name'), card('nmae'))).toEqual(['graphql/operation-invalid false']);
  expect(existing(card('nmae'), card('nmea'))).toEqual(['graphql/operation-invalid true']);
});
