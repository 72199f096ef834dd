import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findRenames } from '../../../src/boundaries/graphql/renames.ts';

const rename = (before: string, after: string) =>
  findRenames(buildSchema(before), buildSchema(after)).map(
    ({ from, to, confidence }) => `${from.coordinate} → ${to.coordinate} (${confidence})`,
  );
const type = (...fields: string[]) => `type Query { ${fields.join(' ')} keep: Int also: String }`;

const word = fc.constantFrom(
  'user',
  'name',
  'mail',
  'count',
  'total',
  'order',
  'state',
  'note',
  'emsg',
  'kind',
);
const name = fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('_'));
const field = fc.tuple(name, fc.constantFrom('Int', 'String', '[ID!]', 'Boolean!'));
const fields = fc
  .uniqueArray(field, { minLength: 1, maxLength: 8, selector: ([it]) => it })
  .map((all) => all.map(([it, of]) => `${it}: ${of}`));

describe('renames', () => {
  it('are paired one to one: nothing is used twice', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const found = findRenames(buildSchema(type(...before)), buildSchema(type(...after)));
        expect(new Set(found.map((it) => it.from.coordinate)).size).toBe(found.length);
        expect(new Set(found.map((it) => it.to.coordinate)).size).toBe(found.length);
      }),
    );
  });

  it('are none between a schema and itself', () => {
    fc.assert(
      fc.property(fields, (all) => {
        expect(rename(type(...all), type(...all))).toEqual([]);
      }),
    );
  });

  it('survive unrelated edits in other types', () => {
    fc.assert(
      fc.property(fields, (others) => {
        const before = `${type('user_mail: String')} type Other { x: Int }`;
        const after = `${type('user_email: String')} type Other { x: Int ${others.join(' ')} }`;
        expect(rename(before, after)).toEqual(
          rename(before, `${type('user_email: String')} type Other { x: Int }`),
        );
      }),
    );
  });

  it.each([
    ['isHidden: Boolean', 'isShown: Boolean'],
    ['public: Boolean', 'private: Boolean'],
    ['includeDrafts: Boolean', 'excludeDrafts: Boolean'],
    ['notEmpty: Boolean', 'empty: Boolean'],
  ])('are vetoed where the meaning turns: %s, %s', (before, after) => {
    expect(rename(type(before), type(after)).filter((it) => !it.endsWith('(possible)'))).toEqual([]);
  });

  it('need compatible types', () => {
    expect(rename(type('count: Int'), type('counts: Boolean'))).toEqual([]);
  });

  it('are certain where the deprecation text names the successor', () => {
    expect(
      rename(type('alpha: Int'), type('alpha: Int @deprecated(reason: "Use omega instead.")', 'omega: Int')),
    ).toEqual(['Query.alpha → Query.omega (certain)']);
  });

  it('are certain where only the spelling differs', () => {
    expect(rename(type('user_mail: String', 'x: Int'), type('userMail: String', 'y: Boolean'))).toEqual([
      'Query.user_mail → Query.userMail (certain)',
    ]);
  });

  it('learn a substitution over parents, and settle the doubtful pair with it', () => {
    const sdl = (it: string) => `
      type Query { a: A b: B c(${it}: ID): Int }
      type A { ${it}_id: ID ${it}_kind: String }
      type B { want_${it}_kinds: [String] ${it}: ID }`;
    const found = findRenames(buildSchema(sdl('emessage')), buildSchema(sdl('emsg')));
    expect(found.map((it) => it.group)).toEqual(Array(5).fill('emessage→emsg'));
    expect(found.every((it) => it.confidence !== 'possible')).toBe(true);
    expect(found.find((it) => it.from.coordinate === 'B.want_emessage_kinds')?.why).toContain(
      'token emessage→emsg ×5',
    );
  });
});
