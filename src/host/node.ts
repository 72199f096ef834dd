import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { grammarPath, shippedPath } from './assets.ts';
import { nodeCredential } from './node-credential.ts';
import { nodeFiles } from './node-files.ts';
import { nodeGit } from './node-git.ts';
import { nodeOut } from './node-out.ts';
import { proxiedFetch } from './proxied-fetch.ts';
import { announceLimits, watchedTerminal } from './watchdog.ts';
import type { World } from './world.ts';

/** This machine, as the program may see it. */
export function nodeWorld(): World {
  return {
    files: nodeFiles,
    git: nodeGit(process.env),
    http: proxiedFetch(process.env),
    clock: { now: () => new Date(), wait: (milliseconds) => setTimeout(milliseconds) },
    credential: nodeCredential,
    env: process.env,
    out: nodeOut(process.env, watchedTerminal()),
    watch: announceLimits,
    directory: process.cwd(),
    grammar: async (name) => readFileSync(grammarPath(name)),
    shipped: shippedPath,
  };
}
