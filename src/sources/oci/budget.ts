import { ImageFault } from './image-fault.ts';

/** Bounds on one image. `ratio` holds above `freeBytes` only: small layers may be as dense as they like. */
export interface ImageLimits {
  readonly unpackedBytes: number;
  readonly entries: number;
  readonly ratio: number;
  readonly freeBytes: number;
  readonly fileBytes: number;
  readonly keptBytes: number;
}

export const defaultImageLimits: ImageLimits = {
  unpackedBytes: 4 * 1024 ** 3,
  entries: 500_000,
  ratio: 200,
  freeBytes: 64 * 1024 ** 2,
  fileBytes: 1024 ** 2,
  keptBytes: 256 * 1024 ** 2,
};

/** Counts what an image takes while it is read, and stops at a limit. */
export interface Budget {
  /** Some bytes came out of a layer that is `packed` bytes long and has given `unpacked` so far. */
  unpack(bytes: number, unpacked: number, packed: number): void;
  entry(): void;
  /** Whether a file of this size may still be kept. */
  keep(bytes: number): boolean;
}

export function openBudget(limits: ImageLimits): Budget {
  let unpackedInAll = 0;
  let entries = 0;
  let kept = 0;
  return {
    unpack(bytes, unpacked, packed) {
      unpackedInAll += bytes;
      if (unpackedInAll > limits.unpackedBytes)
        throw new ImageFault('too-large', `the image unpacks to more than ${limits.unpackedBytes} bytes`);
      if (unpacked > limits.freeBytes && unpacked > packed * limits.ratio)
        throw new ImageFault(
          'too-large',
          `a layer of ${packed} bytes unpacks to more than ${limits.ratio} times that`,
        );
    },
    entry() {
      if (++entries > limits.entries)
        throw new ImageFault('too-large', `the image has more than ${limits.entries} entries`);
    },
    keep(bytes) {
      if (kept + bytes > limits.keptBytes) return false;
      kept += bytes;
      return true;
    },
  };
}
