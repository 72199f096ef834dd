import { diffAlike, diffSchemas, type SchemaComparison } from '../boundaries/graphql/diff-schemas.ts';
import type { World } from '../host/world.ts';
import { defaultLimits } from '../model/config.ts';
import { safeLog } from '../reporters/text/log.ts';
import { lineText } from '../reporters/wording/site-text.ts';
import { type Command, type OptionValues, oneOf, printFormat, textOption, UsageError } from './command.ts';
import { openFile, openSchema } from './open-schema.ts';

/** `driftgate diff graphql OLD NEW`: 1 when a change is breaking as `check` would judge it without clients. */
export const diff: Command = {
  usage: 'driftgate diff graphql OLD NEW [--header NAME=VARIABLE] [--format json]',
  about:
    'Compares two schemas: SDL files, introspection answers, quoted globs, folders, `git:REF:PATH` or endpoints.',
  options: {
    format: printFormat,
    header: {
      type: 'string',
      multiple: true,
      about: 'a header for an endpoint; its value is taken from the environment variable',
    },
  },
  words: [3, 3],
  offers: ['graphql'],
  async run([kind, older = '', newer = ''], options, world) {
    if (kind !== 'graphql') throw new UsageError(`driftgate diff compares graphql schemas; not \`${kind}\`.`);
    const format = oneOf('--format', textOption(options, 'format'), ['text', 'json'] as const);
    const headers = headersIn(options.header);
    const [base, head] = [await openSchema(world, older, headers), await openSchema(world, newer, headers)];
    world.watch({ seconds: 60, memoryBytes: 1024 ** 3 });
    const comparison = diffSchemas(base, head);
    world.watch(undefined);
    return tell(world, comparison, format === 'json');
  },
};

/**
 * The exit code of `diff graphql OLD NEW` for two files that are compared in a moment, so that nobody need watch it;
 * `undefined` for whatever else the words say: nothing has been done then.
 */
export async function diffAtHand(words: readonly string[], world: World): Promise<number | undefined> {
  const [command, kind, older = '', newer = '', ...options] = words;
  const asked = [command, kind, ...options].join(' ');
  if (asked !== 'diff graphql' && asked !== 'diff graphql --format json') return undefined;
  const base = await openFile(world, older, defaultLimits.schemaBytes);
  const head = base && (await openFile(world, newer, defaultLimits.schemaBytes));
  const comparison = head && diffAlike(base, head);
  return comparison && tell(world, comparison, options.length > 0);
}

function tell(world: World, { diff: found, breaking, gaps }: SchemaComparison, asJson: boolean): number {
  const print = (line: string) => world.out.stdout(safeLog(`${line}\n`));
  for (const gap of gaps)
    world.out.stderr(safeLog(`driftgate: ${lineText(gap.at)}: ${gap.note} ${gap.mend ?? ''}\n`));
  if (gaps.some((gap) => gap.effect === 'blocks')) return 3;
  if (asJson) world.out.stdout(`${JSON.stringify(found, null, 2)}\n`);
  else {
    for (const { from, to, confidence, aliasKept } of found.renames)
      print(`renamed      ${from} → ${to}  (${confidence}, ${aliasKept ? 'alias kept' : 'no alias'})`);
    for (const { criticality, message } of found.changes)
      print(`${criticality.toLowerCase().replace('_', '-').padEnd(12)} ${message}`);
  }
  return breaking ? 1 : 0;
}

/** What endpoints are asked with: `--header Authorization=API_TOKEN` takes its value from that environment variable. */
function headersIn(given: OptionValues[string]): Readonly<Record<string, string>> {
  const written = Array.isArray(given) ? given.map(String) : [];
  return Object.fromEntries(
    written.map((it) => {
      const [, name, variable] = /^([\w-]+)=([A-Za-z_]\w*)$/u.exec(it) ?? [];
      if (name === undefined || variable === undefined)
        throw new UsageError(
          '--header takes NAME=VARIABLE, where VARIABLE is the environment variable that holds the value.',
        );
      return [name, variable];
    }),
  );
}
