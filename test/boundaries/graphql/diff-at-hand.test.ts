import { expect, test } from 'vitest';
import { diff, diffAtHand } from '../../../src/commands/diff.ts';
import { runCommand } from '../../../src/commands/run-command.ts';
import { memoryWorld } from '../../../src/host/memory.ts';

const before = `type Query {\n  user: User\n}\n\ntype User {\n  name: String!\n  mail: String\n  ids(first: Int = 2): [ID!]\n}\n`;
const many = (name: string) => Array.from({ length: 2000 }, (_, at) => `  ${name}${at}: Int\n`).join('');
const files: Readonly<Record<string, string>> = {
  '/repository/old.graphql': before,
  '/repository/renamed.graphql': before.replace('mail: String', 'email: String'),
  '/repository/unused.graphql': before.replace('[ID!]', '[ID!]\n  lost: Lost'),
  '/repository/old.json': '{"data": {}}',
  '/repository/broken.graphql': 'type Query { user: }',
  '/repository/nested.graphql': `type Query { a(b: [Int] = ${'['.repeat(3000)}${']'.repeat(3000)}): Int }`,
  '/repository/many.graphql': `type Query {\n${many('a')}}`,
  '/repository/others.graphql': `type Query {\n${many('b')}}`,
  '/repository/twice.graphql': `${before}extend type User {\n  age: Int\n}\n`,
  '/repository/repeated.graphql': before.replace('mail', 'name'),
  '/repository/inputs.graphql': `type Query { a(b: B): Int }\ninput B { "${'x'.repeat(4_300_000)}" b: B }`,
};
const world = () => memoryWorld({ files });

test.each([
  ['old.graphql', 'renamed.graphql'],
  ['old.graphql', 'renamed.graphql', '--format', 'json'],
  ['renamed.graphql', 'old.graphql'],
  ['old.graphql', 'old.graphql'],
  ['old.graphql', 'unused.graphql'],
])('what differs in little is compared at hand as it is by a watched worker: %s %s %s', async (...words) => {
  const [own, watched] = [world(), world()];
  const code = await diffAtHand(['diff', 'graphql', ...words], own);
  expect(code).toBe(await runCommand(diff, ['graphql', ...words], watched));
  expect(own.printed).toEqual(watched.printed);
});

test.each([
  ['introspection results', ['graphql', 'old.json', 'old.graphql']],
  ['what does not parse', ['graphql', 'old.graphql', 'broken.graphql']],
  ['deep values', ['graphql', 'old.graphql', 'nested.graphql']],
  ['many pairs of names', ['graphql', 'many.graphql', 'others.graphql']],
  ['many inputs', ['graphql', 'inputs.graphql', 'inputs.graphql']],
  ['what is defined twice', ['graphql', 'old.graphql', 'twice.graphql']],
  ['what is defined twice', ['graphql', 'repeated.graphql', 'old.graphql']],
  ['files that are not there', ['graphql', 'old.graphql', 'none.graphql']],
  ['other schemas', ['graphql', 'git:HEAD:old.graphql', 'old.graphql']],
  ['other words', ['graphql', 'old.graphql', 'renamed.graphql', '--format', 'xml']],
  ['other words', ['routes', 'old.graphql', 'renamed.graphql']],
])('nothing is said at hand of %s', async (_what, words) => {
  const own = world();
  expect(await diffAtHand(['diff', ...words], own)).toBeUndefined();
  expect(own.printed).toEqual({ stdout: '', stderr: '' });
});
