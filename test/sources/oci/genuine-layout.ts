import { readdirSync, readFileSync } from 'node:fs';

const folder = 'fixtures/images/genuine-oci';

/** The files of the layout that BuildKit made, by their path in it. */
export function readGenuineLayout(): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(`${folder}/blobs/sha256`).map((name) => `blobs/sha256/${name}`);
  return new Map(['index.json', ...names].map((path) => [path, readFileSync(`${folder}/${path}`)]));
}
