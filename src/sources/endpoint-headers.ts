import type { World } from '../host/world.ts';
import type { EndpointSetting } from '../model/config.ts';
import { hostnameOf, isLoopback } from './oci/registry/origin.ts';
import { SourceError } from './source-error.ts';

/** Visible ASCII, Latin-1, spaces and tabs. https://www.rfc-editor.org/rfc/rfc9110.html#name-field-values */
const plainValue = /^[\t\u0020-\u007e\u0080-\u00ff]*$/u;

/**
 * The headers that an endpoint is asked with, each the value of the environment variable that the owner named for it. Throws a
 * SourceError for one that is not set, cannot be sent, or would travel in the clear; it never holds a value.
 */
export function endpointHeaders(
  { address, headers }: EndpointSetting,
  env: World['env'],
): Readonly<Record<string, string>> {
  const { protocol, host } = new URL(address);
  const named = Object.entries(headers);
  if (named.length > 0 && protocol === 'http:' && !isLoopback(hostnameOf(host)))
    throw refusal(address, 'its headers would be sent in the clear', 'Give its https address.');
  return Object.fromEntries(
    named.map(([header, variable]) => {
      const value = env[variable]?.trim() ?? '';
      if (value === '')
        throw refusal(
          address,
          `the environment variable ${variable}, which its header ${header} is read from, is not set`,
          `Set it for this step, from a secret: \`env: { ${variable}: \${{ secrets.${variable} }} }\`.`,
          true,
        );
      if (!plainValue.test(value))
        throw refusal(
          address,
          `the environment variable ${variable} holds what no header may`,
          'Store it without line breaks.',
        );
      return [header, value];
    }),
  );
}

function refusal(where: string, what: string, mend: string, wantsSecret = false): SourceError {
  return new SourceError('unreachable', {
    what: `The schema was not asked for: ${what}`,
    where,
    mend,
    wantsSecret,
  });
}
