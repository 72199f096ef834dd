import { gitTarget, isCommitId } from '../../git-target.ts';
import type { Ref } from '../../ref.ts';
import { expandVariables } from './expand.ts';

/** What an ADD takes in: refs, files of the build context, and addresses that are asked anew at every build. */
export interface Added {
  readonly refs: readonly Omit<Ref, 'at' | 'stage'>[];
  readonly copies: readonly string[];
  readonly tracks: readonly string[];
}

/** Reads the sources of an ADD: https://docs.docker.com/reference/dockerfile/#add. `checksum` is its flag of that name. */
export function findAdded(
  words: readonly string[],
  checksum: string | undefined,
  values: ReadonlyMap<string, string>,
): Added {
  const refs: Added['refs'][number][] = [];
  const copies: string[] = [];
  for (const word of words.slice(0, -1)) {
    const expanded = expandVariables(word, values);
    const text = expanded.complete ? expanded.text : word;
    const ref = isGitAddress(text)
      ? readGitSource(text, checksum)
      : /^https?:\/\//.test(text)
        ? urlRef(text, checksum)
        : undefined;
    if (ref) refs.push(ref);
    else copies.push(word);
  }
  return { refs, copies, tracks: refs.filter((ref) => ref.class === 'tracked').map((ref) => ref.target) };
}

/** BuildKit takes an address for git when it has git's schemes, ends in `.git`, or begins with `github.com/`. */
export function isGitAddress(text: string): boolean {
  return (
    /^(?:git@|git:\/\/|ssh:\/\/|github\.com\/)/.test(text) || /^https?:\/\/[^#?]*\.git(?:[#?]|$)/.test(text)
  );
}

/** What a git address that the builder resolves itself stands for; `checksum` fixes it. */
export function readGitSource(text: string, checksum: string | undefined): Added['refs'][number] {
  const fragment = /#([^:]*)/.exec(text)?.[1];
  const query = /[?&](?:ref|branch|tag|commit)=([^&#]+)/.exec(text)?.[1];
  const requested = fragment || query || null;
  const commit = [requested, checksum, /[?&]checksum=([0-9a-f]+)/.exec(text)?.[1]].find(
    (it) => it != null && isCommitId(it),
  );
  return {
    kind: 'git',
    target: gitTarget(/^github\.com\//.test(text) ? `https://${text}` : text),
    requested,
    resolved: commit ?? null,
    class: commit == null ? 'tracked' : 'pinned',
    why: commit == null ? 'the builder resolves the ref anew at every build' : 'a commit names one content',
  };
}

function urlRef(text: string, checksum: string | undefined): Added['refs'][number] {
  return {
    kind: 'url',
    target: text.replace(/^(https?:\/\/)[^/@]*@/, '$1').slice(0, 300),
    requested: null,
    resolved: checksum ?? null,
    class: checksum === undefined ? 'tracked' : 'pinned',
    why:
      checksum === undefined
        ? 'the builder asks the server anew at every build'
        : 'a checksum names one content',
  };
}
