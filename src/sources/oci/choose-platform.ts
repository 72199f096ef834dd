import type { Descriptor, ImageIndex } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';

/** The platform that is read where none is asked for, if the image has it. */
const defaultPlatform = 'linux/amd64';

/**
 * The entry of an index for a platform (`linux/arm64`, `linux/arm/v7`). Attestation manifests are no images.
 * Without a wish it is linux/amd64, or the first that there is.
 */
export function choosePlatform(index: ImageIndex, wished: string | undefined): Descriptor {
  const images = index.manifests.filter((it) => !isAttestation(it));
  const found = images.find((it) => platformOf(it) === (wished ?? defaultPlatform));
  const chosen = found ?? (wished === undefined ? images[0] : undefined);
  if (chosen) return chosen;
  const there = images.map(platformOf).join(', ') || 'none';
  throw new ImageFault(
    'unreachable',
    `the image is not built for ${wished ?? defaultPlatform}; its platforms: ${there}`,
  );
}

/** The attestation manifests that speak of an image. https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
export function attestationsOf(index: ImageIndex, image: Descriptor): readonly Descriptor[] {
  return index.manifests.filter(
    (it) => isAttestation(it) && it.annotations?.['vnd.docker.reference.digest'] === image.digest,
  );
}

function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}

function platformOf({ platform }: Descriptor): string {
  if (!platform) return 'unknown';
  return [platform.os, platform.architecture, ...(platform.variant ? [platform.variant] : [])].join('/');
}
