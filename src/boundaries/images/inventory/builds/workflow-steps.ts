import { field, listField, textField } from '../../parse-json.ts';
import type { ExpressionScope } from './expressions.ts';

/** One step of a workflow, and what stands around it. */
export interface WorkflowStep extends ExpressionScope {
  readonly path: readonly (string | number)[];
  readonly uses: string;
  readonly run: string;
  readonly settings: unknown;
  /** The folder that its commands run in, as written. */
  readonly folder: string;
  /** Whether the machine is kept between runs, and its builder's cache with it; undefined where its label does not tell. */
  readonly keepsBuilder: boolean | undefined;
}

/** Every step of a workflow, in its order. `text`: the workflow as it is written. */
export function findSteps(json: unknown, text: string): readonly WorkflowStep[] {
  const setsOthers = text.includes('GITHUB_ENV');
  const jobs = field(json, 'jobs');
  const names = typeof jobs === 'object' && jobs !== null ? Object.keys(jobs) : [];
  return names.flatMap((name) => {
    const job = field(jobs, name);
    return listField(job, 'steps').map(
      (step, at): WorkflowStep => ({
        path: ['jobs', name, 'steps', at],
        uses: textField(step, 'uses') ?? '',
        run: textField(step, 'run') ?? '',
        settings: field(step, 'with'),
        folder:
          textField(step, 'working-directory') ??
          textField(field(field(job, 'defaults'), 'run'), 'working-directory') ??
          '',
        keepsBuilder: keepsBuilder(field(job, 'runs-on'), text),
        matrixMoves: JSON.stringify(field(job, 'strategy') ?? '').includes('${{'),
        env: setsOthers ? new Map() : new Map([json, job, step].flatMap(variablesOf)),
      }),
    );
  });
}

/** https://docs.github.com/en/actions/reference/runners/github-hosted-runners: machines of GitHub's own begin empty. */
function keepsBuilder(label: unknown, text: string): boolean | undefined {
  const told = JSON.stringify(label ?? 'ubuntu-latest');
  if (told.includes('self-hosted')) return true;
  if (told.includes('${{')) return text.includes('self-hosted') ? undefined : false;
  return /(?:ubuntu|windows|macos)-/.test(told) ? false : undefined;
}

function variablesOf(holder: unknown): readonly (readonly [string, string])[] {
  const env = field(holder, 'env');
  if (typeof env !== 'object' || env === null) return [];
  return Object.entries(env).map(([name, value]) => [name, String(value)] as const);
}
