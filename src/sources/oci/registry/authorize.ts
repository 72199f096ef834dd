import { ImageFault } from '../image-fault.ts';
import { fieldOf, parseJson } from '../json-field.ts';
import type { Challenge } from './challenge.ts';
import type { Credential } from './docker-config.ts';
import { exchange, patience, readBody, unreachable, type Wire } from './exchange.ts';
import { hostnameOf, isInward, isLoopback, mayHoldCredentials, type RegistryHost } from './origin.ts';

/** What signing in to one repository of a registry rests on. */
export interface SigningIn {
  readonly wire: Wire;
  readonly host: RegistryHost;
  /** The repository's path inside the registry: `library/python`. */
  readonly repository: string;
  /** `registries` of the configuration: further hosts that may see the credentials of a registry. */
  readonly authHosts: ReadonlyMap<string, string>;
  credential(): Promise<Credential | undefined>;
}

/**
 * The `Authorization` that answers a registry's challenges, or `undefined` where nothing does. Only reading this one
 * repository is ever asked for, whatever the challenge names. Credentials go to the registry, or to a host that it or the
 * configuration vouches for; without them, a token is asked for as anybody could.
 */
export async function authorize(
  signingIn: SigningIn,
  challenges: readonly Challenge[],
  overTls: boolean,
): Promise<string | undefined> {
  const bearer = challenges.find((it) => it.scheme === 'bearer');
  if (bearer) return obtainToken(signingIn, bearer);
  if (!challenges.some((it) => it.scheme === 'basic')) return undefined;
  const credential = await signingIn.credential();
  if (credential?.kind !== 'password' || !(overTls || signingIn.host.isLoopback)) return undefined;
  return basic(credential.user, credential.password);
}

async function obtainToken(signingIn: SigningIn, challenge: Challenge): Promise<string> {
  const { host, authHosts } = signingIn;
  const realm = realmOf(challenge, host);
  const credential = await signingIn.credential();
  const trusted = mayHoldCredentials(host, realm.host, authHosts);
  if (credential && !trusted)
    throw new ImageFault(
      'unreachable',
      `${host.name} sends its callers to ${realm.host} for a token, and its credentials are not shown to another host`,
      {
        mend: `If that is right, vouch for it in driftgate.yml: \`registries: [{ host: ${host.name}, auth-host: ${realm.host} }]\`.`,
        wantsSecret: true,
      },
    );
  const scope = `repository:${signingIn.repository}:pull`;
  const service = challenge.params.get('service')?.slice(0, 200);
  const answer = await ask(
    signingIn,
    realm,
    { scope, ...(service !== undefined && { service }) },
    credential,
  );
  if (answer.status !== 200) {
    await answer.body?.cancel();
    throw refused(host, answer.status);
  }
  const token = tokenIn(await readBody(answer, tokenBytes, 'the answer of the token server'));
  if (token === undefined)
    throw new ImageFault('unparsable', `${realm.host} answers with no token for ${host.name}`);
  return `Bearer ${token}`;
}

const tokenBytes = 256 * 1024;

/** https://distribution.github.io/distribution/spec/auth/token/ and, for what a login left, …/auth/oauth/ */
async function ask(
  { wire }: SigningIn,
  realm: URL,
  fields: Readonly<Record<string, string>>,
  credential: Credential | undefined,
): Promise<Response> {
  const url = new URL(realm);
  try {
    if (credential?.kind === 'identity') {
      const grant = { grant_type: 'refresh_token', refresh_token: credential.token, client_id: 'driftgate' };
      const body = new URLSearchParams({ ...grant, ...fields }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return await exchange(wire, url, { method: 'POST', headers, body }, patience.document);
    }
    for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
    const headers = credential ? { authorization: basic(credential.user, credential.password) } : {};
    return await exchange(wire, url, { headers }, patience.document);
  } catch (error) {
    throw unreachable(realm.host, error);
  }
}

/** Where to ask for a token: over TLS, and not into the network that the job runs in. */
function realmOf({ params }: Challenge, host: RegistryHost): URL {
  const realm = params.get('realm') ?? '';
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  const hostname = hostnameOf(url?.host ?? '');
  const fits = host.isLoopback
    ? url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(hostname))
    : url?.protocol === 'https:' && (url.host === host.name || !isInward(hostname));
  if (url && fits && url.username === '' && url.password === '') return url;
  throw new ImageFault(
    'unreachable',
    `${host.name} sends its callers to ${JSON.stringify(realm.slice(0, 100))} for a token, where no token is asked for`,
  );
}

/** The registry, or its token server, says no. */
export function refused(host: RegistryHost, status: number): ImageFault {
  return new ImageFault('unreachable', `${host.name} refuses to show the image (${status})`, {
    mend: `Sign in first: \`docker login ${host.name}\`, or name a docker config.json with \`registry-config\`. A name that does not exist is refused as well.`,
    wantsSecret: true,
  });
}

function tokenIn(bytes: Uint8Array): string | undefined {
  const json = parseJson(bytes);
  const found = [fieldOf(json, 'token'), fieldOf(json, 'access_token')];
  return found.find((it): it is string => typeof it === 'string' && /^[\x21-\x7e]{1,65536}$/.test(it));
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
