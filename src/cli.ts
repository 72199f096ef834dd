import { version } from './model/version.ts';

const words = process.argv.slice(2);
if (words[0] === '--version' || words[0] === '-v') {
  process.stdout.write(`${version}\n`);
} else {
  const [{ main }, { runCommandLine }, { nodeWorld }] = await Promise.all([
    import('./main.ts'),
    import('./commands/run.ts'),
    import('./host/node.ts'),
  ]);
  const world = nodeWorld();
  process.exitCode = await main(world, () => runCommandLine(words, world));
}
