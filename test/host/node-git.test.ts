import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitEnvironment } from '../../src/host/git-environment.ts';
import { nodeGit } from '../../src/host/node-git.ts';
import { scratchFolder, scratchRepository, writeFiles } from '../sources/scratch.ts';

const git = nodeGit(process.env);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('answers with the code, the output and the complaint of git, and never throws', async () => {
  const { directory } = scratchRepository();
  expect(textOf((await git.run(directory, ['rev-parse', '--show-prefix'])).stdout)).toBe('\n');
  const refused = await git.run(directory, ['rev-parse', '--verify', 'nobody']);
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain('Needed a single revision');
  expect((await git.run(join(directory, 'missing'), ['status'])).code).toBe(127);
});

test('hands input to git, also when git does not read it', async () => {
  const { directory } = scratchRepository();
  const input = new TextEncoder().encode('hello');
  expect(textOf((await git.run(directory, ['hash-object', '--stdin'], { input })).stdout).trim()).toBe(
    'b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0',
  );
  const ignored = await git.run(directory, ['rev-parse', '--git-dir'], { input: new Uint8Array(4_000_000) });
  expect(ignored.code).toBe(0);
});

test('stops git at its bound of output, and at its bound of time', async () => {
  const repository = scratchRepository();
  repository.commit({ big: 'x'.repeat(100_000) });
  const small = nodeGit(process.env, { bytes: 1000, milliseconds: 60_000, networkMilliseconds: 1 });
  const answer = await small.run(repository.directory, ['cat-file', 'blob', 'HEAD:big']);
  expect(answer).toEqual({ code: 124, stdout: new Uint8Array(), stderr: 'git printed more than 1000 bytes' });
  const brief = nodeGit(process.env, { bytes: 1000, milliseconds: 1, networkMilliseconds: 1 });
  const late = await brief.run(repository.directory, ['version']);
  expect(late).toEqual({ code: 124, stdout: new Uint8Array(), stderr: 'git took longer than 0.001 seconds' });
});

test('reads heed no setting of the machine or its user, and no surrounding git command', async () => {
  const home = scratchFolder();
  writeFiles(home, { '.gitconfig': '[user]\n\tname = from the home folder\n' });
  const { directory } = scratchRepository();
  const misled = nodeGit({
    ...process.env,
    HOME: home,
    GIT_DIR: join(home, 'elsewhere'),
    GIT_CONFIG_COUNT: '9',
  });
  expect((await misled.run(directory, ['config', 'user.name'])).code).toBe(1);
  const network = nodeGit({ ...process.env, HOME: home, GIT_DIR: join(home, 'elsewhere') });
  const answer = await network.run(directory, ['config', 'user.name'], { network: true });
  expect(textOf(answer.stdout)).toBe('from the home folder\n');
});

test('nothing waits for a person, and nothing traces what is secret', () => {
  const environment = gitEnvironment({ GIT_TRACE_CURL: '1', GIT_CURL_VERBOSE: '1', PATH: '/bin' }, true);
  expect(environment).toMatchObject({
    GIT_TERMINAL_PROMPT: '0',
    PATH: '/bin',
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
  });
  expect(Object.keys(environment).filter((name) => /TRACE|VERBOSE/.test(name))).toEqual([]);
});
