import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The bundle under test; another one for trying a change: `DRIFTGATE_DIST=.scratch npx vitest …`. */
const bundle = resolve(process.env.DRIFTGATE_DIST ?? resolve(import.meta.dirname, '../../dist'));

export interface ActionRun {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: string;
}

export interface ActionStart {
  /** Where the runner keeps its own files. */
  readonly runner: string;
  /** The checkout. */
  readonly directory: string;
  readonly apiUrl: string;
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the bundled action as the runner does: inputs and paths in the environment, the payload in a file. */
export async function spawnAction(start: ActionStart): Promise<ActionRun> {
  const place = mkdtempSync(join(start.runner, 'run-'));
  const [event, summary, outputs] = ['event.json', 'summary.md', 'outputs'].map((name) =>
    join(place, name),
  ) as [string, string, string];
  writeFileSync(event, JSON.stringify(start.payload));
  for (const file of [summary, outputs]) writeFileSync(file, '');
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: place,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: start.event,
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: start.apiUrl,
    GITHUB_GRAPHQL_URL: `${start.apiUrl}/graphql`,
    GITHUB_WORKSPACE: start.directory,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: outputs,
    RUNNER_TEMP: place,
    INPUT_TOKEN: 'a-token',
    ...start.env,
  };
  for (const [name, value] of Object.entries(start.inputs ?? {}))
    environment[`INPUT_${name.toUpperCase()}`] = value;
  const child = spawn(process.execPath, [join(bundle, 'action.js')], {
    cwd: start.directory,
    env: environment,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += String(chunk)));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, log, summary: readFileSync(summary, 'utf8'), outputs: readFileSync(outputs, 'utf8') };
}
