import { isMainThread } from 'node:worker_threads';
import { outPlace } from './host/node-out.ts';
import { announceExit, runWatched } from './host/watchdog.ts';

if (isMainThread) process.exitCode = await runWatched(new URL(import.meta.url), [], outPlace());
else {
  const [core, { runAction }, { nodeWorld }, { main }] = await Promise.all([
    import('@actions/core'),
    import('./commands/run-action.ts'),
    import('./host/node.ts'),
    import('./main.ts'),
  ]);
  const text = (name: string): string | undefined => core.getInput(name) || undefined;
  const world = nodeWorld();
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
      images: core.getMultilineInput('images'),
      registryConfig: text('registry-config'),
      token: text('token'),
      consumersToken: text('consumers-token'),
      overrideLabel: text('override-label'),
      trackingIssue: text('tracking-issue'),
    }),
  );
  announceExit(process.exitCode);
}
