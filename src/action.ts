import { isMainThread } from 'node:worker_threads';
import { outPlace } from './host/node-out.ts';
import { announceExit, runWatched } from './host/watchdog.ts';

if (isMainThread) process.exitCode = await runWatched(new URL(import.meta.url), [], outPlace());
else {
  const [{ runAction }, { nodeWorld }, { main }] = await Promise.all([
    import('./commands/run-action.ts'),
    import('./host/node.ts'),
    import('./main.ts'),
  ]);
  const world = nodeWorld();
  /** An input as the runner hands it over: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs */
  const text = (name: string): string | undefined =>
    world.env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
  process.exitCode = await main(world, () =>
    runAction(world, {
      config: text('config'),
      workingDirectory: text('working-directory'),
      base: text('base'),
      failOn: text('fail-on'),
      comment: text('comment'),
      review: text('review'),
      sarifFile: text('sarif-file'),
      jsonFile: text('json-file'),
      images: (text('images') ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      registryConfig: text('registry-config'),
      token: text('token'),
      consumersToken: text('consumers-token'),
      overrideLabel: text('override-label'),
      trackingIssue: text('tracking-issue'),
      cacheDir: text('cache-dir'),
    }),
  );
  announceExit(process.exitCode);
}
