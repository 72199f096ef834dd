import type { RunContext } from '../github/context.ts';
import { openGitHub } from '../github/octokit.ts';
import type { GitHubPort } from '../github/port.ts';
import type { World } from '../host/world.ts';
import type { SideLabel } from '../model/report.ts';
import type { RepositoryLinks } from '../reporters/markdown/context.ts';

/** How GitHub is reached: opened when it is first needed, and then once; not at all without a token or a repository. */
export function opening(
  { repository, apiUrl }: RunContext,
  token: string | undefined,
): { readonly open?: () => Promise<GitHubPort> } {
  if (!token || !repository) return {};
  let port: Promise<GitHubPort> | undefined;
  return {
    open: () => {
      port ??= openGitHub({ token, apiUrl, ...repository });
      return port;
    },
  };
}

/** Addresses of files at the commits that were compared; none where the runner does not say where it is. */
export function linksAt(
  world: World,
  { repository }: RunContext,
  headCommit: string | undefined,
  base: SideLabel | null,
): RepositoryLinks | undefined {
  if (!repository || headCommit === undefined) return undefined;
  return {
    repository: `${serverOf(world)}/${repository.owner}/${repository.repo}`,
    headCommit,
    ...(base?.commit !== undefined && { baseCommit: base.commit }),
  };
}

/** The address of the GitHub server that this runs on. */
export function serverOf({ env }: World): string {
  return env.GITHUB_SERVER_URL || 'https://github.com';
}
