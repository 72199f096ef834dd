import { gitTarget, isCommitId, parseFragmentAddress } from '../../git-target.ts';
import type { PackageRef } from './package-list.ts';

const longestLine = 1000;

/** Goes through the lines of a text; `read` answers with what a line fetches. Lines too long for any real one are passed over. */
export function findByLine(
  text: string,
  read: (line: string) => Omit<PackageRef, 'offset'> | undefined,
): readonly PackageRef[] {
  const found: PackageRef[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const ref = line.length > longestLine ? undefined : read(line);
    if (ref) found.push({ ...ref, offset });
    offset += line.length + 1;
  }
  return found;
}

/** A git address that a lockfile resolved: `git+https://host/o/r.git?branch=main#commit`. */
export function readResolved(address: string): Omit<PackageRef, 'offset'> | undefined {
  const archive =
    /^https:\/\/codeload\.github\.com\/([\w.-]+\/[\w.-]+)\/(?:tar\.gz|legacy\.tar\.gz)\/(\w+)/.exec(address);
  if (archive) return locked(`github.com/${archive[1]}`, null, archive[2] ?? null);
  if (!/^(?:git\+|git:|git@|ssh:|https?:\/\/[^#]*\.git)/.test(address)) return undefined;
  const [, fragment = ''] = address.split('#', 2);
  const commit = /(?:^|[=&])([0-9a-f]{40})$/.exec(fragment)?.[1] ?? null;
  const asked = /[?&](?:branch|tag|rev)=([^&#]+)/.exec(address)?.[1] ?? null;
  return locked(gitTarget(address), asked, commit);
}

/** What a lockfile fixed. */
export function locked(
  target: string,
  requested: string | null,
  resolved: string | null,
): Omit<PackageRef, 'offset'> {
  return { kind: 'git', target, requested, resolved };
}

/** What a manifest asks for: `git+https://…#ref`, `github:o/r#ref`, `o/r`; `undefined` for what is no git repository. */
export function readAsked(spec: string): Omit<PackageRef, 'offset'> | undefined {
  const isShort = /^[\w-][\w.-]*\/[\w.-]+(?:#\S+)?$/.test(spec);
  if (!isShort && !/^(?:git\+|git:|git@|github:|ssh:\/\/git@|https?:\/\/[^#]*\.git(?:#|$))/.test(spec))
    return undefined;
  const { target, ref } = parseFragmentAddress(isShort ? `github:${spec}` : spec);
  return { kind: 'git', target, requested: ref, resolved: ref !== null && isCommitId(ref) ? ref : null };
}
