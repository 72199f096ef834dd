import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/commands/run-check.ts';
import { memoryWorld } from '../../../src/host/memory.ts';

const schema = introspectionFromSchema(buildSchema('type Query { me: Int } '));
const whole = JSON.stringify({ data: schema });

/** What a server answers to one request: its status, its body, other headers. */
type Reply = readonly [status: number, body: string, headers?: Readonly<Record<string, string>>];

let server: Server;
let address: string;
let reply: (query: string, request: IncomingMessage) => Reply;
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    let text = '';
    request.on('data', (part: Buffer) => {
      text += part.toString();
    });
    request.on('end', () => {
      const [status, body, headers = {}] = reply(text, request);
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => server.close());

interface Given {
  readonly policy?: string;
  readonly headPolicy?: string;
  readonly query?: string;
  readonly env?: Record<string, string>;
}

/** A front end whose base asks for `me`; the address stands for ADDRESS in its policy. */
async function check({ policy, headPolicy = policy, query = 'me', env = {} }: Given) {
  asked.length = 0;
  const file = (text: string | undefined, path: string) =>
    text === undefined ? {} : { [path]: text.replaceAll('ADDRESS', address) };
  const world = memoryWorld({
    directory: '/work',
    env,
    http: fetch,
    files: {
      ...file(policy, '/base/driftgate.yml'),
      ...file(headPolicy, '/head/driftgate.yml'),
      '/base/q.graphql': 'query Me { me }',
      '/head/q.graphql': `query Me { ${query} }`,
    },
  });
  const { report, code } = await runCheck(world, { directory: '/work', base: '/base', head: '/head' });
  return {
    code,
    findings: report.judgements
      .map((it) => it.finding)
      .filter((it) => it.rule.startsWith('graphql/'))
      .map((it) => it.message),
    gaps: report.gaps.filter((it) => it.effect === 'blocks').map((it) => `${it.note} ${it.mend}`),
  };
}

const plain = 'graphql: { schema: "ADDRESS" }';
const signed = 'graphql: { schema: { endpoint: "ADDRESS", headers: { Authorization: API_TOKEN } } }';

describe('a schema that a server has', () => {
  it('judges the operations of this repository, and is asked for once', async () => {
    reply = () => [200, whole];
    expect(await check({ policy: plain })).toEqual({ code: 0, findings: [], gaps: [] });
    expect(asked).toHaveLength(1);
    const changed = await check({ policy: plain, query: 'me you' });
    expect(changed).toMatchObject({ code: 1, gaps: [] });
    expect(changed.findings[0]).toContain('Cannot query field "you"');
  });

  it('is never asked for on the word of the pull request', async () => {
    reply = () => [200, whole];
    await check({ policy: 'fail-on: error', headPolicy: plain });
    expect(asked).toEqual([]);
  });

  it('is asked for without what an older server does not know', async () => {
    reply = (query) =>
      query.includes('isOneOf')
        ? [400, '{"errors":[{"message":"Cannot query field \\"isOneOf\\" on type \\"__Type\\"."}]}']
        : [200, whole];
    expect(await check({ policy: plain })).toEqual({ code: 0, findings: [], gaps: [] });
  });

  it('is asked for with the header whose value a variable holds', async () => {
    reply = (_, { headers }) => (headers.authorization === 'Bearer s3cret' ? [200, whole] : [401, '{}']);
    expect(await check({ policy: signed, env: { API_TOKEN: 'Bearer s3cret' } })).toMatchObject({ code: 0 });
    const without = await check({ policy: signed });
    expect(without.code).toBe(3);
    expect(without.gaps[0]).toContain('API_TOKEN, which its header Authorization is read from, is not set');
    expect(asked).toEqual([]);
  });

  it('sends no header in the clear, and tells no value of one', async () => {
    const far = signed.replace('ADDRESS', 'http://api.example.com/graphql');
    const clear = await check({ policy: far, env: { API_TOKEN: 's3cret' } });
    expect(clear.gaps[0]).toContain('in the clear');
    const broken = await check({ policy: signed, env: { API_TOKEN: 's3\ncret' } });
    expect(broken.gaps[0]).toContain('holds what no header may');
    expect(JSON.stringify([clear, broken])).not.toContain('cret');
  });

  it.each<[string, Reply, string]>([
    ['an error page', [502, '<html>Bad gateway</html>', { 'content-type': 'text/html' }], 'HTTP 502'],
    ['a page of its login', [200, '<!doctype html><p>Sign in'], 'is an HTML page'],
    ['a refusal', [401, '{"message":"Bad credentials"}'], 'HTTP 401'],
    [
      'that nobody may look',
      [200, '{"errors":[{"message":"Introspection is off"}]}'],
      'Introspection is off',
    ],
    ['a part', [200, JSON.stringify({ data: schema, errors: [{ message: 'timed out' }] })], 'a part only'],
    ['half', [200, whole.slice(0, whole.length / 2)], 'cut off'],
    ['somebody else', [307, '', { location: 'http://169.254.169.254/' }], 'does not answer'],
    ['without an end', [200, ' '.repeat(70_000)], 'more than 60000 bytes'],
  ])('leaves the verdict open where it answers with %s', async (_, answer, says) => {
    reply = () => answer;
    const found = await check({ policy: `${plain}\nlimits: { schema-bytes: 60000 }` });
    expect(found).toMatchObject({ code: 3, findings: [] });
    expect(found.gaps).toHaveLength(1);
    expect(found.gaps[0]).toContain(says);
    expect(found.gaps[0]).toContain(address);
  });
});
