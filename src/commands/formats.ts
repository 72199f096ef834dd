import { isAbsolute, join } from 'node:path';
import type { World } from '../host/world.ts';
import type { Report, Reporter } from '../model/report.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import { closest } from './closest.ts';
import { UsageError } from './command.ts';

/** Where one rendering goes: standard output, or a file. */
export interface Output {
  readonly format: string;
  readonly file?: string;
}

/** Reads `--format NAME[=FILE]` values; `-` is standard output. Without any, the terminal. Throws `UsageError`. */
export async function readFormats(values: readonly string[]): Promise<readonly Output[]> {
  if (values.length === 0) return [{ format: 'terminal' }];
  const known = (await loadReporters()).map((reporter) => reporter.id);
  const outputs = values.map((value) => readFormat(value, known));
  if (outputs.filter((output) => output.file === undefined).length > 1)
    throw new UsageError('Only one --format can go to standard output: write the others as NAME=FILE.');
  return outputs;
}

function readFormat(value: string, known: readonly string[]): Output {
  const [format = '', ...rest] = value.split('=');
  if (!known.includes(format)) {
    const near = closest(format, known);
    throw new UsageError(
      `There is no format \`${format}\`. ${near ? `Did you mean \`${near}\`?` : `There are ${known.join(', ')}.`}`,
    );
  }
  const file = rest.join('=');
  return file === '' || file === '-' ? { format } : { format, file };
}

/**
 * Writes a report where it was asked for. A file that cannot be written is told on standard error: it changes no verdict.
 * A terminal is told how long it took since `started`.
 */
export async function writeOutputs(
  world: World,
  outputs: readonly Output[],
  report: Report,
  started?: Date,
): Promise<void> {
  for (const { format, file } of outputs) {
    const isTerminal = format === 'terminal' && file === undefined;
    const text = isTerminal ? renderHere(world, report, started) : await render(format, report);
    if (file === undefined) world.out.stdout(ended(text));
    else await writeFile(world, isAbsolute(file) ? file : join(world.directory, file), ended(text));
  }
}

function renderHere({ out, clock }: World, report: Report, started: Date | undefined): string {
  const { colors, columns, isTerminal } = out;
  const isTimed = isTerminal && started !== undefined;
  const seconds = isTimed ? (clock.now().getTime() - started.getTime()) / 1000 : undefined;
  return renderTerminal(report, { colors, columns, links: isTerminal, seconds });
}

async function render(format: string, report: Report): Promise<string> {
  return (await loadReporters()).find((reporter) => reporter.id === format)?.render(report) ?? '';
}

/** Only a run that asks for another format than the terminal's loads them all. */
async function loadReporters(): Promise<readonly Reporter[]> {
  return (await import('../reporters/index.ts')).reporters;
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

async function writeFile(world: World, path: string, text: string) {
  try {
    await world.files.write(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    world.out.stderr(`driftgate: ${path} could not be written: ${reason}\n`);
  }
}
