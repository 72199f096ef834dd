import { join } from 'node:path';
import type { World } from '../host/world.ts';
import type { RunEvent } from '../model/event.ts';
import type { Gap } from '../model/gap.ts';
import type { SideLabel } from '../model/report.ts';
import type { Side, Tree } from '../model/site.ts';
import type { OpenSide, TreeSource } from '../model/source.ts';
import { type BaseChoice, unreachableBase } from './base-choice.ts';
import { chooseDefaultBase, chooseNamedBase } from './default-base.ts';
import { openDirectory } from './directory.ts';
import { chooseEventBase } from './event-base.ts';
import { openGitTree } from './git-tree.ts';
import { obtainPromisedFiles } from './promised-files.ts';
import { realFolder } from './real-folder.ts';
import { resolveRef } from './refs.ts';
import { openRepository, type Repository } from './repository.ts';
import { SourceError } from './source-error.ts';
import { openWorkTree } from './work-tree.ts';

/** Both sides. `base` is null where there is none (an assumption says so) or where it cannot be had (a gap blocks). */
export interface Sides {
  readonly base: OpenSide | null;
  readonly head: OpenSide;
  /** What was taken for granted in the choice of the base, one sentence each: for the report. */
  readonly assumptions: readonly string[];
  /** What was done to get the sides, one line each: for the log. */
  readonly notes: readonly string[];
  readonly gaps: readonly Gap[];
  /** The absolute folder that relative paths of the configuration count from. */
  readonly consumersFrom: string;
  /** From the top of the checkout to the folder that was read: empty (as for two folders), or it ends with `/`. */
  readonly prefix: string;
}

export interface SideOptions {
  /** A ref, or a folder where it begins with `.` or `/`. */
  readonly base?: string;
  readonly head?: string;
  readonly event?: RunEvent;
  /** For the one fetch that a missing base may need. */
  readonly token?: string;
}

const checkout: Tree = { kind: 'checkout' };

const isFolder = (name: string) => /^(?:[./\\]|[A-Za-z]:[\\/])/.test(name);

function folderAt(directory: string, name: string): string {
  return /^(?:[/\\]|[A-Za-z]:)/.test(name) ? name : join(directory, name);
}

/** The folder whose files are the head, as long as no event names a commit; `undefined` where the head is a ref. */
export function folderOfHead(directory: string, head: string | undefined): string | undefined {
  if (head === undefined) return directory;
  return isFolder(head) ? folderAt(directory, head) : undefined;
}

function needRepository(at: Repository | undefined, directory: string, why: string): Repository {
  if (at) return at;
  throw new SourceError('unreachable', {
    what: `${why} needs a git checkout, and there is none`,
    where: directory,
    mend: 'Run actions/checkout before this step, or name folders with `--base DIR --head DIR`.',
  });
}

async function openHead(
  world: World,
  directory: string,
  at: Repository | undefined,
  options: SideOptions,
): Promise<OpenSide> {
  const named = options.head;
  if (named !== undefined && isFolder(named)) {
    return { label: named, source: await openDirectory(world, folderAt(directory, named), checkout, 'head') };
  }
  if (named !== undefined) {
    const found = needRepository(at, directory, `The head ${named}`);
    const commit = await resolveRef(world, found.directory, named);
    return { label: named, commit, source: await openCommit(found, commit, 'head') };
  }
  if (options.event && needRepository(at, directory, 'An event').head === undefined) {
    throw new SourceError('unreachable', {
      what: 'The checkout has no commit',
      where: directory,
      mend: 'Run actions/checkout before this step.',
    });
  }
  if (!at) return { label: 'files', source: await openDirectory(world, directory, checkout, 'head') };
  const commit = at.head;
  if (!options.event && !at.bare) {
    const { source, dirty, indexed } = await openWorkTree(world, directory, checkout, 'head');
    if (dirty) return { label: 'working tree', source };
    if (indexed && commit !== undefined)
      return { label: 'HEAD', commit, source: { ...indexed, origin: { directory, commit } } };
  }
  if (commit === undefined)
    throw new SourceError('unreachable', {
      what: 'The repository has no commit',
      where: directory,
      mend: 'Commit something first.',
    });
  return { label: 'HEAD', commit, source: await openCommit(at, commit, 'head') };
}

async function openCommit(at: Repository, commit: string, side: Side): Promise<TreeSource> {
  await obtainPromisedFiles(at, commit);
  return openGitTree(at.world, at.directory, commit, checkout, side);
}

async function chooseBase(
  at: Repository | undefined,
  head: OpenSide,
  options: SideOptions,
): Promise<BaseChoice> {
  const named = options.base;
  if (named !== undefined) {
    const found = needRepository(at, named, `The base ${named}`);
    const folderHead = options.head !== undefined && isFolder(options.head);
    return chooseNamedBase(found, named, folderHead ? undefined : (head.commit ?? found.head));
  }
  if (!at) return { kind: 'none', note: 'There is no git repository here: only what stands was judged.' };
  if (options.head !== undefined && isFolder(options.head)) {
    return { kind: 'none', note: 'The head is a folder and no base was named: only what stands was judged.' };
  }
  const commit = head.commit ?? at.head;
  if (commit === undefined) {
    return { kind: 'none', note: 'The repository has no commit yet: only what stands was judged.' };
  }
  if (options.event) return chooseEventBase(at, options.event, commit);
  return chooseDefaultBase(at, commit, head.commit === undefined);
}

/** The base, opened, and what there is to say about it. */
type OpenedBase = Pick<Sides, 'base' | 'assumptions' | 'gaps'>;

async function openBase(
  world: World,
  directory: string,
  at: Repository | undefined,
  head: OpenSide,
  options: SideOptions,
): Promise<OpenedBase> {
  if (options.base !== undefined && isFolder(options.base)) {
    const source = await openDirectory(world, folderAt(directory, options.base), checkout, 'base');
    return { base: { label: options.base, source }, assumptions: [], gaps: [] };
  }
  const choice = await chooseBase(at, head, options);
  switch (choice.kind) {
    case 'none':
      return { base: null, assumptions: [choice.note], gaps: [] };
    case 'unreachable':
      return { base: null, assumptions: [], gaps: [unreachableBase(choice.note, choice.mend)] };
    case 'commit': {
      const { commit, label, notes, gaps } = choice;
      const found = needRepository(at, directory, `The base ${label}`);
      const source = await openCommit(found, commit, 'base');
      return { base: { label, commit, source }, assumptions: notes, gaps };
    }
  }
}

const shown = ({ label, commit }: SideLabel) => (commit ? `${label} (${commit.slice(0, 12)})` : label);

/** Opens what stands in a folder, as the head of a run that nobody gave a side. Throws a SourceError. */
export async function openHere(world: World, directory: string): Promise<OpenSide> {
  await realFolder(world, directory);
  return openHead(world, directory, await openRepository(world, directory, undefined), {});
}

/**
 * Decides and opens both sides of a run. A base that cannot be had is a gap that blocks; that there is none is an
 * assumption. Throws a SourceError where the head cannot be read, a ref is refused, or the event must not be served.
 */
export async function openSides(world: World, directory: string, options: SideOptions): Promise<Sides> {
  const named = [options.base, options.head];
  const folders = named.every((name) => name !== undefined && isFolder(name));
  const at = folders ? undefined : await openRepository(world, directory, options.token);
  const head = await openHead(world, directory, at, options);
  const opened = await openBase(world, directory, at, head, options);
  return {
    ...opened,
    head,
    notes: opened.base ? [`Comparing ${shown(head)} with ${shown(opened.base)}.`] : [],
    consumersFrom: folderOfHead(directory, options.head) ?? directory,
    prefix: at?.prefix ?? '',
  };
}
