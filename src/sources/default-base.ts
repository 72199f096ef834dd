import { type BaseChoice, choose, withNote } from './base-choice.ts';
import { findParents } from './commit.ts';
import { chooseDivergence } from './divergence.ts';
import { findCommit, findRef, mendUnknownRef, mergeBase } from './refs.ts';
import type { Repository } from './repository.ts';
import { isShallow } from './shallow.ts';

/** Where changes usually go, the first that exists. */
const trunks = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'] as const;

/** The default branch as this checkout knows it; `undefined` where none of the usual names is here. */
export async function findTrunk(at: Repository): Promise<{ name: string; commit: string } | undefined> {
  for (const name of trunks) {
    const ref = name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/heads/${name}`;
    const commit = await findCommit(at.world, at.directory, ref);
    if (commit !== undefined) return { name, commit };
  }
  return undefined;
}

/** The base when nobody named one: where this line left the default branch. `dirty`: the head is the work tree. */
export async function chooseDefaultBase(at: Repository, head: string, dirty: boolean): Promise<BaseChoice> {
  const { world, directory } = at;
  if (!dirty && (await findParents(world, directory, head)).length === 0) {
    return { kind: 'none', note: 'This is a first commit: there is nothing to compare it with.' };
  }
  const trunk = await findTrunk(at);
  if (!trunk) {
    return {
      kind: 'unreachable',
      note: `No base was found: none of ${trunks.join(', ')} is here.`,
      mend: 'Name it with `--base REF` (the input `base` of the action), or fetch the default branch.',
    };
  }
  const ancestor = await mergeBase(world, directory, trunk.commit, head);
  if (ancestor === undefined) {
    if (await isShallow(world, directory)) {
      return {
        kind: 'unreachable',
        note: `History here is too short to see where HEAD left ${trunk.name}.`,
        mend: 'Check out with `fetch-depth: 0`, or run `git fetch --unshallow`.',
      };
    }
    return {
      kind: 'none',
      note: `HEAD and ${trunk.name} share no history: there is nothing to compare it with.`,
    };
  }
  const label = `merge-base of ${trunk.name}`;
  if (ancestor !== head || dirty) return choose(ancestor, label);
  return choose(
    ancestor,
    label,
    `HEAD is part of ${trunk.name} already, so nothing has changed; \`--base REF\` compares with an older state.`,
  );
}

/** The base a person named. A branch moves on, so it counts from where this line left it; all else is taken as it is. */
export async function chooseNamedBase(
  at: Repository,
  ref: string,
  head: string | undefined,
): Promise<BaseChoice> {
  const found = await findRef(at.world, at.directory, ref);
  if (!found) {
    return {
      kind: 'unreachable',
      note: `The base ${ref} names no commit here.`,
      mend: await mendUnknownRef(at.world, at.directory, ref),
    };
  }
  if (found.kind === 'fixed' || head === undefined) return choose(found.commit, ref);
  const choice = await chooseDivergence(at, found.commit, head, ref);
  if (choice.kind !== 'commit' || choice.commit === found.commit) return choice;
  return withNote(choice, `${ref} moved on since this line left it; the base is where they parted.`);
}
