/** The name of an image, taken apart. `repository` is complete: `docker.io/library/python`. */
export interface ImageReference {
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-{1,10})[a-z0-9]+){0,40}$/;
const host = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
const tagShape = /^\w[\w.-]{0,127}$/;
const digestShape = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,128}$/i;

/**
 * Reads the name of an image in a registry, as https://github.com/distribution/reference does; `undefined` for what is
 * none. A name without host is Docker Hub's.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > 512) return undefined;
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !digestShape.test(digest))) return undefined;
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const tag = hasTag ? named.slice(colon + 1) : undefined;
  if (tag !== undefined && !tagShape.test(tag)) return undefined;
  const repository = completeName(hasTag ? named.slice(0, colon) : named);
  return repository === undefined ? undefined : { repository, tag, digest };
}

function completeName(name: string): string | undefined {
  const parts = name.split('/');
  const [first = ''] = parts;
  const hasHost =
    parts.length > 1 && (first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase());
  const domain = hasHost ? first : 'docker.io';
  const path = hasHost ? parts.slice(1) : parts;
  if (!host.test(domain) || !path.every((part) => component.test(part))) return undefined;
  const whole = domain === 'docker.io' && path.length === 1 ? ['library', ...path] : path;
  return [domain, ...whole].join('/');
}

/** Whether a reference names an image by a place on disk: an OCI layout or a docker archive. */
export function isLocalImage(reference: string): boolean {
  return reference.startsWith('oci:') || reference.startsWith('docker-archive:');
}
