import type { Out } from './world.ts';

/** Whether colours are wanted: `NO_COLOR` (https://no-color.org), then `FORCE_COLOR`, then a terminal that is not dumb. */
export function wantsColors(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && environment.TERM !== 'dumb';
}

/** Standard output as it is seen from outside this thread. */
export interface OutPlace {
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** What standard output is in the main thread. */
export function outPlace(): OutPlace {
  return { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns || 80 };
}

/** Says that a reader that goes away early (`| head`) is no fault; each thread has streams of its own. */
export function allowEarlyReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  }
}

/** Ends the process once all is printed. Its heap is left to the system: to take it down costs a twentieth of a short run. */
export function endProcess(code: number): Promise<never> {
  return new Promise(() => {
    process.stderr.write('', () => process.stdout.write('', () => process.exit(code)));
  });
}

/** Standard output and standard error, of which a reader may stop reading early. */
export function nodeOut(
  environment: Readonly<Record<string, string | undefined>>,
  { isTerminal, columns }: OutPlace = outPlace(),
): Out {
  allowEarlyReaders();
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    isTerminal,
    columns,
    colors: wantsColors(environment, isTerminal),
  };
}
