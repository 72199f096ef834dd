import { appendSummary, writeOutputs } from '../github/runner-files.ts';
import type { World } from '../host/world.ts';
import { ConfigError } from '../policy/config-error.ts';
import { code, type Markdown, md, prose } from '../reporters/text/markdown.ts';
import { workflowCommand } from '../reporters/text/workflow-command.ts';
import { SourceError } from '../sources/source-error.ts';
import { UsageError } from './command.ts';

function describe(error: unknown): Markdown {
  if (error instanceof SourceError)
    return md`${code(error.what)} (${code(error.where)}). ${prose(error.mend)}`;
  const told = error instanceof Error ? error.message : String(error);
  return error instanceof ConfigError || error instanceof UsageError
    ? prose(told)
    : md`An internal error, a bug in driftgate: ${code(told)}. The log has more.`;
}

/** Says in the job summary, the outputs and an annotation why there is no report. Never throws. */
export async function tellFault(world: World, error: unknown): Promise<void> {
  const told = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  world.out.stdout(
    `${workflowCommand('error', { title: 'driftgate could not check' }, [told.slice(0, 1000)])}\n`,
  );
  try {
    await writeOutputs(world, { verdict: 'inconclusive' });
    await appendSummary(world, `### ❔ driftgate could not check\n\n${describe(error)}\n`);
  } catch {
    return;
  }
}
