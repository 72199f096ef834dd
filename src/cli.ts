#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import type { World } from './host/world.ts';
import { version } from './model/version.ts';

const words = process.argv.slice(2);
const analysing = ['backtest', 'baseline', 'check', 'demo', 'diff', 'doctor', 'init', 'inspect', 'list'];

if (words[0] === '--version' || words[0] === '-v') process.stdout.write(`${version}\n`);
else if (isMainThread && analysing.includes(words[0] ?? '')) await watch();
else await run();

/** Analysis runs in a worker that can be ended. */
async function watch(): Promise<void> {
  const [{ runWatched }, { allowEarlyReaders, outPlace }] = await Promise.all([
    import('./host/watchdog.ts'),
    import('./host/node-out.ts'),
  ]);
  allowEarlyReaders();
  process.exitCode = await runWatched(new URL(import.meta.url), words, outPlace());
}

async function run(): Promise<void> {
  const [{ main }, runWords, { nodeWorld }, { announceExit }] = await Promise.all([
    import('./main.ts'),
    words[0] === 'diff' ? loadDiff() : loadAll(),
    import('./host/node.ts'),
    import('./host/watchdog.ts'),
  ]);
  const world = nodeWorld();
  process.exitCode = await main(world, () => runWords(world));
  announceExit(process.exitCode);
}

type RunWords = (world: World) => Promise<number>;

async function loadAll(): Promise<RunWords> {
  const { runCommandLine } = await import('./commands/run.ts');
  return (world) => runCommandLine(words, world);
}

/** Comparing two schemas needs a third of the program; loading the rest would cost more than the comparison. */
async function loadDiff(): Promise<RunWords> {
  const [{ diff }, { runCommand }] = await Promise.all([
    import('./commands/diff.ts'),
    import('./commands/run-command.ts'),
  ]);
  return (world) => runCommand(diff, words.slice(1), world);
}
