/** What is wrong with something its owner configured, and where. */
export interface ConfigFault {
  /** The file, as its owner names it; or the flag or input. */
  readonly file: string;
  /** The path of the key, `rules.graphql/removed`; empty for the whole file. */
  readonly key: string;
  /** What is wrong, one sentence. */
  readonly problem: string;
  /** How to mend it, one sentence. */
  readonly mend: string;
  readonly value?: string;
  /** The valid key or value that is nearest to what was written. */
  readonly nearest?: string;
  /** 1-based. */
  readonly line?: number;
  readonly column?: number;
}

/** Configuration that cannot be honoured: exit code 2. Its message says what, where and how to mend it in one line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly fault: ConfigFault;

  constructor(fault: ConfigFault) {
    const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}:${fault.column ?? 1}`;
    super(`${place}: ${fault.problem} ${fault.mend}`);
    this.fault = fault;
  }
}
