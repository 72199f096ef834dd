import type { World } from '../host/world.ts';
import { SourceError } from './source-error.ts';

/** A ref that was resolved once; from here on only its commit is used. */
export interface FoundRef {
  readonly commit: string;
  /** branch: it moves on by itself. fixed: a tag, a commit, or a step back from one. */
  readonly kind: 'branch' | 'fixed';
}

const fullId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const shortId = /^[0-9a-f]{7,39}$/;

/** A name and its steps back: `main`, `HEAD~2`, `v1^2`. Names as git allows them, less what begins a revision syntax. */
const shape = /^([^\s~^:?*[\\-][^\s~^:?*[\\]*)((?:~\d{0,6}|\^\d{0,2}){0,8})$/u;

function refusal(ref: string): SourceError {
  const shown = JSON.stringify(ref.slice(0, 100));
  return new SourceError('usage', {
    what: `${shown} is not a ref that driftgate accepts`,
    where: 'base or head',
    mend: 'Give a branch, a tag, a full commit id or HEAD, at most with steps back such as `HEAD~2`.',
  });
}

function parseRef(ref: string): { readonly name: string; readonly steps: string } {
  const [, name = '', steps = ''] = ref.length <= 1024 ? (shape.exec(ref) ?? []) : [];
  const control = [...name].some((character) => character < ' ' || character === '\u007f');
  if (name === '' || name.includes('..') || name.includes('@{') || name.endsWith('.lock') || control) {
    throw refusal(ref);
  }
  return { name, steps };
}

/** The commit that one unambiguous revision names; `undefined` when it names none. */
export async function findCommit(
  world: World,
  directory: string,
  revision: string,
): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const answer = await world.git.run(directory, args);
  const id = new TextDecoder().decode(answer.stdout).trim();
  return answer.code === 0 && fullId.test(id) ? id : undefined;
}

function candidatesOf(name: string): readonly string[] {
  if (name === 'HEAD' || name.startsWith('refs/')) return [name];
  const named = [`refs/heads/${name}`, `refs/remotes/${name}`, `refs/tags/${name}`];
  return fullId.test(name) ? [name, ...named] : named;
}

async function findNamed(world: World, directory: string, name: string): Promise<FoundRef | undefined> {
  const found: { candidate: string; commit: string }[] = [];
  for (const candidate of candidatesOf(name)) {
    const commit = await findCommit(world, directory, candidate);
    if (commit !== undefined) found.push({ candidate, commit });
  }
  const [first] = found;
  const other = found.find(({ commit }) => commit !== first?.commit);
  if (first && other) {
    throw new SourceError('usage', {
      what: `${name} is ambiguous: ${first.candidate} is ${first.commit.slice(0, 12)}, ${other.candidate} is ${other.commit.slice(0, 12)}`,
      where: 'base or head',
      mend: `Write ${first.candidate} or ${other.candidate} in full.`,
    });
  }
  if (first) {
    const moves = /^refs\/(?:heads|remotes)\//.test(first.candidate);
    return { commit: first.commit, kind: moves ? 'branch' : 'fixed' };
  }
  const commit = shortId.test(name) ? await findCommit(world, directory, name) : undefined;
  return commit === undefined ? undefined : { commit, kind: 'fixed' };
}

/**
 * What a person's ref names: full id, then refs/heads, refs/remotes, refs/tags, then a shortened id. `undefined` when it
 * names nothing here. Throws a SourceError for what is no plain ref, and for a name that two refs share.
 */
export async function findRef(world: World, directory: string, ref: string): Promise<FoundRef | undefined> {
  const { name, steps } = parseRef(ref);
  const found = await findNamed(world, directory, name);
  if (!found || steps === '') return found;
  const commit = await findCommit(world, directory, `${found.commit}${steps}`);
  return commit === undefined ? undefined : { commit, kind: 'fixed' };
}

/** The commit a ref names. Throws a SourceError for what is no plain ref, is ambiguous, or names nothing here. */
export async function resolveRef(world: World, directory: string, ref: string): Promise<string> {
  const found = await findRef(world, directory, ref);
  if (found) return found.commit;
  throw new SourceError('unreachable', {
    what: `${ref} names no commit here`,
    where: directory,
    mend: await mendUnknownRef(world, directory, ref),
  });
}

/** The best common ancestor of two commits; `undefined` when there is none, or the history here is too short to see it. */
export async function mergeBase(
  world: World,
  directory: string,
  a: string,
  b: string,
): Promise<string | undefined> {
  const answer = await world.git.run(directory, ['merge-base', a, b]);
  const [id = ''] = new TextDecoder().decode(answer.stdout).split('\n');
  return answer.code === 0 && fullId.test(id) ? id : undefined;
}

/** What to do about a name that is no ref here: a folder of that name is what was meant, if there is one. */
export async function mendUnknownRef(world: World, directory: string, ref: string): Promise<string> {
  const isFolder = shape.test(ref) && (await world.files.stat(`${directory}/${ref}`))?.kind === 'directory';
  return isFolder
    ? `There is a folder of that name: write \`./${ref}\` to name it.`
    : 'Fetch it first, or check its spelling; in a shallow checkout raise `fetch-depth`.';
}
