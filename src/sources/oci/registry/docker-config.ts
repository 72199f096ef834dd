import { posix } from 'node:path';
import type { World } from '../../../host/world.ts';
import { fieldOf, parseJson } from '../json-field.ts';

/** What opens a registry: a name and password, or a token that a login left. */
export type Credential =
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  | { readonly kind: 'identity'; readonly token: string };

/** Finds what a person or a login step stored for a registry; `undefined` where there is nothing. */
export type FindCredential = (host: string) => Promise<Credential | undefined>;

const largest = 1024 * 1024;

/**
 * Reads docker's `config.json` (https://docs.docker.com/reference/cli/docker/login/): at `file`, else in `DOCKER_CONFIG`,
 * else in the home folder. A file that is missing or damaged holds no credentials.
 */
export async function openDockerConfig(world: World, file: string | undefined): Promise<FindCredential> {
  const folder = world.env.DOCKER_CONFIG ?? posix.join(world.env.HOME ?? '/', '.docker');
  const path = posix.resolve(world.directory, file ?? posix.join(folder, 'config.json'));
  const bytes = await world.files.read(path, largest);
  const config = bytes && parseJson(bytes);
  return async (host) => {
    const names = namesOf(host);
    const [first = host] = names;
    const named = names.map((name) => textAt(config, 'credHelpers', name)).find((it) => it !== undefined);
    const helper = named ?? textAt(config, 'credsStore');
    const told = helper === undefined ? undefined : await world.credential(helper, first);
    if (told !== undefined) return answered(told);
    return names.map((name) => storedAt(config, name)).find((it) => it !== undefined);
  };
}

/** The names that tools have stored one registry under, over the years. */
function namesOf(host: string): readonly string[] {
  const hub = host === 'docker.io' ? ['https://index.docker.io/v1/', 'index.docker.io'] : [];
  return [...hub, host, `https://${host}`, `https://${host}/v1/`, `https://${host}/v2/`, `http://${host}`];
}

function storedAt(config: unknown, name: string): Credential | undefined {
  const identity = textAt(config, 'auths', name, 'identitytoken');
  if (identity) return { kind: 'identity', token: identity };
  const auth = textAt(config, 'auths', name, 'auth');
  if (auth) {
    const text = new TextDecoder().decode(Buffer.from(auth, 'base64'));
    const colon = text.indexOf(':');
    if (colon > 0) return password(text.slice(0, colon), text.slice(colon + 1));
  }
  return password(textAt(config, 'auths', name, 'username'), textAt(config, 'auths', name, 'password'));
}

/** A helper names a token that a login left `<token>`. */
function answered(told: string): Credential | undefined {
  const answer = parseJson(new TextEncoder().encode(told));
  const [user, secret] = [textAt(answer, 'Username'), textAt(answer, 'Secret')];
  return user === '<token>' && secret ? { kind: 'identity', token: secret } : password(user, secret);
}

function password(user: string | undefined, secret: string | undefined): Credential | undefined {
  return user && secret ? { kind: 'password', user, password: secret } : undefined;
}

function textAt(json: unknown, ...keys: readonly string[]): string | undefined {
  const value = fieldOf(json, ...keys);
  return typeof value === 'string' ? value : undefined;
}
