/**
 * What keeps a side from being read. usage: the call or the configuration is wrong. unreachable: the call is right, and
 * what it names cannot be had here.
 */
export type SourceFault = 'usage' | 'unreachable';

/** Says what could not be read, where, and how to mend it; its message is all three in one line. */
export class SourceError extends Error {
  readonly fault: SourceFault;
  readonly what: string;
  readonly where: string;
  readonly mend: string;
  /** Only a credential is missing: a run that gets no secrets cannot do better. */
  readonly wantsSecret: boolean;

  constructor(
    fault: SourceFault,
    parts: { what: string; where: string; mend: string; wantsSecret?: boolean },
  ) {
    super(`${parts.what} (${parts.where}). ${parts.mend}`);
    this.name = 'SourceError';
    this.fault = fault;
    this.what = parts.what;
    this.where = parts.where;
    this.mend = parts.mend;
    this.wantsSecret = parts.wantsSecret ?? false;
  }
}
