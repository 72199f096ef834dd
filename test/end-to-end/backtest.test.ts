import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const cli = resolve(import.meta.dirname, '../../src/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'backtest-'));
let day = 1;

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

function git(...words: readonly string[]): string {
  const date = `2024-03-0${day}T12:00:00Z`;
  const who = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  const env = { ...process.env, ...who, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, encoding: 'utf8', env });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(subject: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  git('add', '-A');
  git('commit', '-q', '-m', subject);
  day += 1;
}

function backtest(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'backtest', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const schema = (field: string) => `type Query { user: User }\ntype User { id: ID ${field}: String }\n`;

beforeAll(() => {
  git('init', '-q', '-b', 'main');
  commit('Lay the schema', {
    'schema.graphql': schema('fullName'),
    'driftgate.yml': 'version: 1\nconsumers-complete: true\n',
    'user.graphql': 'query User { user { fullName } }\n',
  });
  commit('Rename the name', { 'schema.graphql': schema('displayName') });
  commit('Put the name back', { 'schema.graphql': schema('fullName') });
  commit('Say more', { 'README.md': 'more\n' });
  commit('Rename it again', { 'schema.graphql': schema('displayName') });
  git('revert', '--no-edit', 'HEAD');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a backtest tells which changes would have been blocked, and what mended them', () => {
  const { code, out } = backtest('--format', 'json');
  const { merges } = JSON.parse(out) as {
    merges: { subject: string; verdict: string; mended: { how: string; subject: string } | null }[];
  };
  expect(code).toBe(0);
  expect(
    merges.map(({ subject, verdict, mended }) => [subject, verdict, mended?.how, mended?.subject]),
  ).toEqual([
    ['Rename the name', 'fail', 'fixed', 'Put the name back'],
    ['Put the name back', 'pass', undefined, undefined],
    ['Say more', 'pass', undefined, undefined],
    ['Rename it again', 'fail', 'reverted', 'Revert "Rename it again"'],
    ['Revert "Rename it again"', 'pass', undefined, undefined],
  ]);
});

test('a backtest names the finding, its place and the totals', () => {
  const { out } = backtest('--last', '4');
  expect(out).toContain('Rename it again');
  expect(out).toContain('error[graphql/renamed-without-alias]');
  expect(out).toContain('at schema.graphql:2:');
  expect(out).toContain('1 of 4 changes would have been blocked; 1 of them was reverted or fixed');
  expect(out).toContain('0 changes would have been warned of something');
});

test('a backtest writes the baseline when asked to', () => {
  expect(backtest('--last', '1', '--write-baseline')).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, '.driftgate/baseline.json'))).toBe(true);
});

test('a backtest says why there is nothing to replay', () => {
  const shallow = mkdtempSync(join(folder, 'shallow-'));
  spawnSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, shallow]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'backtest'], {
    cwd: shallow,
    encoding: 'utf8',
  });
  rmSync(shallow, { recursive: true });
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toContain('git fetch --unshallow');
});

test('a backtest counts and lists what it would have warned of', () => {
  const moods = (more: string) =>
    `${schema('fullName')}extend type Query { mood: Mood }\nenum Mood { GAY${more} }\n`;
  commit('Ask for the mood', { 'schema.graphql': moods(''), 'mood.graphql': 'query Mood { mood }\n' });
  commit('Know more moods', { 'schema.graphql': moods(' GRUMPY') });
  const { merges } = JSON.parse(backtest('--last', '1', '--format', 'json').out) as {
    merges: { warnings: { rule: string; path: string; line: number }[] }[];
  };
  expect(merges.map(({ warnings }) => warnings.map(({ rule, path, line }) => [rule, path, line]))).toEqual([
    [['graphql/operation-affected', 'schema.graphql', 4]],
  ]);
  expect(backtest('--last', '2').out).toContain('1 change would have been warned of something');
});

test('a backtest that has to be ended tells what it replayed, and at which change it was', () => {
  const heavy = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [
      `owls${at}.ts`,
      Array.from({ length: 60 }, (_line, it) => `fetch('/api/owls/${at}/${it}');`).join('\n'),
    ]),
  );
  commit('Rename it once more', { 'schema.graphql': schema('calledName') });
  commit('Bring many files', {
    ...heavy,
    'driftgate.yml': 'version: 1\nconsumers-complete: true\nlimits:\n  memory-bytes: 1\n',
  });
  commit('Ask for owls', { 'owls0.ts': `fetch('/api/owls');\n` });
  commit('Ask for more owls', { 'owls1.ts': `fetch('/api/owls');\n` });
  const { code, out, err } = backtest('--last', '4');
  expect(code).toBe(3);
  expect(err).toContain('limits.memory-bytes');
  expect(out).toMatch(/✖ [0-9a-f]{12} {2}\S+ {2}Rename it once more/);
  expect(out).toMatch(/○ [0-9a-f]{12} {2}\S+ {2}Ask for owls\n {4}Its replay had to be ended/);
  expect(out).toContain('1 of 3 changes would have been blocked');
  expect(out).toContain('1 change after it was not replayed.');
  const { merges } = JSON.parse(backtest('--last', '4', '--format', 'json').out) as {
    merges: { subject: string; verdict: string; seconds: number | null }[];
  };
  expect(merges.map(({ subject, verdict, seconds }) => [subject, verdict, typeof seconds])).toEqual([
    ['Rename it once more', 'fail', 'number'],
    ['Bring many files', 'pass', 'number'],
    ['Ask for owls', 'inconclusive', 'object'],
  ]);
});

test('a backtest takes a whole number of changes', () => {
  expect(backtest('--last', 'many')).toMatchObject({ code: 2, err: expect.stringContaining('--last takes') });
});
