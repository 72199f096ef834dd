import { getIntrospectionQuery, type IntrospectionOptions } from 'graphql';
import type { World } from '../host/world.ts';
import type { EndpointSetting } from '../model/config.ts';
import { endpointHeaders } from './endpoint-headers.ts';
import { isTimeout, networkCode } from './network-code.ts';
import { SourceError } from './source-error.ts';

const seconds = 30;

/** A refusal is short: a longer answer is not searched for one. */
const mostRefusal = 64 * 1024;

const decoder = new TextDecoder();

/**
 * Asks an endpoint for its schema: the bytes of its answer, of at most `limit`, whatever GraphQL answer it is. A server that
 * does not know the newest parts of the query is asked again without them. Redirects are not followed. Throws `SourceError`
 * where there is no answer. https://spec.graphql.org/draft/#sec-Introspection
 */
export async function introspect(
  world: World,
  endpoint: EndpointSetting,
  limit: number,
): Promise<Uint8Array> {
  const headers = endpointHeaders(endpoint, world.env);
  const ask = (options: IntrospectionOptions) =>
    askOnce(world, endpoint.address, headers, limit, getIntrospectionQuery(options));
  const answer = await ask({ inputValueDeprecation: true, oneOf: true });
  return isRefusal(answer) ? ask({}) : answer;
}

async function askOnce(
  { http }: World,
  address: string,
  headers: Readonly<Record<string, string>>,
  limit: number,
  query: string,
): Promise<Uint8Array> {
  try {
    const response = await http(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
      redirect: 'error',
      signal: AbortSignal.timeout(seconds * 1000),
    });
    const bytes = await readUpTo(response, limit, address);
    if (!response.ok && !isAnswer(bytes)) throw describeStatus(response.status, address);
    return bytes;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw unreachable(
      address,
      isTimeout(error)
        ? `it did not answer within ${seconds} seconds`
        : `it does not answer: ${reasonOf(error)}`,
      'Start it, correct the address, or name a saved introspection result.',
    );
  }
}

async function readUpTo(response: Response, limit: number, address: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limit)
      throw unreachable(
        address,
        `its answer has more than ${limit} bytes`,
        'Raise `limits.schema-bytes`, or commit its SDL and name that file.',
      );
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function describeStatus(status: number, address: string): SourceError {
  const wantsAccess = status === 401 || status === 403;
  return unreachable(
    address,
    `it answered with HTTP ${status}`,
    wantsAccess
      ? 'Name a header that lets it in, by the environment variable that holds it; or name a saved introspection result.'
      : 'Check the address, and that it takes POST requests; or name a saved introspection result.',
  );
}

function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = inner instanceof Error ? inner.message : String(inner);
  return networkCode(error) ?? message.slice(0, 200);
}

/** https://spec.graphql.org/draft/#sec-Response-Format */
function parseAnswer(bytes: Uint8Array): { readonly data?: unknown; readonly errors?: unknown } | undefined {
  try {
    const answer: unknown = JSON.parse(decoder.decode(bytes));
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

function isAnswer(bytes: Uint8Array): boolean {
  const answer = parseAnswer(bytes);
  return answer !== undefined && ('data' in answer || Array.isArray(answer.errors));
}

function isRefusal(bytes: Uint8Array): boolean {
  const answer = bytes.length <= mostRefusal ? parseAnswer(bytes) : undefined;
  return Array.isArray(answer?.errors) && (answer.data === undefined || answer.data === null);
}

function unreachable(where: string, what: string, mend: string): SourceError {
  return new SourceError('unreachable', {
    what: `The schema could not be introspected: ${what}`,
    where,
    mend,
  });
}
