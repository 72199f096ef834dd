import fc from 'fast-check';

const outputs = ['Int', 'String', 'E', 'O', '[O!]', '[Int]', 'U', 'I', 'S'] as const;
const inputs = ['Int', 'String!', 'E', '[Int!]', 'P', 'Boolean!', '[E]'] as const;
const defaults: Readonly<Record<string, readonly string[]>> = {
  Int: ['1', '2'],
  'String!': ['"a"', '"b"'],
  E: ['E1', 'E2'],
  '[Int!]': ['[1]', '1'],
  P: ['{a: 1}', '{}'],
  'Boolean!': ['true', 'false'],
  '[E]': ['[E1]', 'E1'],
};

const maybe = (text: fc.Arbitrary<string>, weight = 3) =>
  fc.oneof({ arbitrary: fc.constant(''), weight }, { arbitrary: text, weight: 1 });
const description = maybe(fc.constantFrom('"one" ', '"two" ', '"""block\n  text""" '));
const deprecated = maybe(
  fc.constantFrom(' @deprecated', ' @deprecated(reason: "Use y.")', ' @deprecated(reason: "gone")'),
);
const tagged = maybe(fc.constantFrom(' @tag', ' @tag(by: "x")', ' @tag @tag(by: "y")'), 6);

const inputValue = (name: string) =>
  maybe(
    fc
      .tuple(description, fc.constantFrom(...inputs), fc.nat(3), deprecated)
      .map(([text, type, choice, old]) => {
        const given = defaults[type]?.[choice];
        const value = given === undefined ? '' : ` = ${given}`;
        const optional = given !== undefined || !type.endsWith('!');
        return `${text}${name}: ${type}${value}${optional ? old : ''} `;
      }),
    1,
  );
const inputValues = (...names: readonly string[]) =>
  fc.tuple(...names.map(inputValue)).map((all) => all.join(''));

const field = (name: string) =>
  maybe(
    fc
      .tuple(
        description,
        inputValues('m', 'n', 'mailAddress'),
        fc.constantFrom(...outputs),
        fc.constantFrom('', '!'),
        deprecated,
        tagged,
      )
      .map(([text, args, type, demand, old, tag]) => {
        const given = args.trim() === '' ? '' : `(${args})`;
        return `  ${text}${name}${given}: ${type}${demand}${old}${tag}\n`;
      }),
    1,
  );
const fields = fc
  .tuple(...['x', 'y', 'userMail', 'user_mail', 'userEmail'].map(field))
  .map((all) => all.join(''));
const enumValue = (name: string) =>
  fc.tuple(description, deprecated).map(([text, old]) => `  ${text}${name}${old}\n`);
const implementing = maybe(fc.constantFrom(' implements I', ' implements I & J'), 1);

/** What may stand at each place of a schema; a head differs from its base at some of them. */
const places: readonly fc.Arbitrary<string>[] = [
  fields.map((it) => `type Query {\n  q: Int\n  o: O\n  u: U\n  i: I\n${it}}`),
  fc
    .tuple(description, implementing, fields, tagged)
    .map(([text, of, it, tag]) => `${text}type O${of}${tag} {\n  id: ID\n${it}}`),
  fc.tuple(implementing, fields).map(([of, it]) => `type K${of} {\n  id: ID\n${it}}`),
  maybe(
    fields.map((it) => `type Gone {\n  id: ID\n${it}}`),
    1,
  ),
  maybe(
    fields.map((it) => `type GoneToo {\n  id: ID\n${it}}`),
    1,
  ),
  fields.map((it) => `interface I {\n  id: ID\n${it}}`),
  fields.map((it) => `interface J {\n  id: ID\n${it}}`),
  fc.constantFrom('union U = O', 'union U = O | K', 'union U = | K', 'union U @tag = O | K'),
  fc
    .tuple(maybe(enumValue('E3'), 1), maybe(enumValue('E4'), 1), description, tagged)
    .map(([a, b, text, tag]) => `${text}enum E${tag} {\n  E1\n  E2\n${a}${b}}`),
  fc
    .tuple(inputValues('b', 'c', 'maxCount', 'max_count'), fc.constantFrom('', '', ' @oneOf', ' @tag'))
    .map(([it, tag]) => `input P${tag} {\n  a: Int\n  ${it}\n}`),
  maybe(
    inputValues('b', 'c').map((it) => `input R { z: Int ${it} }`),
    1,
  ),
  fc.constantFrom('scalar S', '"a scalar" scalar S', 'scalar S @tag', 'type S { s: Int }', 'enum S { S1 }'),
  fc
    .tuple(
      description,
      inputValues('by', 'of'),
      maybe(fc.constant(' repeatable'), 1),
      fc.constantFrom('FIELD', 'QUERY | FIELD', 'FIELD | MUTATION'),
    )
    .map(
      ([text, args, more, on]) =>
        `${text}directive @live${args.trim() === '' ? '' : `(${args})`}${more} on ${on}`,
    ),
  maybe(fc.constant('directive @old on FIELD'), 1),
  maybe(fc.constantFrom('extend type Query { more: Int }', 'extend type O @tag', 'extend enum E { E5 }'), 1),
  maybe(
    fc.constantFrom('schema { query: Query }', 'schema { query: Query mutation: K }', 'schema { query: O }'),
    4,
  ),
  fc.constant(
    'directive @tag(by: String) repeatable on OBJECT | FIELD_DEFINITION | ENUM | INPUT_OBJECT | SCALAR | UNION',
  ),
];

const schema = fc.tuple(...places);

/** A schema, and one that differs from it in one to five definitions. Some pairs are equal, or differ in order alone. */
export const schemaPair: fc.Arbitrary<readonly [base: string, head: string]> = fc
  .tuple(schema, schema, fc.uniqueArray(fc.nat(places.length - 1), { maxLength: 5 }), fc.boolean())
  .map(([before, other, changed, reversed]) => {
    const after = before.map((text, index) => (changed.includes(index) ? (other[index] ?? '') : text));
    if (reversed) after.reverse();
    const join = (texts: readonly string[]) => texts.filter((it) => it !== '').join('\n\n');
    return [join(before), join(after)] as const;
  });
