import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compileFor } from './compilers.ts';
import type { OutPlace } from './node-out.ts';

/** Bounds of the whole analysis: time, and resident memory of the process (a worker's own limits count no buffers). */
export interface WatchLimits {
  /** Of work: a machine that is busy with other things does not count against it, up to `mostPatience` times as long. */
  readonly seconds: number;
  readonly memoryBytes: number;
}

type Message =
  | { readonly exitCode: number }
  | { readonly limits: WatchLimits | undefined }
  | { readonly lastWords: string };

const megabyte = 1024 * 1024;
const pollMilliseconds = 100;
const mostPatience = 10;
/** What takes longer is worth all of V8's compilers: replaying many changes, mostly. */
const longMilliseconds = 30_000;
/** The heap of the worker, whatever the policy's bound on resident memory is. */
const heapMegabytes = 2048;
/** Facts outlive Node's own young generation by far: with a larger one they are copied less often. */
const youngMegabytes = 96;
const mend = 'Exclude what is not written by hand';

/** The terminal of the thread that watches this one; `undefined` where nobody watches. */
export function watchedTerminal(): OutPlace | undefined {
  return isMainThread ? undefined : (workerData as OutPlace);
}

/** Tells the watching thread that the analysis starts, within these bounds, or that it is over. */
export function announceLimits(limits: WatchLimits | undefined): void {
  parentPort?.postMessage({ limits } satisfies Message);
}

/** Tells the watching thread what to print should it have to end the analysis. */
export function announceLastWords(lastWords: string): void {
  parentPort?.postMessage({ lastWords } satisfies Message);
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
    let started = spentSoFar();
    let code: number | undefined;
    let lastWords = '';
    let isEnded = false;
    compileFor('seconds');
    const long = setTimeout(compileFor, longMilliseconds, 'minutes');
    const worker = new Worker(module, {
      argv: [...words],
      workerData: terminal,
      resourceLimits: {
        stackSizeMb: 16,
        maxYoungGenerationSizeMb: youngMegabytes,
        maxOldGenerationSizeMb: heapMegabytes,
      },
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
      isEnded = true;
      void worker.terminate();
    };
    const timer = setInterval(() => {
      if (!bounds) return;
      const now = spentSoFar();
      const spent = { wall: now.wall - started.wall, cpu: now.cpu - started.cpu };
      const tooMuch = findExcess(bounds, spent, process.memoryUsage.rss());
      if (tooMuch) end(tooMuch);
    }, pollMilliseconds);
    worker.on('message', (message: Message) => {
      if ('exitCode' in message) code ??= message.exitCode;
      else if ('lastWords' in message) lastWords = message.lastWords;
      else {
        bounds = message.limits;
        started = spentSoFar();
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
      clearTimeout(long);
      if (isEnded) process.stdout.write(lastWords);
      resolve(code ?? 4);
    });
  });
}

/** Seconds on the clock, and seconds that this process computed. */
export interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

function spentSoFar(): Spent {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, cpu: (user + system) / 1_000_000 };
}

/** What is over its bound, as a sentence with its mend; `undefined` while all is well. */
export function findExcess(bounds: WatchLimits, spent: Spent, bytes: number): string | undefined {
  if (Math.min(spent.wall, spent.cpu) > bounds.seconds || spent.wall > bounds.seconds * mostPatience)
    return `the analysis took more than ${bounds.seconds} s. ${mend}, or raise \`limits.seconds\`.`;
  if (bytes > bounds.memoryBytes)
    return `the analysis took more than ${Math.round(bounds.memoryBytes / megabyte)} MiB of memory. ${mend}, or raise \`limits.memory-bytes\`.`;
  return undefined;
}
