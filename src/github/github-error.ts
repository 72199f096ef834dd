/**
 * Why a call of the API failed. refused: the token may not. invalid: GitHub does not accept this content. limited: too many
 * requests, and waiting did not help. unsure: nobody knows whether it was carried out. odd: the answer is not what GitHub
 * documents.
 */
export type GitHubFault = 'refused' | 'invalid' | 'limited' | 'unsure' | 'odd';

/** A failed call of the API. */
export class GitHubError extends Error {
  readonly fault: GitHubFault;

  constructor(fault: GitHubFault, message: string) {
    super(message);
    this.name = 'GitHubError';
    this.fault = fault;
  }
}

const oneLine = (text: string) => text.split('\n', 1)[0]?.slice(0, 200) ?? '';

interface Failure {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
  /** What GraphQL says in an answer of status 200. */
  readonly errors?: unknown;
}

/** Why GraphQL refused; it has no status, but a type (github/docs, "Rate limits and query limits"). */
function faultOf(errors: unknown): GitHubFault | undefined {
  if (!Array.isArray(errors)) return undefined;
  const types = errors.map((it: unknown) =>
    typeof it === 'object' && it ? (it as { type?: unknown }).type : it,
  );
  if (types.includes('RATE_LIMITED')) return 'limited';
  if (types.some((type) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES' || type === 'NOT_FOUND'))
    return 'refused';
  return undefined;
}

/** Sorts what a client threw, by its HTTP status and rate-limit headers; anything without a status is `unsure`. */
export function toGitHubError(thrown: unknown): GitHubError {
  if (thrown instanceof GitHubError) return thrown;
  const {
    status = 0,
    message = '',
    response,
    errors,
  }: Failure = typeof thrown === 'object' && thrown ? thrown : {};
  const headers = response?.headers ?? {};
  const exhausted = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  const told = `${status || 'no answer'}: ${oneLine(message)}`;
  const said = status === 0 ? faultOf(errors) : undefined;
  if (said) return new GitHubError(said, oneLine(message));
  if (status === 429 || (status === 403 && (exhausted || /rate limit/i.test(message)))) {
    return new GitHubError('limited', told);
  }
  if (status === 401 || status === 403 || status === 404 || status === 410)
    return new GitHubError('refused', told);
  if (status === 400 || status === 422) return new GitHubError('invalid', told);
  return new GitHubError('unsure', told);
}
