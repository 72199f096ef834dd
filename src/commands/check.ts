import { type Command, oneOf, textOption } from './command.ts';
import { readFormats, writeOutputs } from './formats.ts';
import { runCheck } from './run-check.ts';

/** `driftgate check`: compares two sides and answers with the verdict's exit code. */
export const check: Command = {
  usage:
    'driftgate check [--base REF|DIR] [--head REF|DIR] [--config FILE] [--format NAME[=FILE] …] [--fail-on error|warning|never] [--strict]',
  options: {
    base: { type: 'string' },
    head: { type: 'string' },
    config: { type: 'string' },
    format: { type: 'string', multiple: true },
    'fail-on': { type: 'string' },
    strict: { type: 'boolean' },
  },
  words: [0, 0],
  async run(_words, options, world) {
    const formats = Array.isArray(options.format) ? options.format.map(String) : [];
    const outputs = await readFormats(formats);
    const base = textOption(options, 'base');
    const head = textOption(options, 'head');
    const config = textOption(options, 'config');
    const failOn = oneOf('--fail-on', textOption(options, 'fail-on'), ['error', 'warning', 'never'] as const);
    const { report, code, notes } = await runCheck(world, {
      directory: world.directory,
      ...(base !== undefined && { base }),
      ...(head !== undefined && { head }),
      ...(config !== undefined && { config }),
      ...(failOn && { failOn }),
      ...(options.strict === true && { strict: true }),
    });
    if (world.out.isTerminal) for (const note of notes) world.out.stderr(`${note}\n`);
    await writeOutputs(world, outputs, report);
    return code;
  },
};
