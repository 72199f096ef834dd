import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { help } from '../src/commands/help.ts';
import { commands } from '../src/commands/index.ts';
import { reporters } from '../src/reporters/index.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
};

test.each([...Object.keys(action.inputs), ...Object.keys(action.outputs)])(
  'the README names `%s` of the action',
  (name) => {
    expect(readme).toContain(`\`${name}\``);
  },
);

test.each(Object.keys(commands))('the help names the command %s', (name) => {
  expect(help).toMatch(new RegExp(`^ {2}driftgate ${name}\\b`, 'm'));
});

test.each(['terminal', 'json', 'html', 'sarif'])(
  'the README names the format %s, and there is one',
  (name) => {
    expect(readme).toContain(`\`${name}\``);
    expect(reporters.map((it) => it.id)).toContain(name);
  },
);

test('no link of the documents leads nowhere', () => {
  const pages = ['README.md', 'CHANGELOG.md', 'src/README.md', ...globSync('docs/*.md', { cwd: root })];
  const dead = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => ({ page, target }))
      .filter(({ target }) => !existsSync(join(root, dirname(page), target))),
  );
  expect(dead).toEqual([]);
});
