import { asObject, ownValue } from '../../../../lang/json-text.ts';
import type { GapReason } from '../../../../model/gap.ts';

/** A document of a manifest, and the offsets of the string that holds it. */
interface Listed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const mostDocuments = 20_000;
/** A file that writes its strings in a way of its own is not searched for long. */
const mostMisses = 5;
const executable = /^\s*(?:(?:query|mutation|subscription)\b|fragment\s+\w+\s+on\b|\{)/;

/**
 * The documents of a manifest: Apollo's list of operations, or a map of ids to documents as Relay and GraphQL Code Generator
 * write it. https://www.apollographql.com/docs/react/data/persisted-queries, https://relay.dev/docs/guides/persisted-queries
 */
export function readManifest(
  source: string,
): { readonly documents: readonly Listed[] } | { readonly reason: GapReason; readonly note: string } {
  const read = parse(source);
  if (!read) return { reason: 'unparsable', note: 'this manifest of persisted operations is not JSON' };
  const written = asObject(read.value) ?? {};
  const operations = ownValue(written, 'operations');
  const bodies = Array.isArray(operations)
    ? operations.map((it: unknown) => ownValue(asObject(it), 'body'))
    : Object.values(written);
  const texts = bodies.filter((it) => typeof it === 'string' && executable.test(it)) as readonly string[];
  if (texts.length > mostDocuments)
    return { reason: 'too-large', note: `this manifest holds more than ${mostDocuments} operations` };
  return { documents: place(texts, source) };
}

function parse(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(source.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

function place(texts: readonly string[], source: string): readonly Listed[] {
  let misses = 0;
  let done = 0;
  return texts.map((text) => {
    const written = JSON.stringify(text);
    const at = misses < mostMisses ? source.indexOf(written, done) : -1;
    if (at < 0) {
      misses += 1;
      return { text, from: done, to: done };
    }
    done = at + written.length;
    return { text, from: at + 1, to: done - 1 };
  });
}
