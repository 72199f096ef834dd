/** Where an image lies, by how it is referred to. `tag` (or a digest) is absent where the place holds one image. */
export type ImagePlace =
  | { readonly kind: 'layout'; readonly folder: string; readonly tag: string | undefined }
  | { readonly kind: 'archive'; readonly file: string }
  | { readonly kind: 'registry'; readonly reference: string };

const digestShape = /^(.+)@(sha256:[0-9a-f]{64})$/;
const tagShape = /^\w[\w.-]{0,127}$/;

/** Reads `oci:DIR[:TAG]`, `oci:DIR@DIGEST`, `docker-archive:FILE`, or what is left: the name of an image in a registry. */
export function parseImagePlace(reference: string): ImagePlace {
  if (reference.startsWith('docker-archive:'))
    return { kind: 'archive', file: reference.slice('docker-archive:'.length) };
  if (!reference.startsWith('oci:')) return { kind: 'registry', reference };
  const rest = reference.slice('oci:'.length);
  const [, folder, digest] = digestShape.exec(rest) ?? [];
  if (folder !== undefined) return { kind: 'layout', folder, tag: digest };
  const colon = rest.lastIndexOf(':');
  const tag = rest.slice(colon + 1);
  return colon > 0 && tagShape.test(tag)
    ? { kind: 'layout', folder: rest.slice(0, colon), tag }
    : { kind: 'layout', folder: rest, tag: undefined };
}
