import { join } from 'node:path';
import type { ModuleCache } from '../engine/loaded-tree.ts';
import type { World } from '../host/world.ts';
import { safeLog } from '../reporters/text/log.ts';
import type { Command } from './command.ts';
import { writeConfig } from './init/config-text.ts';
import { detect } from './init/detect.ts';
import { tellToday } from './init/today.ts';
import { tellDetected } from './init/words.ts';
import { workflowText } from './init/workflow-text.ts';
import { configPaths } from './read-policy.ts';
import { runCheck } from './run-check.ts';

/** `driftgate init`: tells what is here, writes a first configuration and workflow, and what the gate says of it today. 3 when there is nothing to check. */
export const init: Command = {
  usage: 'driftgate init',
  about: 'Detects what is here, and writes driftgate.yml and a workflow where there is none.',
  options: {},
  words: [0, 0],
  async run(_words, _options, world) {
    const print = (line: string) => world.out.stdout(safeLog(`${line}\n`));
    const modules: ModuleCache = new Map();
    const found = await detect(world, modules);
    print('Found');
    for (const line of tellDetected(found)) print(`  ${line}`);
    const { report } = await runCheck(world, { directory: world.directory, modules });
    if (Object.values(report.boundaries).every((it) => it.status === 'not-applicable')) {
      print('Nothing was written: the gate would find nothing to check, and no pull request would pass.');
      print('docs/reads.md says what it reads; `driftgate list` shows what it sees in a folder.');
      return 3;
    }
    const configured = await findConfig(world);
    if (configured === undefined) await write(world, 'driftgate.yml', writeConfig(found), print);
    else print(`Kept  ${configured}: it exists already`);
    await write(world, '.github/workflows/driftgate.yml', workflowText, print);
    for (const line of tellToday(report)) print(line);
    print('Next: `driftgate backtest` tells what it would have stopped so far; then commit these files.');
    return 0;
  },
};

async function findConfig(world: World): Promise<string | undefined> {
  for (const path of configPaths) if (await world.files.stat(join(world.directory, path))) return path;
  return undefined;
}

async function write(world: World, path: string, text: string, print: (line: string) => void) {
  const place = join(world.directory, path);
  if (await world.files.stat(place)) {
    print(`Kept  ${path}: it exists already`);
    return;
  }
  await world.files.write(place, text);
  print(`Wrote ${path}`);
}
