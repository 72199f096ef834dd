import { GitHubError } from './github-error.ts';

/** Why a surface was not written, and what mends it: one sentence for the log. */
export function explain(surface: string, error: unknown, permission = 'pull-requests: write'): string {
  const fault = error instanceof GitHubError ? error.fault : 'odd';
  const told = error instanceof Error ? error.message : String(error);
  switch (fault) {
    case 'refused':
      return `${surface} could not be written: the token may not (${told}). Give the job \`${permission}\`; on pull requests from forks and Dependabot GitHub never does. The job summary and the log hold the full report.`;
    case 'limited':
      return `${surface} could not be written: GitHub's rate limit is used up (${told}). Re-run the job later; the job summary and the log hold the full report.`;
    case 'invalid':
      return `${surface} could not be written: GitHub does not accept it (${told}). The job summary and the log hold the full report.`;
    case 'unsure':
    case 'odd':
      return `${surface} may not have been written: ${told}. Re-run the job to write it; the job summary and the log hold the full report.`;
  }
}
