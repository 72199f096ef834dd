import type { RunContext } from '../github/context.ts';
import { openGitHub } from '../github/octokit.ts';
import type { GitHubPort } from '../github/port.ts';
import { type NamedRepository, repositoryAt } from '../github/read-visibility.ts';
import type { World } from '../host/world.ts';
import type { SideLabel } from '../model/report.ts';
import type { RepositoryLinks } from '../reporters/markdown/context.ts';

/** How GitHub is reached: opened when it is first needed, and then once; not at all without a token or a repository. */
export function opening(
  { http }: World,
  { repository, apiUrl }: RunContext,
  token: string | undefined,
): { readonly open?: () => Promise<GitHubPort> } {
  if (!token || !repository) return {};
  let port: Promise<GitHubPort> | undefined;
  return {
    open: () => {
      port ??= openGitHub({ token, apiUrl, http, ...repository });
      return port;
    },
  };
}

/**
 * Addresses of files at the commits that were compared, those of other repositories on this server among them; none where
 * the runner does not say where it is.
 */
export function linksAt(
  world: World,
  { repository }: RunContext,
  headCommit: string | undefined,
  base: SideLabel | null,
  repositories: readonly NamedRepository[] = [],
): RepositoryLinks | undefined {
  if (!repository || headCommit === undefined) return undefined;
  const server = serverOf(world);
  const run = world.env.GITHUB_RUN_ID ?? '';
  const others = repositories.flatMap(({ name, url }) => {
    const other = repositoryAt(url, server);
    return other === undefined ? [] : [[name, `${server}/${other}`] as const];
  });
  return {
    repository: `${server}/${repository.owner}/${repository.repo}`,
    headCommit,
    ...(base?.commit !== undefined && { baseCommit: base.commit }),
    ...(/^\d+$/.test(run) && {
      run: `${server}/${repository.owner}/${repository.repo}/actions/runs/${run}`,
    }),
    others: new Map(others),
  };
}

/** The address of the GitHub server that this runs on. */
export function serverOf({ env }: World): string {
  return env.GITHUB_SERVER_URL || 'https://github.com';
}
