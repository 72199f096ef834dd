import type { GapReason } from '../../model/gap.ts';

/** An image that cannot be read, or must not be: one line says which part and why. The caller turns it into a gap. */
export class ImageFault extends Error {
  readonly reason: GapReason;
  /** How to give access, where the fault knows. */
  readonly mend: string | undefined;
  /** Only a credential is missing: a run that gets no secrets cannot do better. */
  readonly wantsSecret: boolean;

  constructor(reason: GapReason, message: string, extra: { mend?: string; wantsSecret?: boolean } = {}) {
    super(message);
    this.name = 'ImageFault';
    this.reason = reason;
    this.mend = extra.mend;
    this.wantsSecret = extra.wantsSecret ?? false;
  }
}
