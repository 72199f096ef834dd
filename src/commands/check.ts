import { resolve } from 'node:path';
import { safeLog } from '../reporters/text/log.ts';
import { shown } from '../reporters/text/shown.ts';
import { folderOfHead } from '../sources/sides.ts';
import { type Command, oneOf, reportFormat, textOption, UsageError } from './command.ts';
import { applyFixes } from './fix/apply-fixes.ts';
import { readFormats, writeOutputs } from './formats.ts';
import { type CheckOptions, runCheck } from './run-check.ts';

/**
 * `driftgate check`: compares two sides and answers with the verdict's exit code. With `--fix` the proven fixes are made
 * first, and what stands then is judged.
 */
export const check: Command = {
  usage:
    'driftgate check [--base REF|DIR] [--head REF|DIR] [--config FILE] [--format NAME[=FILE] …] [--fail-on error|warning|never] [--strict] [--fix] [--cache-dir DIR]',
  about: 'Compares two sides and says what would break between them.',
  options: {
    base: {
      type: 'string',
      about: 'what to compare with: a ref, or a folder that begins with `.` or `/`; else the merge-base',
    },
    head: { type: 'string', about: 'what to judge; else the working tree' },
    config: { type: 'string', about: 'a configuration to use instead of the `driftgate.yml` of the base' },
    format: reportFormat,
    'fail-on': {
      type: 'string',
      about: 'the least that gives exit code 1; else what the configuration says',
    },
    strict: { type: 'boolean', about: 'inconclusive (3) where a mount or a part of a provider was not read' },
    fix: { type: 'boolean', about: 'make the proven fixes in your files first, then judge what stands' },
    'cache-dir': {
      type: 'string',
      about: 'a folder outside the checkout, where what was parsed is kept for the next run',
    },
  },
  words: [0, 0],
  async run(_words, options, world) {
    const started = world.clock.now();
    const formats = Array.isArray(options.format) ? options.format.map(String) : [];
    const outputs = await readFormats(formats);
    const base = textOption(options, 'base');
    const head = textOption(options, 'head');
    const config = textOption(options, 'config');
    const failOn = oneOf('--fail-on', textOption(options, 'fail-on'), ['error', 'warning', 'never'] as const);
    const cache = textOption(options, 'cache-dir');
    const folder = folderOfHead(world.directory, head);
    if (options.fix === true && folder === undefined)
      throw new UsageError(
        `--fix changes files, and \`${head}\` is a commit: leave --head out, or name a folder.`,
      );
    const given: CheckOptions = {
      directory: world.directory,
      ...(base !== undefined && { base }),
      ...(head !== undefined && { head }),
      ...(config !== undefined && { config }),
      ...(failOn && { failOn }),
      ...(options.strict === true && { strict: true }),
      ...(cache !== undefined && { cacheDirectory: resolve(world.directory, cache) }),
    };
    let result = await runCheck(world, given);
    if (options.fix === true && folder !== undefined) {
      const fixed = await applyFixes(world, folder, result.report, result.blobOf);
      for (const note of fixed.notes) world.out.stderr(`${note}\n`);
      if (fixed.changed) result = await runCheck(world, given);
    }
    const { report, code, notes, notices } = result;
    if (world.out.isTerminal) for (const note of notes) world.out.stderr(`${note}\n`);
    for (const notice of notices) world.out.stderr(safeLog(`driftgate: ${shown(notice)}\n`));
    await writeOutputs(world, outputs, report, started);
    return code;
  },
};
