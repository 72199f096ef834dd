import { ImageFault } from '../image-fault.ts';
import { fieldOf, listOf, parseJson } from '../json-field.ts';
import { readBody } from './exchange.ts';
import type { RegistryClient } from './registry-client.ts';

const pageBytes = 4 * 1024 ** 2;
const mostPages = 200;
const tagShape = /^\w[\w.-]{0,127}$/;

/**
 * Every tag of a repository, over as many pages as it takes.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
 */
export async function listTags(client: RegistryClient, name: string): Promise<readonly string[]> {
  const tags = new Set<string>();
  let query = '?n=1000';
  for (let page = 0; page < mostPages; page++) {
    const answer = await client.get(`tags/list${query}`, ['application/json'], 'document');
    if (!answer)
      throw new ImageFault('unreachable', `there is no repository ${name}`, {
        mend: 'Check the name of the image.',
      });
    const before = tags.size;
    for (const tag of tagsIn(await readBody(answer, pageBytes, 'a page of tags'), name)) tags.add(tag);
    const next = nextPage(answer.headers.get('link'));
    if (next === undefined || tags.size === before) return [...tags];
    query = next;
  }
  throw new ImageFault('too-large', `${name} has more than ${mostPages} pages of tags`);
}

function tagsIn(bytes: Uint8Array, name: string): readonly string[] {
  const json = parseJson(bytes);
  if (json === undefined)
    throw new ImageFault(
      'unparsable',
      `the registry answers the question for the tags of ${name} with no JSON`,
    );
  return listOf(fieldOf(json, 'tags'))
    .filter((tag) => typeof tag === 'string')
    .filter((tag) => tagShape.test(tag));
}

/** Of `Link: </v2/name/tags/list?last=x&n=1000>; rel="next"` only the query is used: it never leads elsewhere. */
function nextPage(link: string | null): string | undefined {
  const target = /^<([^<>]{1,2000})>; ?rel="?next"?/.exec(link ?? '')?.[1];
  if (target === undefined || !URL.canParse(target, 'https://registry.invalid')) return undefined;
  return new URL(target, 'https://registry.invalid').search || undefined;
}
