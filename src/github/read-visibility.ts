import type { GitHubPort } from './port.ts';

/** A repository that a report may name, as the configuration names it, and its address. */
export interface NamedRepository {
  readonly name: string;
  readonly url: string;
}

/** `owner/name` of an address on this server: `https://github.com/acme/kit.git`, `git@github.com:acme/kit`, `github.com/acme/kit`. */
export function repositoryAt(url: string, server: string): string | undefined {
  const host = /^https?:\/\/([^/:]+)/.exec(server)?.[1]?.toLowerCase();
  const [, at, path] = /^(?:[a-z+]+:\/\/)?(?:[^/@]*@)?([^/:]+)(?::\d+)?[/:](.+)$/i.exec(url) ?? [];
  const [, owner, name] = /^\/?([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?\/?$/.exec(path ?? '') ?? [];
  return host !== undefined && at?.toLowerCase() === host && owner !== undefined && name !== undefined
    ? `${owner}/${name}`
    : undefined;
}

/** The names of the repositories that GitHub says anybody may see. What cannot be asked counts as private. Never throws. */
export async function findPublic(
  open: () => Promise<GitHubPort>,
  repositories: readonly NamedRepository[],
  server: string,
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const { name, url } of repositories) {
    const repository = repositoryAt(url, server);
    if (repository === undefined) continue;
    try {
      if (!(await (await open()).isPrivate(repository))) known.add(name);
    } catch {}
  }
  return known;
}

/** Whether anybody can read what is written here: so it is where GitHub says so now, or the event said so. Never throws. */
export async function isReadable(
  open: (() => Promise<GitHubPort>) | undefined,
  repository: string | undefined,
  said: boolean,
): Promise<boolean> {
  if (said || !open || repository === undefined) return said;
  try {
    return !(await (await open()).isPrivate(repository));
  } catch {
    return said;
  }
}
