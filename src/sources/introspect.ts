import { getIntrospectionQuery } from 'graphql';
import type { World } from '../host/world.ts';
import type { SourceFile } from '../model/site.ts';
import { blobId } from './blob-id.ts';
import { SourceError } from './source-error.ts';

const seconds = 30;

/**
 * Asks an endpoint for its schema: the answer as a file named after the address, whatever it holds. Redirects are not
 * followed. Throws `SourceError` where there is no answer. https://spec.graphql.org/draft/#sec-Introspection
 */
export async function introspect(world: World, address: string, limit: number): Promise<SourceFile> {
  const response = await ask(world, address);
  const bytes = await readUpTo(response, limit);
  if (!bytes)
    throw unreachable(address, `its answer has more than ${limit} bytes`, 'Save it and name the file.');
  if (!response.ok && !isJson(bytes))
    throw unreachable(
      address,
      `it answered with HTTP ${response.status}`,
      'Check the address, and that it allows introspection without credentials; or name a saved introspection result.',
    );
  return { tree: { kind: 'checkout' }, path: address, digest: blobId(bytes), bytes };
}

async function ask(world: World, address: string): Promise<Response> {
  try {
    return await world.http(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }) }),
      redirect: 'error',
      signal: AbortSignal.timeout(seconds * 1000),
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw unreachable(
      address,
      `it does not answer: ${why}`,
      'Start it, correct the address, or name a saved introspection result.',
    );
  }
}

async function readUpTo(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function isJson(bytes: Uint8Array): boolean {
  return /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

function unreachable(where: string, what: string, mend: string): SourceError {
  return new SourceError('unreachable', {
    what: `The schema could not be introspected: ${what}`,
    where,
    mend,
  });
}
