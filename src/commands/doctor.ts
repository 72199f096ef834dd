import { join } from 'node:path';
import type { World } from '../host/world.ts';
import { safeLog } from '../reporters/text/log.ts';
import { findTrunk } from '../sources/default-base.ts';
import { openRepository } from '../sources/repository.ts';
import { isShallow } from '../sources/shallow.ts';
import type { Command } from './command.ts';
import { type Advice, fault, fine, note } from './doctor/advice.ts';
import { examineReport } from './doctor/examine-report.ts';
import { examineWorkflow, runsGate } from './doctor/examine-workflow.ts';
import { runCheck } from './run-check.ts';

/** `driftgate doctor`: what the gate can do here, what it covers, and what stands in its way. 3 where something does. */
export const doctor: Command = {
  usage: 'driftgate doctor',
  about: 'Tells what is covered here, what is not, and what stands in the way.',
  options: {},
  words: [0, 0],
  async run(_words, _options, world) {
    const found = [...(await examineClone(world)), ...(await examineWorkflows(world))];
    const { report } = await runCheck(world, { directory: world.directory });
    const advice = [...found, ...examineReport(report)];
    for (const { kind, text } of advice) world.out.stdout(safeLog(`${signs[kind]} ${text}\n`));
    return advice.some((it) => it.kind === 'fault') ? 3 : 0;
  },
};

const signs: Readonly<Record<Advice['kind'], string>> = { fine: '✔', note: '·', fault: '✖' };

async function examineClone(world: World): Promise<readonly Advice[]> {
  const at = await openRepository(world, world.directory, undefined);
  if (!at) return [fault('There is no git checkout here: only what stands can be judged, not what changes.')];
  const trunk = await findTrunk(at);
  return [
    trunk
      ? fine(`A git checkout that knows its default branch: ${trunk.name}.`)
      : note('No default branch is known here: name the base with `--base`.'),
    ...((await isShallow(world, world.directory))
      ? [
          note(
            'The clone is shallow: the Action fetches the one commit it needs; locally use `git fetch --unshallow`.',
          ),
        ]
      : []),
  ];
}

const largest = 256 * 1024;

async function examineWorkflows(world: World): Promise<readonly Advice[]> {
  const folder = '.github/workflows';
  const names = await world.files.list(join(world.directory, folder));
  const advice: Advice[] = [];
  for (const name of names.filter((it) => /\.ya?ml$/.test(it))) {
    const bytes = await world.files.read(join(world.directory, folder, name), largest);
    const text = bytes && new TextDecoder().decode(bytes);
    if (text !== undefined && runsGate(text)) advice.push(...examineWorkflow(`${folder}/${name}`, text));
  }
  if (advice.length > 0) return advice;
  return [note('No workflow here runs driftgate: `driftgate init` writes one.')];
}
