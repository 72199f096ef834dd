/** The only door to the outside. `node.ts` is the real one, `memory.ts` the one for tests. */
export interface World {
  readonly files: Files;
  readonly git: Git;
  readonly http: typeof fetch;
  readonly clock: { now(): Date; wait(milliseconds: number): Promise<void> };
  /**
   * What a docker credential helper (`docker-credential-NAME get`) answers for a server; `undefined` where there is none of
   * that name, or it knows nothing. Only what is installed is run, by its name alone.
   */
  credential(helper: string, server: string): Promise<string | undefined>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Out;
  /** Says that the analysis starts, within these bounds, or that it is over: somebody may be watching it. */
  watch(limits: { readonly seconds: number; readonly memoryBytes: number } | undefined): void;
  /** Says what is printed as the end of the result should whoever watches have to end the analysis. */
  lastWords(text: string): void;
  /** The current working directory, absolute. */
  readonly directory: string;
  /** The bytes of a tree-sitter grammar, by its name in the assets: `python`; `runtime` is tree-sitter's own. */
  grammar(name: string): Promise<Uint8Array>;
  /** What tells this build of the program, and what runs it, from every other: a digest. */
  build(): Promise<string>;
  /** The absolute path of a folder of files that ship with the program: `fixtures`. */
  shipped(name: string): string;
}

export interface FileStat {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
}

/** Paths are absolute. What does not exist is `undefined`, never an exception. */
export interface Files {
  stat(path: string): Promise<FileStat | undefined>;
  /** The bytes of a regular file of at most `limit` bytes; `undefined` for anything else. Links are not followed. */
  read(path: string, limit: number): Promise<Uint8Array | undefined>;
  /**
   * The bytes of a regular file from one offset up to another, as they are read: they end early where the file does.
   * `undefined` for anything else. Links are not followed.
   */
  stream(path: string, from: number, to: number): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** The names in a folder, sorted. */
  list(path: string): Promise<readonly string[]>;
  write(path: string, text: string): Promise<void>;
  append(path: string, text: string): Promise<void>;
  /** Writes a file in one step, with the folders above it: who reads it meanwhile has the former one, or all of the new one. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
  /** The path with every link resolved. */
  real(path: string): Promise<string | undefined>;
  /** A fresh folder that is removed when the process ends. */
  temporary(): Promise<string>;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** Runs git with hooks, filters, fsmonitor, pagers and prompts off. `network` keeps the user's configuration (proxy, CA, credentials). */
export interface Git {
  run(
    directory: string,
    args: readonly string[],
    options?: {
      readonly input?: Uint8Array;
      readonly network?: boolean;
      readonly env?: Readonly<Record<string, string>>;
    },
  ): Promise<GitAnswer>;
}

export interface Out {
  /** The result, and nothing else. */
  stdout(text: string): void;
  /** Progress and errors. */
  stderr(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly colors: boolean;
}
