import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { OutPlace } from './node-out.ts';

/** Bounds of the whole analysis: wall time, and resident memory of the process (a worker's own limits count no buffers). */
export interface WatchLimits {
  readonly seconds: number;
  readonly memoryBytes: number;
}

type Message = { readonly exitCode: number } | { readonly limits: WatchLimits | undefined };

const megabyte = 1024 * 1024;
const pollMilliseconds = 100;
/** The heap of the worker, whatever the policy's bound on resident memory is. */
const heapMegabytes = 2048;
const mend = 'Exclude what is not written by hand';

/** The terminal of the thread that watches this one; `undefined` where nobody watches. */
export function watchedTerminal(): OutPlace | undefined {
  return isMainThread ? undefined : (workerData as OutPlace);
}

/** Tells the watching thread that the analysis starts, within these bounds, or that it is over. */
export function announceLimits(limits: WatchLimits | undefined): void {
  parentPort?.postMessage({ limits } satisfies Message);
}

/** Tells the watching thread how the work ended. */
export function announceExit(exitCode: number): void {
  parentPort?.postMessage({ exitCode } satisfies Message);
}

/**
 * Runs a module in a worker with a deep stack, and ends it when its analysis takes too long or too much memory: a hostile
 * file costs an inconclusive verdict, never a hung job. Answers with the exit code; 3 when it had to be ended.
 */
export function runWatched(module: URL, words: readonly string[], terminal: OutPlace): Promise<number> {
  const say = (text: string) => void process.stderr.write(text);
  return new Promise((resolve) => {
    let bounds: WatchLimits | undefined;
    let started = 0;
    let code: number | undefined;
    const worker = new Worker(module, {
      argv: [...words],
      workerData: terminal,
      resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: heapMegabytes },
      stdout: true,
      stderr: true,
    });
    // Not piped: a pipe whose reader went away early would hold the worker for ever.
    worker.stdout.on('data', (chunk: Uint8Array) => void process.stdout.write(chunk));
    worker.stderr.on('data', (chunk: Uint8Array) => void process.stderr.write(chunk));
    const end = (reason: string) => {
      clearInterval(timer);
      say(`driftgate: inconclusive: ${reason}\n`);
      code = 3;
      void worker.terminate();
    };
    const timer = setInterval(() => {
      if (!bounds) return;
      const tooMuch = findExcess(bounds, (performance.now() - started) / 1000, process.memoryUsage.rss());
      if (tooMuch) end(tooMuch);
    }, pollMilliseconds);
    worker.on('message', (message: Message) => {
      if ('exitCode' in message) code ??= message.exitCode;
      else {
        bounds = message.limits;
        started = performance.now();
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(`the analysis ran out of memory. ${mend}.`);
      else {
        say(
          `driftgate: internal error, a bug in driftgate. Please report it with these lines:\n${error.stack}\n`,
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

/** What is over its bound, as a sentence with its mend; `undefined` while all is well. */
export function findExcess(bounds: WatchLimits, seconds: number, bytes: number): string | undefined {
  if (seconds > bounds.seconds)
    return `the analysis took more than ${bounds.seconds} s. ${mend}, or raise \`limits.seconds\`.`;
  if (bytes > bounds.memoryBytes)
    return `the analysis took more than ${Math.round(bounds.memoryBytes / megabyte)} MiB of memory. ${mend}, or raise \`limits.memory-bytes\`.`;
  return undefined;
}
