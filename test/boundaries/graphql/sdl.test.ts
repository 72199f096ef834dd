import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../../../src/boundaries/graphql/providers/sdl/read-sdl.ts';
import { sdlProvider } from '../../../src/boundaries/graphql/providers/sdl/sdl.ts';
import { surveyText } from '../../../src/boundaries/graphql/providers/sdl/survey.ts';
import { sourceFile, take } from './take.ts';

const limits = { schemaBytes: 1_000_000, nesting: 1000 };
const provider = sdlProvider({ ...limits, configured: false });
const extract = (text: string, path = 'schema.graphql') => provider.extract(sourceFile(path, text), 'head');

describe('a file that cannot be read as a schema', () => {
  it.each([
    ['version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n', 'Git LFS pointer'],
    ['<!DOCTYPE html><html><body>502</body></html>', 'HTML page'],
    ['type Query {\n<<<<<<< HEAD\n a: Int\n=======\n b: Int\n>>>>>>> main\n}', 'merge conflict'],
    ['{"data":{"__schema":{}}}', 'JSON'],
    ['\u0000\u0001type', 'binary'],
  ])('blocks the verdict and says what it is: %j', (text, what) => {
    const { facts, gaps } = extract(text);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ reason: 'unparsable', effect: 'blocks' });
    expect(gaps[0]?.note).toContain(what);
    expect(gaps[0]?.mend).toBeTruthy();
    expect(facts[0]?.document).toBeUndefined();
  });

  it('names file, line, column and the offending token of a syntax error', () => {
    const { gaps } = extract('type Query {\n  me: }\n');
    expect(gaps[0]?.at.region).toMatchObject({ line: 2, column: 7 });
    expect(gaps[0]?.note).toBe('`schema.graphql:2:7` is not valid GraphQL: Expected Name, found "}".');
    expect(gaps[0]?.effect).toBe('blocks');
  });

  it.each([1_500, 20_000, 500_000])('answers nesting of %i levels with the limit by name', (depth) => {
    const { gaps } = extract(`type Query { a(x: Int = ${'['.repeat(depth)}): Int }`);
    expect(gaps[0]).toMatchObject({ reason: 'too-large', effect: 'blocks' });
    expect(gaps[0]?.mend).toContain('limits.nesting');
  });

  it('says that an empty file is empty, and lets the engine decide what it was at the base', () => {
    expect(extract(' \n').gaps[0]).toMatchObject({ reason: 'unparsable', effect: 'counts' });
  });

  it('keeps the rules silent about what an unreadable head no longer says', () => {
    const base = take('base', { 'schema.graphql': 'type Query { a: Int b: Int }' });
    const head = take('head', { 'schema.graphql': 'type Query { a: ' });
    expect(head.gaps.map((it) => it.effect)).toEqual(['blocks']);
    expect(base.contract.projects[0]?.holes).toBe(false);
    expect(head.contract.projects[0]?.holes).toBe(true);
  });
});

describe('what is and what is not a schema', () => {
  it.each(['query A { a }', '{ a }', 'fragment F on T { a }', '# type\nmutation type { a }'])(
    'leaves operations to others: %s',
    (text) => expect(extract(text)).toEqual({ facts: [], gaps: [] }),
  );

  it('reads types with empty braces, which real schemas have', () => {
    const reading = readSdl('type Query { a: Int }\ntype Empty { }\ninput None {\n}', 's.graphql', limits);
    expect(reading.is).toBe('schema');
  });

  it('is total: any text and any truncation of a schema is read or refused, never thrown at', () => {
    const whole =
      'schema { query: Q } type Q { """x""" a(b: [Int!]! = [1]): String @deprecated(reason: "no") } enum E { A B }';
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.nat(whole.length).map((at) => whole.slice(0, at)),
        ),
        (text) => {
          expect(['schema', 'other', 'fault']).toContain(readSdl(text, 'x.graphql', limits).is);
          expect(surveyText(text).nesting).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('several files', () => {
  it('are one schema, with extensions', () => {
    const { contract, gaps } = take('head', {
      'a.graphql': 'type Query { a: Int }',
      'b.graphql': 'extend type Query { b: Int }',
    });
    expect(gaps).toEqual([]);
    expect(Object.keys(contract.projects[0]?.schema().getQueryType()?.getFields() ?? {})).toEqual(['a', 'b']);
  });

  it('that define one type differently block the verdict, and both places are named', () => {
    const { gaps } = take('head', {
      'a.graphql': 'type A { a: Int } type Query { a: A }',
      'b.graphql': '\ntype A { b: Int }',
    });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ effect: 'blocks', at: { path: 'b.graphql' } });
    expect(gaps[0]?.note).toContain('`a.graphql:1` and in `b.graphql:2`');
  });

  it('that are copies of each other are one', () => {
    const text = 'type Query { a: Int }';
    expect(take('head', { 'a.graphql': text, 'web/a.graphql': text }).gaps).toEqual([]);
  });
});

describe('what real schemas contain', () => {
  it('is tolerated with a gap: a field that stands twice', () => {
    const { contract, gaps } = take('head', { 's.graphql': 'type Query { a: Int\n a: String }' });
    expect(gaps.map((it) => [it.effect, it.at.region?.line])).toEqual([['counts', 2]]);
    expect(String(contract.projects[0]?.schema().getQueryType()?.getFields().a?.type)).toBe('String');
  });

  it('is tolerated: federation without its definitions', () => {
    const { contract, gaps } = take('head', {
      's.graphql':
        'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0") extend type Query { u: U } type U @key(fields: "id") { id: ID! @shareable }',
    });
    expect(gaps.map((it) => it.note.includes('is a subgraph'))).toEqual([true]);
    expect(contract.projects[0]?.schema().getQueryType()?.name).toBe('Query');
  });

  it('limits what absence proves: a type that is nowhere defined', () => {
    const { gaps } = take('head', { 's.graphql': 'type Query { a: Elsewhere }' });
    expect(gaps.map((it) => it.effect)).toEqual(['limits']);
    expect(gaps[0]?.note).toContain('`Elsewhere`');
  });

  it('may be called what objects in JavaScript have anyway', () => {
    const base = take('base', {
      's.graphql': 'type Query { constructor: toString } type toString { __proto__: Int valueOf: Int }',
    });
    expect(base.contract.projects[0]?.site('toString.valueOf')?.region?.line).toBe(1);
    expect(base.gaps).toEqual([]);
  });
});
