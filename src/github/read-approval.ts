import type { PullRequest } from '../model/event.ts';
import type { GitHubPort } from './port.ts';

/** Who approved a head, or a clause that says why nobody did. */
type Answer = { readonly by: string } | { readonly why: string };

/**
 * Asks GitHub whether one of some owners, `@login`, has approved the head of a pull request of this repository, and may
 * write. Whatever cannot be asked is no approval; nor are teams, whose members a workflow's token cannot see. Never throws.
 */
export async function readApproval(
  open: (() => Promise<GitHubPort>) | undefined,
  pull: PullRequest,
  owners: readonly string[],
): Promise<Answer> {
  if (pull.fork) return { why: 'in a pull request from a fork they count once they are merged' };
  const people = owners
    .filter((owner) => /^@[\w-]+$/.test(owner))
    .map((owner) => owner.slice(1).toLowerCase());
  if (people.length === 0)
    return { why: 'they count once they are merged, for CODEOWNERS names nobody by login for `.driftgate/`' };
  if (!open) return { why: 'whether an owner approved them cannot be asked without a token' };
  try {
    const port = await open();
    for (const { state, commit, author } of await port.listReviews(pull.number)) {
      const login = author?.login;
      if (state !== 'approved' || commit !== pull.head || login === undefined) continue;
      if (people.includes(login.toLowerCase()) && (await port.mayWrite(login))) return { by: login };
    }
    const named = people.map((login) => `\`${login}\``).join(' or ');
    return { why: `an owner of \`.driftgate/\` has to approve this very commit (${named})` };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return { why: `whether an owner approved them could not be asked (${told})` };
  }
}
