import type { World } from '../host/world.ts';
import { fitText } from './fit.ts';

/** The runner drops a job summary that is larger than this as a whole. */
const summaryBytes = 1024 * 1024;

const oneLine = (value: string) => value.replace(/[\r\n]+/g, ' ');

/** Appends to the step's outputs (`$GITHUB_OUTPUT`), one line each; does nothing outside a workflow. */
export async function writeOutputs(world: World, outputs: Readonly<Record<string, string>>): Promise<void> {
  const path = world.env.GITHUB_OUTPUT;
  if (!path) return;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${oneLine(value)}\n`);
  await world.files.append(path, lines.join(''));
}

/** Appends to the job summary (`$GITHUB_STEP_SUMMARY`), never more than the runner takes; does nothing outside a workflow. */
export async function appendSummary(world: World, text: string): Promise<void> {
  const path = world.env.GITHUB_STEP_SUMMARY;
  if (!path || text === '') return;
  const present = (await world.files.stat(path))?.size ?? 0;
  const ending = '\n\n*Cut here: the log holds the rest.*\n';
  await world.files.append(path, fitText(text, Math.max(0, summaryBytes - present), ending));
}
