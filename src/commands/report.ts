import { isAbsolute, join } from 'node:path';
import { catalogue } from '../boundaries/index.ts';
import type { World } from '../host/world.ts';
import type { Report } from '../model/report.ts';
import { textOf } from '../model/site.ts';
import { gateRules } from '../policy/gate-rules.ts';
import { readReport } from '../policy/read-report.ts';
import { type Command, reportFormat, textOption, UsageError } from './command.ts';
import { followRun } from './follow-run.ts';
import { readFormats, writeOutputs } from './formats.ts';

const usage = 'driftgate report --from REPORT.json [--format NAME[=FILE] …]';
const largest = 64 * 1024 * 1024;

/** `driftgate report`: renders a report again; on `workflow_run` it also writes it to the pull request of that run. */
export const report: Command = {
  usage,
  about: 'Renders a report again; on the event `workflow_run` also into the comment of that pull request.',
  options: {
    from: { type: 'string', about: 'a file that `check --format json` wrote' },
    format: reportFormat,
  },
  words: [0, 0],
  async run(_words, options, world) {
    const from = textOption(options, 'from');
    if (from === undefined) throw new UsageError(`Which report? Usage: ${usage}`);
    const outputs = await readFormats(Array.isArray(options.format) ? options.format.map(String) : []);
    const read = await readReportFile(world, from);
    await writeOutputs(world, outputs, read);
    if (world.env.GITHUB_EVENT_NAME === 'workflow_run') await followRun(world, read, world.env.GITHUB_TOKEN);
    return 0;
  },
};

/** A report file, with the texts of the rules of this version. Throws `UsageError` and `ConfigError`. */
async function readReportFile(world: World, file: string): Promise<Report> {
  const bytes = await world.files.read(isAbsolute(file) ? file : join(world.directory, file), largest);
  if (!bytes)
    throw new UsageError(
      `${file} is no file of at most ${largest / 1024 / 1024} MiB that can be read. Usage: ${usage}`,
    );
  const read = readReport(textOf({ bytes }), file);
  const named = new Set(read.judgements.map(({ finding }) => finding.rule));
  return { ...read, rules: [...catalogue, ...gateRules].filter(({ id }) => named.has(id)) };
}
