import type { GapReason } from '../../model/gap.ts';

/** An image that cannot be read, or must not be: one line says which part and why. The caller turns it into a gap. */
export class ImageFault extends Error {
  readonly reason: GapReason;

  constructor(reason: GapReason, message: string) {
    super(message);
    this.name = 'ImageFault';
    this.reason = reason;
  }
}
