import { GitHubError } from './github-error.ts';

/** Deletes something; that another run was faster is no failure. */
export async function removeIfThere(remove: () => Promise<void>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    if (!(error instanceof GitHubError) || !error.message.startsWith('404')) throw error;
  }
}
