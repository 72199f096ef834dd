import type { World } from '../host/world.ts';
import { SourceError } from './source-error.ts';
import { splitZeroSeparated } from './zero-separated.ts';

/** One change of a branch's first-parent line: what a merge, a squash or a push brought. */
export interface TrunkChange {
  readonly commit: string;
  /** The state before it. */
  readonly parent: string;
  /** In seconds since 1970. */
  readonly time: number;
  readonly subject: string;
  /** The commits that its message says it reverts. */
  readonly reverts: readonly string[];
}

const separator = '\u001f';
const record = '\u001e';
const revertLine = /^This reverts commit ([0-9a-f]{40})/gm;

/**
 * The last changes of the line that leads to a commit, oldest first. First commits and what a shallow checkout hides are
 * left out. Throws a SourceError where git cannot read the history.
 */
export async function readTrunk(
  world: World,
  directory: string,
  tip: string,
  last: number,
): Promise<readonly TrunkChange[]> {
  const format = ['%H', '%P', '%ct', '%s', '%b'].join(separator) + record;
  const args = [
    'log',
    '--first-parent',
    `--max-count=${last}`,
    `--format=${format}`,
    '--end-of-options',
    tip,
  ];
  const answer = await world.git.run(directory, args);
  if (answer.code !== 0) {
    throw new SourceError('unreachable', {
      what: 'The history cannot be read',
      where: directory,
      mend: 'Run it in a full clone; `git log` shows the same error.',
    });
  }
  const changes = new TextDecoder().decode(answer.stdout).split(record).flatMap(readChange);
  return changes.reverse();
}

function readChange(text: string): readonly TrunkChange[] {
  const [commit = '', parents = '', time = '', subject = '', body = ''] = text.trimStart().split(separator);
  const [parent] = parents.split(' ');
  if (!/^[0-9a-f]{40,64}$/.test(commit) || !parent) return [];
  const reverts = [...body.matchAll(revertLine)].flatMap(([, reverted]) => reverted ?? []);
  return [{ commit, parent, time: Number(time), subject, reverts }];
}

/** The paths in which two commits differ. */
export async function readChangedPaths(
  world: World,
  directory: string,
  from: string,
  to: string,
): Promise<ReadonlySet<string>> {
  const args = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--end-of-options', from, to];
  const answer = await world.git.run(directory, args);
  return new Set(splitZeroSeparated(answer.stdout).map(({ text }) => text));
}
