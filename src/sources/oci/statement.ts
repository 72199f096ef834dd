import { fieldOf, listOf, parseJson } from './json-field.ts';

/** An in-toto statement, however it was wrapped: its JSON, and the digests of the images it speaks of. */
export interface FoundStatement {
  readonly bytes: Uint8Array;
  readonly subjects: readonly string[];
}

const predicates: readonly (readonly [key: string, predicateType: string])[] = [
  ['spdxVersion', 'https://spdx.dev/Document'],
  ['bomFormat', 'https://cyclonedx.org/bom'],
];

/**
 * Reads a statement as BuildKit stores it (https://docs.docker.com/build/metadata/attestations/attestation-storage/), in a
 * DSSE envelope as cosign attaches it, or in a Sigstore bundle. A bare list of packages becomes the predicate of one.
 */
export function statementIn(bytes: Uint8Array, mediaType: string): FoundStatement | undefined {
  const json = parseJson(bytes);
  const envelope = mediaType.includes('sigstore.bundle') ? fieldOf(json, 'dsseEnvelope') : json;
  const payload = fieldOf(envelope, 'payload');
  if (typeof payload === 'string') {
    const inner = new Uint8Array(Buffer.from(payload, 'base64'));
    return statementOf(parseJson(inner), inner);
  }
  const bare = predicates.find(([key]) => fieldOf(json, key) !== undefined);
  if (!bare) return statementOf(json, bytes);
  const wrapped = { predicateType: bare[1], predicate: json };
  return { bytes: new TextEncoder().encode(JSON.stringify(wrapped)), subjects: [] };
}

function statementOf(json: unknown, bytes: Uint8Array): FoundStatement | undefined {
  if (typeof fieldOf(json, 'predicateType') !== 'string') return undefined;
  const subject = fieldOf(json, 'subject');
  const digests = listOf(subject).flatMap((it) => {
    const hex = fieldOf(it, 'digest', 'sha256');
    return typeof hex === 'string' ? [`sha256:${hex}`] : [];
  });
  return { bytes, subjects: digests };
}
