import { type ClientRequestArgs, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { Readable } from 'node:stream';
import { connect } from 'node:tls';
import { findProxy } from './find-proxy.ts';

/**
 * `fetch`, through the proxy that the environment names for an address. A redirect is handed back or refused there, never
 * followed. Node's own certificates count for what lies behind, and `NODE_EXTRA_CA_CERTS` with them.
 */
export function proxiedFetch(env: Readonly<Record<string, string | undefined>>): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const proxy = findProxy(url, env);
    return proxy ? send(new Request(input, init), url, proxy) : fetch(input, init);
  };
}

async function send(request: Request, url: URL, proxy: URL): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  const headers: Record<string, string> = { 'accept-encoding': 'identity', host: url.host };
  for (const [name, value] of request.headers) headers[name] = value;
  if (body.length > 0) headers['content-length'] = String(body.length);
  const { method, signal } = request;
  const own = { method, headers, signal };
  const answer =
    url.protocol === 'https:'
      ? await exchange(requestSecure, await throughTunnel(url, proxy, own), body)
      : await exchange(requestOf(proxy), { ...reaching(proxy, own), path: url.href }, body);
  const status = answer.statusCode ?? 0;
  if (request.redirect !== 'manual' && status >= 300 && status < 400 && answer.headers.location) {
    answer.destroy();
    throw new TypeError('the server redirects, which is not followed');
  }
  const told = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const isEmpty = status === 204 || status === 205 || status === 304;
  if (isEmpty) answer.resume();
  return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream), { status, headers: told });
}

function requestOf(proxy: URL): typeof requestPlain {
  return proxy.protocol === 'https:' ? requestSecure : requestPlain;
}

/** A request to the proxy itself, with the name and password that its address holds. */
function reaching(proxy: URL, { headers, ...own }: ClientRequestArgs): ClientRequestArgs {
  const { hostname, port, protocol, username, password } = proxy;
  const secret = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const signedIn = username !== '' && {
    'proxy-authorization': `Basic ${Buffer.from(secret).toString('base64')}`,
  };
  return {
    ...own,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port || (protocol === 'https:' ? 443 : 80),
    headers: { ...(headers as Record<string, string>), ...signedIn },
  };
}

/** Asks the proxy for a way to the server, over which TLS is spoken with the server alone. */
async function throughTunnel(url: URL, proxy: URL, own: ClientRequestArgs): Promise<ClientRequestArgs> {
  const target = `${url.hostname}:${url.port || '443'}`;
  const { signal } = own;
  const asked = reaching(proxy, { method: 'CONNECT', headers: { host: target }, ...(signal && { signal }) });
  return new Promise((resolve, reject) => {
    const connecting = requestOf(proxy)({ ...asked, path: target });
    connecting.on('error', reject);
    connecting.on('connect', (answer, socket) => {
      if (answer.statusCode !== 200) {
        socket.destroy();
        const code = `PROXY_ANSWERS_${answer.statusCode ?? 0}`;
        reject(Object.assign(new Error(`the proxy ${proxy.host} refuses the way to ${target}`), { code }));
        return;
      }
      const path = url.pathname + url.search;
      const servername = url.hostname.replace(/^\[|\]$/g, '');
      resolve({ ...own, path, createConnection: () => connect({ socket, servername }) });
    });
    connecting.end();
  });
}

function exchange(
  request: typeof requestPlain,
  options: ClientRequestArgs,
  body: Uint8Array,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(options, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}
