import { ChangeType } from '@graphql-inspector/core/diff/changes/change';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { feelings } from '../../../src/boundaries/graphql/change-rules.ts';
import { findChanges } from '../../../src/boundaries/graphql/changes.ts';
import { diffSchemas, graphqlRules } from '../../../src/boundaries/graphql/index.ts';
import { sourceFile } from './take.ts';

const changes = (before: string, after: string) =>
  findChanges(buildSchema(before), buildSchema(after)).map((it) => `${it.type} ${it.coordinate}`);

describe('changes', () => {
  it('of every type that graphql-inspector knows are mapped to one rule or to safe, with a reason', () => {
    expect(Object.keys(feelings).sort()).toEqual(Object.values(ChangeType).sort());
    expect(Object.values(ChangeType)).toHaveLength(80);
    for (const { because } of Object.values(feelings)) expect(because).toMatch(/^[A-Z].*\.$/u);
  });

  it('are mapped to rules that exist', () => {
    const ids = new Set<string>(graphqlRules.map((rule) => rule.id));
    for (const { rule } of Object.values(feelings))
      if (rule !== 'safe') expect(ids).toContain(`graphql/${rule}`);
  });

  it('have schema coordinates', () => {
    expect(
      changes(
        'directive @d(x: Int) on FIELD type Query { a(b: Int, c: Int): Int e: E } enum E { A B }',
        'directive @d on FIELD type Query { a(b: Int!): Int e: E f: Int } enum E { A }',
      ),
    ).toEqual([
      'DIRECTIVE_ARGUMENT_REMOVED @d(x:)',
      'ENUM_VALUE_REMOVED E.B',
      'FIELD_ARGUMENT_TYPE_CHANGED Query.a(b:)',
      'FIELD_ARGUMENT_REMOVED Query.a(c:)',
      'FIELD_ADDED Query.f',
    ]);
  });

  it('are none between a schema and itself', () => {
    const sdl = 'type Query { a(b: Int = 1): Int @deprecated(reason: "x") } union U = Query';
    expect(changes(sdl, sdl)).toEqual([]);
  });
});

describe('driftgate diff graphql', () => {
  const diff = (before: string, after: string) =>
    diffSchemas([sourceFile('old.graphql', before)], [sourceFile('new.graphql', after)]);

  it('gives changes and renames in the documented shape', () => {
    expect(diff('type Query { user_mail: String }', 'type Query { user_email: String }').diff).toEqual({
      changes: [
        {
          type: 'FIELD_ADDED',
          criticality: 'NON_BREAKING',
          coordinate: 'Query.user_email',
          message: expect.any(String),
        },
        {
          type: 'FIELD_REMOVED',
          criticality: 'BREAKING',
          coordinate: 'Query.user_mail',
          message: expect.any(String),
        },
      ],
      renames: [
        {
          kind: 'field',
          from: 'Query.user_mail',
          to: 'Query.user_email',
          aliasKept: false,
          confidence: expect.any(String),
          score: expect.any(Number),
          why: expect.arrayContaining(['same parent', 'same type']),
          group: 'mail→email',
        },
      ],
    });
  });

  it.each([
    ['a removal', 'type Query { a: Int b: Int }', 'type Query { a: Int }', true],
    ['an addition', 'type Query { a: Int }', 'type Query { a: Int b: Int }', false],
    ['an unreachable type', 'type Query { a: Int } type X { a: Int }', 'type Query { a: Int }', false],
    ['an output that may be null now', 'type Query { a: Int! }', 'type Query { a: Int }', false],
    ['a required argument', 'type Query { a: Int }', 'type Query { a(b: Int!): Int }', true],
  ])('calls %s what check would call it', (_, before, after, breaking) => {
    expect(diff(before, after).breaking).toBe(breaking);
  });

  it('reads introspection results', () => {
    const json = JSON.stringify({
      data: {
        __schema: {
          queryType: { name: 'Query' },
          directives: [],
          types: [
            {
              kind: 'OBJECT',
              name: 'Query',
              interfaces: [],
              fields: [{ name: 'a', args: [], type: { kind: 'SCALAR', name: 'Int' }, isDeprecated: false }],
            },
            { kind: 'SCALAR', name: 'Int' },
          ],
        },
      },
    });
    const { diff: found, gaps } = diffSchemas(
      [sourceFile('old.json', json)],
      [sourceFile('new.graphql', 'type Query { b: Int }')],
    );
    expect(gaps).toEqual([]);
    expect(found.changes.map((it) => it.coordinate)).toEqual(['Query.a', 'Query.b']);
  });

  it('names an introspection result that is an error page', () => {
    const { gaps } = diffSchemas(
      [sourceFile('old.json', '{"errors":[]}')],
      [sourceFile('new.graphql', 'type Query { b: Int }')],
    );
    expect(gaps[0]?.note).toContain('`old.json` is not an introspection result');
  });
});
