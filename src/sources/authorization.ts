import type { World } from '../host/world.ts';

function isTrusted(server: string): boolean {
  try {
    const { protocol, hostname } = new URL(server);
    return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';
  } catch {
    return false;
  }
}

/** The same environment for a git that follows no redirect: what is sent to one server is seen by no other. */
export function withoutRedirects(
  authorization: Readonly<Record<string, string>>,
  env: World['env'],
): Readonly<Record<string, string>> {
  const count = Number(authorization.GIT_CONFIG_COUNT ?? env.GIT_CONFIG_COUNT ?? '0') || 0;
  return {
    ...authorization,
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: 'http.followRedirects',
    [`GIT_CONFIG_VALUE_${count}`]: 'false',
  };
}

/**
 * Environment that lets one call of git sign in to the server the workflow runs on, and to no other. It never stands in
 * the arguments, which other processes can read, nor in a file; what a checkout step left is replaced, not doubled.
 * Empty without a token, and for a server that is not asked over TLS.
 */
export function authorizationFor(
  env: World['env'],
  token: string | undefined,
): Readonly<Record<string, string>> {
  const server = (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/{1,8}$/, '');
  if (!token || !isTrusted(server)) return {};
  const key = `http.${server}/.extraheader`;
  const value = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const before = Number(env.GIT_CONFIG_COUNT ?? '0') || 0;
  return {
    GIT_CONFIG_COUNT: String(before + 2),
    [`GIT_CONFIG_KEY_${before}`]: key,
    [`GIT_CONFIG_VALUE_${before}`]: '',
    [`GIT_CONFIG_KEY_${before + 1}`]: key,
    [`GIT_CONFIG_VALUE_${before + 1}`]: value,
  };
}
