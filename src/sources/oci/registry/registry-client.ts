import { networkCode } from '../../network-code.ts';
import { ImageFault } from '../image-fault.ts';
import { authorize, refused, type SigningIn } from './authorize.ts';
import { parseChallenges } from './challenge.ts';
import { exchange, patience, unreachable } from './exchange.ts';
import { hostnameOf, isInward, isLoopback } from './origin.ts';

/** Reads from one repository of a registry. https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
export interface RegistryClient {
  /** An answer of 200, or `undefined` for 404. `path` begins below the repository: `manifests/latest`. */
  get(path: string, accept: readonly string[], kind: keyof typeof patience): Promise<Response | undefined>;
}

const mostRedirects = 5;

/** Opens a repository of a registry. Nothing is asked before the first `get`. */
export function openRegistry(signingIn: SigningIn): RegistryClient {
  const { host, wire, repository } = signingIn;
  let scheme: 'https' | 'http' = 'https';
  let authorization: string | undefined;

  const send = async (url: URL, accept: string, kind: keyof typeof patience): Promise<Response> => {
    const headers = { accept, ...(authorization !== undefined && { authorization }) };
    try {
      return await exchange(wire, url, { headers }, patience[kind]);
    } catch (error) {
      if (!host.isLoopback || url.protocol !== 'https:' || !speaksPlainly(error))
        throw unreachable(host.name, error);
      scheme = 'http';
      return send(withScheme(url, scheme), accept, kind);
    }
  };

  const follow = async (from: URL, first: Response, accept: string, kind: keyof typeof patience) => {
    let [url, answer] = [from, first];
    for (let count = 0; isRedirect(answer.status); count++) {
      await answer.body?.cancel();
      const next = nextOf(url, answer.headers.get('location'), host.isLoopback);
      if (!next || count === mostRedirects)
        throw new ImageFault('unreachable', `${host.name} redirects to where driftgate does not follow`);
      const shown = next.origin === from.origin && authorization !== undefined;
      const headers = { accept, ...(shown && { authorization }) } as Record<string, string>;
      try {
        answer = await exchange(wire, next, { headers }, patience[kind]);
      } catch (error) {
        throw unreachable(next.host, error);
      }
      url = next;
    }
    return answer;
  };

  return {
    async get(path, accept, kind) {
      const url = () => new URL(`${scheme}://${host.api}/v2/${repository}/${path}`);
      const types = accept.join(', ');
      let answer = await send(url(), types, kind);
      if (answer.status === 401) {
        const challenges = parseChallenges(answer.headers.get('www-authenticate') ?? '');
        await answer.body?.cancel();
        authorization = await authorize(signingIn, challenges, scheme === 'https');
        if (authorization === undefined) throw refused(host, 401);
        answer = await send(url(), types, kind);
      }
      answer = await follow(url(), answer, types, kind);
      if (answer.status === 200) return answer;
      await answer.body?.cancel();
      if (answer.status === 404) return undefined;
      throw answer.status === 401 || answer.status === 403
        ? refused(host, answer.status)
        : failed(answer.status);
    },
  };

  function failed(status: number): ImageFault {
    return status === 429
      ? new ImageFault('unreachable', `${host.name} takes no more requests for now (429)`, {
          mend: 'Sign in to the registry, which raises its limit, or run the job again later.',
        })
      : new ImageFault('unreachable', `${host.name} answers with an error (${status})`, {
          mend: 'Run the job again; if it stays, see the state of the registry.',
        });
  }
}

/** The server of a registry on this machine may speak plain HTTP: what a TLS greeting makes it answer. */
function speaksPlainly(error: unknown): boolean {
  const code = networkCode(error) ?? '';
  return ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'EPROTO', 'ECONNRESET'].includes(
    code,
  );
}

function withScheme(url: URL, scheme: 'http'): URL {
  return new URL(`${scheme}:${url.href.slice(url.protocol.length)}`);
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Where a redirect leads, if it may be followed: never away from TLS, never inwards from a registry outside. */
function nextOf(from: URL, location: string | null, fromLoopback: boolean): URL | undefined {
  if (location === null || !URL.canParse(location, from.href)) return undefined;
  const next = new URL(location, from);
  if (next.username !== '' || next.password !== '') return undefined;
  const hostname = hostnameOf(next.host);
  if (next.protocol === 'http:') return fromLoopback && isLoopback(hostname) ? next : undefined;
  return next.protocol === 'https:' && (fromLoopback || next.host === from.host || !isInward(hostname))
    ? next
    : undefined;
}
