/** Everything that is asked of GitHub's GraphQL API: what REST does not know. */
export const queries = {
  viewer: 'query { viewer { databaseId login } }',
  threads:
    'query ($owner: String!, $repo: String!, $pull: Int!, $after: String) { repository(owner: $owner, name: $repo) { pullRequest(number: $pull) { reviewThreads(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id isResolved comments(first: 1) { nodes { id } } } } } } }',
  resolve:
    'mutation ($thread: ID!) { resolveReviewThread(input: { threadId: $thread }) { thread { isResolved } } }',
  reopen:
    'mutation ($thread: ID!) { unresolveReviewThread(input: { threadId: $thread }) { thread { isResolved } } }',
} as const;
