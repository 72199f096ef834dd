import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkRequest, checkResponse, findOperation } from './contract.ts';
import { answerGraph } from './graph.ts';
import { type Answer, operations, refusal } from './operations.ts';
import { repositoryOperations } from './repository-operations.ts';
import type { FakeFault, FakeRequest, FakeState } from './state.ts';

export interface FakeGitHub {
  /** The value of GITHUB_API_URL. */
  readonly url: string;
  readonly state: FakeState;
  readonly requests: readonly FakeRequest[];
  /** What GitHub's description does not know, one sentence each. */
  readonly violations: readonly string[];
  /** Stops the server; fails if there were violations. */
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendPage(response: ServerResponse, status: number): void {
  response
    .writeHead(status, { 'content-type': 'text/html' })
    .end('<html><body>Sign in to the proxy</body></html>');
}

/** Carries out what comes before any operation; answers whether the request is done with. */
function refuse(response: ServerResponse, fault: FakeFault | undefined): boolean {
  switch (fault) {
    case 'forbidden':
      send(response, refusal(403, 'Resource not accessible by integration'));
      return true;
    case 'missing':
      send(response, refusal(404, 'Not Found'));
      return true;
    case 'limited':
      send(response, refusal(403, 'You have exceeded a secondary rate limit'), { 'retry-after': '1' });
      return true;
    case 'lost':
      response.destroy();
      return true;
    case 'html':
      sendPage(response, 200);
      return true;
    case 'bad-gateway':
      sendPage(response, 502);
      return true;
    default:
      return false;
  }
}

function finish(response: ServerResponse, answer: Answer, fault: FakeFault | undefined): void {
  if (fault === 'cut') response.destroy();
  else if (fault === 'stored') sendPage(response, 502);
  else send(response, answer);
}

/** Starts a GitHub of one's own on the loopback interface. */
export async function startFakeGitHub(state: FakeState): Promise<FakeGitHub> {
  const requests: FakeRequest[] = [];
  const violations: string[] = [];

  function answer(method: string, url: URL, body: unknown): Answer {
    const operation = findOperation(method, url.pathname);
    const act = operation && (operations[operation.id] ?? repositoryOperations[operation.id]);
    if (!operation || !act) {
      violations.push(`${method} ${url.pathname}: no such operation`);
      return refusal(404, 'Not Found');
    }
    const { owner, repo } = operation.parameters;
    if (operation.id !== 'repos/get' && `${owner}/${repo}` !== state.repository)
      return refusal(404, 'Not Found');
    const wrong = checkRequest(operation, url.searchParams, body);
    const call = { state, parameters: operation.parameters, query: url.searchParams };
    const given =
      wrong.length > 0
        ? refusal(422, 'Validation Failed', wrong)
        : act({ ...call, body: (body ?? {}) as never });
    const odd = given.status === 422 ? [] : checkResponse(operation, given.status, given.body);
    for (const fault of [...wrong, ...odd]) violations.push(`${method} ${url.pathname}: ${fault}`);
    return given;
  }

  const server = createServer((incoming, response) => {
    void (async () => {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const method = incoming.method ?? 'GET';
      const body = await bodyOf(incoming);
      const request = { index: requests.length, method, path: url.pathname, body };
      requests.push(request);
      const fault = state.fault(request);
      if (refuse(response, fault)) return;
      finish(
        response,
        url.pathname === '/graphql' ? answerGraph(state, body, violations) : answer(method, url, body),
        fault,
      );
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    state,
    requests,
    violations,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
      if (violations.length > 0) throw new Error(violations.join('\n'));
    },
  };
}
