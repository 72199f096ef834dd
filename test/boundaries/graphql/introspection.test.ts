import { buildSchema, introspectionFromSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { diffSchemas } from '../../../src/boundaries/graphql/diff-schemas.ts';
import { extractIntrospection } from '../../../src/boundaries/graphql/providers/introspection/introspection.ts';
import { openSchema } from '../../../src/commands/open-schema.ts';
import { memoryWorld } from '../../../src/host/memory.ts';
import { sourceFile } from './take.ts';

const schema = buildSchema('type Query { a: Int b(c: String = "x"): Int @deprecated(reason: "old") }');
const answer = JSON.stringify({ data: introspectionFromSchema(schema) });

describe('an introspection result', () => {
  it('is a schema, with or without its envelope', () => {
    for (const text of [answer, JSON.stringify(introspectionFromSchema(schema))]) {
      const { facts, gaps } = extractIntrospection(sourceFile('schema.json', text), 'head');
      expect(gaps).toEqual([]);
      expect(facts[0]?.document?.definitions).toHaveLength(1);
    }
  });

  it.each([
    ['<!DOCTYPE html><html>502</html>', 'is an HTML page', 'Check the address'],
    ['{"data":{"__schema":{"queryType"', 'broken or cut off', 'again'],
    [
      '{"errors":[{"message":"Introspection is disabled."}]}',
      'the server refused: Introspection is disabled',
      'Allow introspection',
    ],
    ['{"data":{}}', 'it has no `__schema`', 'again'],
    ['{"data":{"__schema":{"types":3}}}', 'is not an introspection result', 'again'],
  ])('that is something else blocks, and says what it is: %s', (text, note, mend) => {
    const { facts, gaps } = extractIntrospection(sourceFile('schema.json', text), 'head');
    expect(facts.map((it) => it.document)).toEqual([undefined]);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ effect: 'blocks', reason: 'unparsable' });
    expect(gaps[0]?.note).toContain(note);
    expect(gaps[0]?.mend).toContain(mend);
  });
});

describe('an endpoint', () => {
  const world = (reply: () => Promise<Response>) => memoryWorld({ http: () => reply() });

  it('is asked for its schema and compared like a file', async () => {
    const files = await openSchema(
      world(async () => new Response(answer)),
      'https://api.example.com/graphql',
    );
    const newer = sourceFile('new.graphql', 'type Query { a: Int }');
    expect(diffSchemas(files, [newer]).diff.changes.map((it) => it.coordinate)).toEqual(['Query.b']);
  });

  it('that answers with an error page is no schema', async () => {
    const files = await openSchema(
      world(async () => new Response('<html>login</html>')),
      'https://api.example.com/graphql',
    );
    const { gaps } = diffSchemas(files, [sourceFile('new.graphql', 'type Query { a: Int }')]);
    expect(gaps[0]).toMatchObject({ effect: 'blocks', at: { path: 'https://api.example.com/graphql' } });
  });

  it.each([
    ['refuses', async () => new Response('no', { status: 403 }), 'HTTP 403'],
    ['is down', async () => Promise.reject(new TypeError('fetch failed')), 'does not answer: fetch failed'],
  ])('that %s is said with its mend', async (_, reply, says) => {
    await expect(openSchema(world(reply), 'http://localhost:1/graphql')).rejects.toThrow(says);
  });
});
