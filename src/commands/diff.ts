import { diffSchemas } from '../boundaries/graphql/diff-schemas.ts';
import { safeLog } from '../reporters/text/log.ts';
import { lineText } from '../reporters/wording/site-text.ts';
import { type Command, type OptionValues, oneOf, textOption, UsageError } from './command.ts';
import { openSchema } from './open-schema.ts';

/** `driftgate diff graphql OLD NEW`: 1 when a change is breaking as `check` would judge it without clients. */
export const diff: Command = {
  usage: 'driftgate diff graphql OLD NEW [--header NAME=VARIABLE] [--format json]',
  options: { format: { type: 'string' }, header: { type: 'string', multiple: true } },
  words: [3, 3],
  offers: ['graphql'],
  async run([kind, older = '', newer = ''], options, world) {
    if (kind !== 'graphql') throw new UsageError(`driftgate diff compares graphql schemas; not \`${kind}\`.`);
    const format = oneOf('--format', textOption(options, 'format'), ['text', 'json'] as const);
    const headers = headersIn(options.header);
    const [base, head] = [await openSchema(world, older, headers), await openSchema(world, newer, headers)];
    world.watch({ seconds: 60, memoryBytes: 1024 ** 3 });
    const { diff: found, breaking, gaps } = diffSchemas(base, head);
    world.watch(undefined);
    for (const gap of gaps)
      world.out.stderr(safeLog(`driftgate: ${lineText(gap.at)}: ${gap.note} ${gap.mend ?? ''}\n`));
    if (gaps.some((gap) => gap.effect === 'blocks')) return 3;
    if (format === 'json') world.out.stdout(`${JSON.stringify(found, null, 2)}\n`);
    else {
      for (const { from, to, confidence, aliasKept } of found.renames)
        print(`renamed      ${from} → ${to}  (${confidence}, ${aliasKept ? 'alias kept' : 'no alias'})`);
      for (const { criticality, message } of found.changes)
        print(`${criticality.toLowerCase().replace('_', '-').padEnd(12)} ${message}`);
    }
    return breaking ? 1 : 0;

    function print(line: string) {
      world.out.stdout(safeLog(`${line}\n`));
    }
  },
};

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
