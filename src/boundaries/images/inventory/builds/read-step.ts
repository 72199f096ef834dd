import type { Site } from '../../../../model/site.ts';
import { joinPath } from '../../join-path.ts';
import { field } from '../../parse-json.ts';
import { type BakeRun, type BakeSetting, readBakeSetting } from './bake-run.ts';
import { type BuildCommand, findBuildCommands } from './build-commands.ts';
import { isMoving, namesOneBuild } from './expressions.ts';
import type { BuildCache, ImageBuild } from './image-build.ts';
import type { WorkflowStep } from './workflow-steps.ts';

const by = 'the workflow';

/** The build of a step that uses one of docker's actions. */
export function readAction(step: WorkflowStep, at: Site): readonly (ImageBuild | BakeRun)[] {
  if (step.uses.startsWith('docker/build-push-action@')) return [buildByAction(step, at)];
  return step.uses.startsWith('docker/bake-action@') ? [bakeByAction(step, at)] : [];
}

/** The builds among the commands of a step. */
export function readCommands(step: WorkflowStep, at: Site): readonly (ImageBuild | BakeRun)[] {
  if (step.run === '') return [];
  return findBuildCommands(step.run).map((command) =>
    command.kind === 'bake' ? bakeByCommand(command, step, at) : buildByCommand(command, step, at),
  );
}

/** https://github.com/docker/build-push-action#inputs */
function buildByAction(step: WorkflowStep, at: Site): ImageBuild {
  const text = (key: string) => settingOf(step, key);
  const context = text('context').replace(/^\{\{defaultContext\}\}:?/, '') || '.';
  const isLocal = !/^(?:\w+:\/\/|git@|\$\{\{)/.test(context);
  const folder = isLocal ? joinPath('', context) : '';
  return {
    what: 'build',
    at,
    by,
    dockerfiles: known([text('file') || joinPath(folder, 'Dockerfile')]),
    context: folder,
    target: targetOf(text('target')),
    cache: cacheOf(text('no-cache'), linesOf(text('cache-from')), step),
    uncached: namesIn(text('no-cache-filters')),
    moving: movingOf(linesOf(text('build-args')), (value) => isMoving(value, step)),
    contexts: linesOf(text('build-contexts')).map(nameOf),
    refs: [],
  };
}

/** https://docs.docker.com/reference/cli/docker/buildx/build/ */
function buildByCommand(command: BuildCommand, step: WorkflowStep, at: Site): ImageBuild {
  const [context = '.'] = command.plain.slice(-1);
  const folder = context.includes('$') ? '' : joinPath(step.folder, context);
  const file = command.all('-f', '--file')[0];
  const named = file === undefined ? joinPath(folder, 'Dockerfile') : joinPath(step.folder, file);
  const isKnown = !/[$]|^\w+:\/\//.test(`${file ?? context}${step.folder}`);
  return {
    what: 'build',
    at,
    by,
    dockerfiles: isKnown ? [named] : undefined,
    context: folder,
    target: targetOf(command.all('--target')[0] ?? ''),
    cache: cacheOf(command.has('--no-cache') ? 'true' : '', command.all('--cache-from'), step),
    uncached: command.all('--no-cache-filter').flatMap(namesIn),
    moving: movingOf(command.all('--build-arg'), (value) => movesInShell(value, step)),
    contexts: command.all('--build-context').map(nameOf),
    refs: [],
  };
}

/** https://github.com/docker/bake-action#inputs */
function bakeByAction(step: WorkflowStep, at: Site): BakeRun {
  const text = (key: string) => settingOf(step, key);
  return {
    what: 'bake-run',
    at,
    folder: joinPath('', text('workdir')),
    files: linesOf(text('files').replaceAll(',', '\n')),
    targets: targetsOf(linesOf(text('targets').replaceAll(',', '\n'))),
    noCache: text('no-cache') === 'true',
    keepsBuilder: step.keepsBuilder,
    settings: settingsOf(linesOf(text('set')), (value) => isMoving(value, step)),
  };
}

function bakeByCommand(command: BuildCommand, step: WorkflowStep, at: Site): BakeRun {
  return {
    what: 'bake-run',
    at,
    folder: joinPath('', step.folder),
    files: command.all('-f', '--file'),
    targets: targetsOf(command.plain),
    noCache: command.has('--no-cache'),
    keepsBuilder: step.keepsBuilder,
    settings: settingsOf(command.all('--set'), (value) => movesInShell(value, step)),
  };
}

function targetsOf(names: readonly string[]): BakeRun['targets'] {
  return names.some((it) => it.includes('$')) ? undefined : names;
}

function settingsOf(texts: readonly string[], moves: (value: string) => boolean): readonly BakeSetting[] {
  return texts.flatMap((text) => readBakeSetting(text, moves) ?? []);
}

/** A variable of the shell has whatever a step before put into it. */
function movesInShell(value: string, step: WorkflowStep): boolean {
  return /\$(?!\{\{)/.test(value) || isMoving(value, step);
}

function settingOf({ settings }: WorkflowStep, key: string): string {
  const value = field(settings, key);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** A cache whose name differs in every build is none; where an expression turns the cache off, nobody knows. */
function cacheOf(noCache: string, sources: readonly string[], { keepsBuilder }: WorkflowStep): BuildCache {
  if (noCache === 'true') return 'no-cache';
  const isBrought = keepsBuilder === true || sources.some((it) => !namesOneBuild(it));
  if (isBrought) return noCache.includes('${{') ? 'unknown' : 'cached';
  return keepsBuilder === undefined ? 'unknown' : 'without-cache';
}

function movingOf(args: readonly string[], moves: (value: string) => boolean): ImageBuild['moving'] {
  if (args.some((it) => it.startsWith('$'))) return 'any';
  return args.filter((it) => !it.includes('=') || moves(it.slice(it.indexOf('=') + 1))).map(nameOf);
}

function known(paths: readonly string[]): readonly string[] | undefined {
  return paths.some((it) => it.includes('$')) ? undefined : paths.map((it) => joinPath('', it));
}

function targetOf(text: string): ImageBuild['target'] {
  if (text.includes('$')) return undefined;
  return text === '' ? null : text.toLowerCase();
}

function nameOf(assignment: string): string {
  return assignment.split('=', 1)[0]?.trim() ?? '';
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase());
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
