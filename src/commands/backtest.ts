import type { Module } from '../model/module.ts';
import { safeLog } from '../reporters/text/log.ts';
import { findTrunk } from '../sources/default-base.ts';
import { openRepository } from '../sources/repository.ts';
import { SourceError } from '../sources/source-error.ts';
import { readTrunk } from '../sources/trunk-log.ts';
import { type Replayed, type Replaying, replay } from './backtest/replay.ts';
import { endedAt, jsonFrame, replayJson, tellEnd, tellReplay, tellTotals } from './backtest/tell.ts';
import { baseline } from './baseline.ts';
import { type Command, oneOf, printFormat, textOption, UsageError } from './command.ts';

const most = 5000;
/** Modules that are kept from one replay to the next. */
const mostKept = 50_000;

/** `driftgate backtest`: what the gate would have said of the last changes of the default branch. 3 when none could be judged. */
export const backtest: Command = {
  usage: 'driftgate backtest [--last N] [--config FILE] [--write-baseline] [--format text|json]',
  about: 'Tells what the gate would have said of the last changes of the default branch.',
  options: {
    last: { type: 'string', about: 'how many changes; else 100' },
    config: { type: 'string', about: 'a configuration to judge all of them by' },
    'write-baseline': { type: 'boolean', about: 'write the baseline afterwards' },
    format: printFormat,
  },
  words: [0, 0],
  async run(_words, options, world) {
    const format = oneOf('--format', textOption(options, 'format'), ['text', 'json'] as const);
    const last = Number(textOption(options, 'last') ?? '100');
    if (!Number.isInteger(last) || last < 1 || last > most)
      throw new UsageError(`--last takes a whole number from 1 to ${most}.`);
    const { directory } = world;
    const at = await openRepository(world, directory, undefined);
    if (!at)
      throw new SourceError('unreachable', {
        what: 'A backtest needs a git checkout, and there is none',
        where: directory,
        mend: 'Run it in a clone of the repository.',
      });
    const trunk =
      (await findTrunk(at)) ?? (at.head === undefined ? undefined : { name: 'HEAD', commit: at.head });
    const changes = trunk ? await readTrunk(world, directory, trunk.commit, last) : [];
    if (changes.length === 0)
      throw new SourceError('unreachable', {
        what: 'There is no change to replay',
        where: trunk?.name ?? directory,
        mend: 'The branch has one commit at most here; `git fetch --unshallow` brings what a shallow clone lacks.',
      });
    const isText = format !== 'json';
    const print = (lines: readonly string[], json: string) => world.out.stdout(isText ? textOf(lines) : json);
    const opening = `Replaying the last ${changes.length} changes of ${trunk?.name ?? 'no branch'}.`;
    print([opening], jsonFrame.head);
    const modules = new Map<string, Module>();
    const input: Replaying = { world, directory, config: textOption(options, 'config'), modules };
    const replays: Replayed[] = [];
    for (const [index, change] of changes.entries()) {
      if (world.out.isTerminal) world.out.stderr(`\r${index + 1} of ${changes.length}`);
      if (modules.size > mostKept) modules.clear();
      const later = changes.slice(index + 1);
      const between = index === 0 ? '' : jsonFrame.between;
      const ended = endedAt(change);
      world.lastWords(
        isText
          ? textOf(tellEnd([...replays, ended], later.length))
          : `${between}${replayJson(ended)}${jsonFrame.foot}`,
      );
      const replayed = await replay(input, change, later);
      if (world.out.isTerminal) world.out.stderr('\r\u001b[K');
      replays.push(replayed);
      print(tellReplay(replayed), `${between}${replayJson(replayed)}`);
    }
    world.lastWords('');
    print(tellTotals(replays), jsonFrame.foot);
    if (options['write-baseline'] === true) return baseline.run([], {}, world);
    return replays.some((it) => it.verdict !== 'inconclusive') ? 0 : 3;
  },
};

function textOf(lines: readonly string[]): string {
  return lines.map((line) => safeLog(`${line}\n`)).join('');
}
