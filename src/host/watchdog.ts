import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Bounds of the whole analysis: wall time, and resident memory of the process (a worker's own limits count no buffers). */
export interface WatchLimits {
  readonly seconds: number;
  readonly memoryBytes: number;
}

/** What the worker cannot see for itself. */
export interface Terminal {
  readonly isTerminal: boolean;
  readonly columns: number;
}

type Message = { readonly exitCode: number } | { readonly limits: WatchLimits };

const megabyte = 1024 * 1024;
const pollMilliseconds = 100;

/** The terminal of the thread that watches this one; `undefined` where nobody watches. */
export function watchedTerminal(): Terminal | undefined {
  return isMainThread ? undefined : (workerData as Terminal);
}

/** Tells the watching thread which bounds the policy sets. */
export function announceLimits(limits: WatchLimits): void {
  parentPort?.postMessage({ limits } satisfies Message);
}

/** Tells the watching thread how the work ended. */
export function announceExit(exitCode: number): void {
  parentPort?.postMessage({ exitCode } satisfies Message);
}

/**
 * Runs a module in a worker with a deep stack, and ends it when it takes too long or too much memory: a hostile file
 * costs an inconclusive verdict, never a hung job. Answers with the exit code; 3 when it had to be ended.
 */
export function runWatched(
  module: URL,
  words: readonly string[],
  terminal: Terminal,
  limits: WatchLimits,
  say: (text: string) => void,
): Promise<number> {
  return new Promise((resolve) => {
    let bounds = limits;
    let code: number | undefined;
    const started = performance.now();
    const worker = new Worker(module, {
      argv: [...words],
      workerData: terminal,
      resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: Math.ceil(limits.memoryBytes / megabyte) },
    });
    const end = (reason: string) => {
      clearInterval(timer);
      say(`driftgate: inconclusive: ${reason}\n`);
      code = 3;
      void worker.terminate();
    };
    const timer = setInterval(() => {
      if (performance.now() - started > bounds.seconds * 1000)
        end(
          `the analysis took more than ${bounds.seconds} s. Exclude what is not yours, or raise \`limits.seconds\`.`,
        );
      else if (process.memoryUsage.rss() > bounds.memoryBytes)
        end(
          `the analysis took more than ${Math.round(bounds.memoryBytes / megabyte)} MiB of memory. Exclude what is not yours, or raise \`limits.memory-bytes\`.`,
        );
    }, pollMilliseconds);
    worker.on('message', (message: Message) => {
      if ('limits' in message) bounds = message.limits;
      else code ??= message.exitCode;
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        end('the analysis ran out of memory. Exclude what is not yours.');
      else {
        say(
          `driftgate: internal error, a bug in driftgate. Please report it with these lines:\n${error.stack ?? error.message}\n`,
        );
        code ??= 4;
      }
    });
    worker.on('exit', () => {
      clearInterval(timer);
      resolve(code ?? 4);
    });
  });
}
