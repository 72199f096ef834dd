import { issueAnswer, labelAnswer, labelEventAnswer, pullAnswer, repositoryAnswer } from './answers.ts';
import { type Answer, absent, type Call, pageOf, withPull } from './operations.ts';
import type { FakeState } from './state.ts';

function labelsOf({ labelEvents }: FakeState, pull: number): readonly string[] {
  const on = new Set<string>();
  for (const event of labelEvents) {
    if (event.pull !== pull) continue;
    if (event.event === 'labeled') on.add(event.label);
    else on.delete(event.label);
  }
  return [...on];
}

const roles = { admin: 'admin', write: 'write', read: 'read', none: '' } as const;

/** The operations on a repository, its labels and its issues. */
export const repositoryOperations: Readonly<Record<string, (call: Call) => Answer>> = {
  'issues/list-labels-on-issue': (call) =>
    withPull(call, ({ number }) => pageOf(labelsOf(call.state, number).map(labelAnswer), call.query)),
  'issues/list-events': (call) =>
    withPull(call, ({ number }) =>
      pageOf(call.state.labelEvents.filter(({ pull }) => pull === number).map(labelEventAnswer), call.query),
    ),
  'repos/get-collaborator-permission-level': ({ state, parameters }) => {
    const permission = state.permissions.get(parameters.username ?? '') ?? 'read';
    return { status: 200, body: { permission, role_name: roles[permission], user: null } };
  },
  'repos/get': ({ state, parameters }) => {
    const name = `${parameters.owner}/${parameters.repo}`;
    const isPrivate = state.repositories.get(name);
    return isPrivate === undefined ? absent() : { status: 200, body: repositoryAnswer(name, isPrivate) };
  },
  'pulls/list': ({ state, query }) => {
    const head = query.get('head');
    const open = state.pulls.filter(
      (pull) => pull.state === 'open' && (!head || head === (pull.from ?? 'acme:change')),
    );
    return pageOf(open.map(pullAnswer), query);
  },
  'issues/list-for-repo': ({ state, query }) => {
    const issues = state.issues.filter((it) => it.state === (query.get('state') ?? 'open'));
    return pageOf(issues.map(issueAnswer), query);
  },
  'issues/create': ({ state, body }) => {
    const issue = {
      number: state.nextId++,
      user: state.viewer,
      title: String(body.title),
      body: String(body.body),
      state: 'open' as const,
    };
    state.issues.push(issue);
    return { status: 201, body: issueAnswer(issue) };
  },
  'issues/update': ({ state, parameters, body }) => {
    const issue = state.issues.find(({ number }) => number === Number(parameters.issue_number));
    if (!issue) return absent();
    if (typeof body.body === 'string') issue.body = body.body;
    if (body.state === 'open' || body.state === 'closed') issue.state = body.state;
    return { status: 200, body: issueAnswer(issue) };
  },
};
