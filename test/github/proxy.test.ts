import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openGitHub } from '../../src/github/octokit.ts';
import { proxiedFetch } from '../../src/host/proxied-fetch.ts';
import { pullState, withFake } from './gate.ts';

const server = 'http://github.example.test';

/** A proxy that alone knows where the Enterprise Server is: its API stands under `/api/v3`, its GraphQL beside that. */
async function openProxy(target: string) {
  const seen: string[] = [];
  const proxy = createServer((incoming, response) => {
    const { pathname, search, host } = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
    seen.push(`${host}${pathname}`);
    const path = pathname === '/api/graphql' ? '/graphql' : pathname.replace(/^\/api\/v3/, '');
    const { method, headers } = incoming;
    const onward = request(`${target}${path}${search}`, { method: method ?? 'GET', headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  proxy.on('connect', (_, socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    proxy.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const close = () => {
    proxy.closeAllConnections();
    return new Promise<void>((resolve) => void proxy.close(() => resolve()));
  };
  return { url, seen, close };
}

test('an Enterprise Server behind a proxy is reached through it, REST and GraphQL', async () => {
  const state = pullState();
  await withFake(state, async (fake) => {
    const proxy = await openProxy(fake.url);
    const apiUrl = `${server}/api/v3`;
    const http = proxiedFetch({ http_proxy: proxy.url });
    const port = await openGitHub({ token: 't', apiUrl, owner: 'acme', repo: 'app', paced: false, http });
    expect((await port.getPull(1)).open).toBe(true);
    expect((await port.viewer()).id).toBe(state.viewer.id);
    await port.createComment(1, 'through the proxy');
    await proxy.close();
    expect(state.comments.map(({ body }) => body)).toEqual(['through the proxy']);
    expect(proxy.seen).toEqual([
      'github.example.test/api/v3/repos/acme/app/pulls/1',
      'github.example.test/api/graphql',
      'github.example.test/api/v3/repos/acme/app/issues/1/comments',
    ]);
  });
});
