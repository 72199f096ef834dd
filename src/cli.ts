#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { version } from './model/version.ts';

const words = process.argv.slice(2);
const analysing = ['backtest', 'baseline', 'check', 'demo', 'diff', 'doctor', 'init', 'inspect', 'list'];

if (words[0] === '--version' || words[0] === '-v') process.stdout.write(`${version}\n`);
else if (!isMainThread || !analysing.includes(words[0] ?? '')) await run();
else {
  if (words[0] === 'diff') await tryAtHand();
  await watch();
}

/** Analysis runs in a worker that can be ended. */
async function watch(): Promise<void> {
  const [{ runWatched }, { allowEarlyReaders, endProcess, outPlace }] = await Promise.all([
    import('./host/watchdog.ts'),
    import('./host/node-out.ts'),
  ]);
  allowEarlyReaders();
  await endProcess(await runWatched(new URL(import.meta.url), words, outPlace()));
}

async function run(): Promise<void> {
  const { start } = await import('./start.ts');
  await start(words);
}

/** Two schemas that differ in little are compared, and the process ended, in less time than it takes to start a worker. */
async function tryAtHand(): Promise<void> {
  const { startAtHand } = await import('./start-at-hand.ts');
  await startAtHand(words);
}
