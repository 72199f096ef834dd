import { join } from 'node:path';
import { baselinePath, printBaseline } from '../policy/baseline.ts';
import { safeLog } from '../reporters/text/log.ts';
import { shown } from '../reporters/text/shown.ts';
import { count } from '../reporters/wording/sentences.ts';
import type { Command } from './command.ts';
import { runCheck } from './run-check.ts';

/** `driftgate baseline`: writes what the head says today as known, so that only what is new fails from here on. */
export const baseline: Command = {
  usage: 'driftgate baseline',
  about: 'Writes down the findings of today: from then on only new ones fail.',
  options: {},
  words: [0, 0],
  async run(_words, _options, world) {
    const { report, code } = await runCheck(world, { directory: world.directory });
    if (report.verdict === 'inconclusive') {
      const why = report.inconclusive.map(shown).join(' ');
      world.out.stderr(safeLog(`driftgate: No baseline was written, for not all could be checked. ${why}\n`));
      return code === 4 ? 4 : 3;
    }
    const known = report.judgements
      .filter(({ disposition }) => disposition.kind === 'reported' || disposition.kind === 'existing')
      .map(({ finding }) => finding)
      .filter((finding) => !finding.rule.startsWith('gate/'));
    await world.files.write(join(world.directory, baselinePath), printBaseline(known));
    world.out.stdout(
      `${baselinePath} now holds ${count(known.length, 'known finding')}. Commit it with a review.\n`,
    );
    return 0;
  },
};
