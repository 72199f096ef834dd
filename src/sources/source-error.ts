/** What keeps a side from being read. 2: the call or the configuration is wrong. 3: what it names cannot be had here. */
export type SourceExitCode = 2 | 3;

/** Says what could not be read, where, and how to mend it; its message is all three in one line. */
export class SourceError extends Error {
  readonly exitCode: SourceExitCode;
  readonly what: string;
  readonly where: string;
  readonly mend: string;

  constructor(exitCode: SourceExitCode, parts: { what: string; where: string; mend: string }) {
    super(`${parts.what} (${parts.where}). ${parts.mend}`);
    this.name = 'SourceError';
    this.exitCode = exitCode;
    this.what = parts.what;
    this.where = parts.where;
    this.mend = parts.mend;
  }
}
