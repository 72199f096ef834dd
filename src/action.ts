import * as core from '@actions/core';
import { runAction } from './commands/run-action.ts';
import { nodeWorld } from './host/node.ts';
import { main } from './main.ts';

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
    token: text('token'),
  }),
);
