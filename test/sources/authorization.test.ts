import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node.ts';
import { nodeGit } from '../../src/host/node-git.ts';
import { authorizationFor } from '../../src/sources/authorization.ts';
import { obtainCommit } from '../../src/sources/obtain-commit.ts';
import { scratchRepository } from './scratch.ts';

/** A server that refuses everything and remembers what it was told. */
async function listen() {
  const told: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const values = request.rawHeaders.filter((_, index, all) =>
      /^authorization$/i.test(all[index - 1] ?? ''),
    );
    told.push(...(values.length > 0 ? values : [undefined]));
    response.writeHead(403).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { told, url, close };
}

async function fetchFrom(origin: string, server: string, extra: readonly (readonly [string, string])[] = []) {
  const repository = scratchRepository();
  repository.commit();
  repository.git('remote', 'add', 'origin', `${origin}/acme/app`);
  for (const [key, value] of extra) repository.git('config', key, value);
  const calls: (readonly string[])[] = [];
  const git = nodeGit({ ...process.env, no_proxy: '*', NO_PROXY: '*' });
  const world = {
    ...nodeWorld(),
    env: { GITHUB_SERVER_URL: server },
    git: {
      run: (...call: Parameters<typeof git.run>) => {
        calls.push(call[1]);
        return git.run(...call);
      },
    },
  };
  const at = { world, directory: repository.directory, token: 'secret', head: '', prefix: '', bare: false };
  const obtained = await obtainCommit(at, 'a'.repeat(40));
  return { obtained, calls };
}

const basic = `basic ${Buffer.from('x-access-token:secret').toString('base64')}`;

test('the token signs in to the server of the workflow, and never stands in an argument or an answer', async () => {
  const { told, url, close } = await listen();
  const { obtained, calls } = await fetchFrom(url, url);
  await close();
  expect(new Set(told)).toEqual(new Set([basic]));
  expect(JSON.stringify([obtained, calls])).not.toMatch(/secret|x-access-token|eC1hY2Nlc3M/);
  expect(obtained.outcome).toBe('failed');
});

test('no other server is told the token', async () => {
  const { told, url, close } = await listen();
  await fetchFrom(url, 'https://github.example.com');
  await close();
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told)).toEqual(new Set([undefined]));
});

test('what a checkout step left in the configuration is replaced, not doubled', async () => {
  const { told, url, close } = await listen();
  await fetchFrom(url, url, [[`http.${url}/.extraheader`, 'AUTHORIZATION: basic b2xk']]);
  await close();
  expect(new Set(told)).toEqual(new Set([basic]));
});

test('settings that the caller passes to git by environment are kept', () => {
  const env = authorizationFor(
    { GIT_CONFIG_COUNT: '2', GITHUB_SERVER_URL: 'https://github.example.com/' },
    't',
  );
  expect(env).toMatchObject({
    GIT_CONFIG_COUNT: '4',
    GIT_CONFIG_KEY_2: 'http.https://github.example.com/.extraheader',
  });
});

test.each([[undefined], ['']])('without a token (%j) nothing is passed', (token) => {
  expect(authorizationFor({}, token)).toEqual({});
});

test.each([['http://github.example.com'], ['not a url'], ['file:///']])('%s gets no token', (server) => {
  expect(authorizationFor({ GITHUB_SERVER_URL: server }, 't')).toEqual({});
});
