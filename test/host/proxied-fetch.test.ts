import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, test } from 'vitest';
import { findProxy } from '../../src/host/find-proxy.ts';
import { proxiedFetch } from '../../src/host/proxied-fetch.ts';
import { findMissing, makeCertificate, stopRegistries } from '../sources/oci/registry/debian-registry.ts';

test.each([
  ['https://ghcr.io/v2/', { HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/'],
  ['https://ghcr.io/v2/', { https_proxy: 'proxy:3128', HTTPS_PROXY: 'http://other' }, 'http://proxy:3128/'],
  ['https://ghcr.io/v2/', { HTTP_PROXY: 'http://proxy' }, undefined],
  ['http://ghcr.io/v2/', { HTTP_PROXY: 'http://proxy' }, 'http://proxy/'],
  ['https://ghcr.io/v2/', { HTTPS_PROXY: 'http://proxy', NO_PROXY: 'example.com, ghcr.io' }, undefined],
  ['https://eu.ghcr.io/', { HTTPS_PROXY: 'http://proxy', NO_PROXY: '.ghcr.io' }, undefined],
  ['https://notghcr.io/', { HTTPS_PROXY: 'http://proxy', NO_PROXY: 'ghcr.io' }, 'http://proxy/'],
  ['https://ghcr.io:5000/', { HTTPS_PROXY: 'http://proxy', NO_PROXY: 'ghcr.io:443' }, 'http://proxy/'],
  ['https://ghcr.io/', { HTTPS_PROXY: 'http://proxy', NO_PROXY: '*' }, undefined],
  ['https://127.0.0.1:5000/', { HTTPS_PROXY: 'http://proxy' }, undefined],
  ['https://ghcr.io/', { HTTPS_PROXY: 'http://' }, undefined],
])('the proxy for %s in %j is %s', (url, env, proxy) => {
  expect(findProxy(new URL(url), env)?.href).toBe(proxy);
});

const opened: Server[] = [];
afterAll(() => {
  for (const server of opened) server.close();
  stopRegistries();
});

async function listen(server: Server): Promise<number> {
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A proxy that leads every way to this machine, and writes down what it was asked. */
async function openProxy(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  behind?: number,
) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
    answer(request, response);
  });
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    if (behind === undefined) socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    else {
      const way = connect(behind, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        way.pipe(socket).pipe(way);
      });
    }
  });
  return { port: await listen(server), seen };
}

describe('through a proxy', () => {
  it('an address without TLS is asked of the proxy, which is shown its own password', async () => {
    const { port, seen } = await openProxy((_request, response) => {
      response.writeHead(418, { 'x-told': 'yes' }).end('short and stout');
    });
    const http = proxiedFetch({ http_proxy: `http://me:s%20cret@127.0.0.1:${port}` });
    const answer = await http('http://registry.test/v2/?a=1', { redirect: 'manual' });
    expect([answer.status, answer.headers.get('x-told'), await answer.text()]).toEqual([
      418,
      'yes',
      'short and stout',
    ]);
    const secret = Buffer.from('me:s cret').toString('base64');
    expect(seen).toEqual([`GET http://registry.test/v2/?a=1 Basic ${secret}`]);
  });

  it('a redirect is handed back where that is asked, and refused elsewhere', async () => {
    const { port } = await openProxy((_request, response) => {
      response.writeHead(302, { location: 'http://elsewhere.test/' }).end();
    });
    const http = proxiedFetch({ http_proxy: `http://127.0.0.1:${port}` });
    expect((await http('http://a.test/', { redirect: 'manual' })).headers.get('location')).toBe(
      'http://elsewhere.test/',
    );
    await expect(http('http://a.test/')).rejects.toThrow(/redirects/);
  });

  it('a refusal names what the proxy says', async () => {
    const { port } = await openProxy(() => undefined);
    const http = proxiedFetch({ https_proxy: `http://127.0.0.1:${port}` });
    await expect(http('https://registry.test/v2/')).rejects.toMatchObject({ code: 'PROXY_ANSWERS_407' });
  });

  it.skipIf(findMissing(['openssl']).length > 0)(
    'TLS is spoken with the server itself, and certificates of one’s own are heeded',
    async () => {
      const pair = makeCertificate('DNS:registry.test');
      const key = { key: readFileSync(pair.key), cert: readFileSync(pair.certificate) };
      const secured = createSecureServer(key, (request, response) => {
        response.end(`${request.method} ${request.headers.host}${request.url}`);
      });
      const { port, seen } = await openProxy(() => undefined, await listen(secured));
      const env = { https_proxy: `http://127.0.0.1:${port}` };
      await expect(proxiedFetch(env)('https://registry.test/v2/')).rejects.toMatchObject({
        code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      });
      const program = `import { proxiedFetch } from ${JSON.stringify(join(import.meta.dirname, '../../src/host/proxied-fetch.ts'))};
console.log(await (await proxiedFetch(process.env)('https://registry.test/v2/')).text())`;
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
        env: { PATH: process.env.PATH ?? '', ...env, NODE_EXTRA_CA_CERTS: pair.certificate },
      });
      expect(stdout).toBe('GET registry.test/v2/\n');
      expect(seen).toEqual(['CONNECT registry.test:443', 'CONNECT registry.test:443']);
    },
  );
});
