import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { grammarPath, shippedPath } from './assets.ts';
import { digestOfBuild } from './build.ts';
import { nodeFiles } from './node-files.ts';
import { nodeOut } from './node-out.ts';
import { announceLastWords, announceLimits, watchedTerminal } from './watchdog.ts';
import type { World } from './world.ts';

/** This machine, as the program may see it. What most runs do without (git, the network) is loaded when it is first asked for. */
export function nodeWorld(): World {
  return {
    files: nodeFiles,
    git: { run: async (...call) => (await import('./node-git.ts')).nodeGit(process.env).run(...call) },
    http: async (...call) => (await import('./proxied-fetch.ts')).proxiedFetch(process.env)(...call),
    clock: { now: () => new Date(), wait: (milliseconds) => setTimeout(milliseconds) },
    credential: async (...call) => (await import('./node-credential.ts')).nodeCredential(...call),
    env: process.env,
    out: nodeOut(process.env, watchedTerminal()),
    watch: announceLimits,
    lastWords: announceLastWords,
    directory: process.cwd(),
    grammar: async (name) => readFileSync(grammarPath(name)),
    build: async () => digestOfBuild(),
    shipped: shippedPath,
  };
}
