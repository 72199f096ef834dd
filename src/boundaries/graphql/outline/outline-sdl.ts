import { Kind } from 'graphql';
import {
  accept,
  acceptWord,
  type Cursor,
  expect,
  leave,
  NotPlain,
  peek,
  readName,
  skipName,
  skipNumber,
  skipString,
} from './cursor.ts';
import type { Outline, Outlined } from './outline.ts';

/** What is being read, and the types that the definition at hand has named so far. */
interface Reader extends Cursor {
  uses: string[];
  defaults: string[];
}

/** Deeper lists and objects are left to the full parser and its limits. */
const deepest = 20;

/**
 * The definitions of a schema text, found in one pass and many times faster than a parser that builds a tree. `undefined`
 * for whatever is not plain, valid SDL, beyond doubt: an answer means that graphql-js reads the text as well, as long as
 * no half of a surrogate pair stands alone in it (decoded bytes never have one). What stands in `like` word for word, say
 * the other side of a comparison, is not read again.
 * https://spec.graphql.org/draft/#sec-Type-System
 */
export function outlineSdl(text: string, like?: Outline): Outline | undefined {
  const reader: Reader = { text, at: 0, end: 0, uses: [], defaults: [] };
  const definitions: Outlined[] = [];
  const recall = like && recallFrom(like);
  try {
    while (!Number.isNaN(peek(reader))) {
      const known = recall?.(text, reader.at);
      if (known) {
        definitions.push({ ...known, from: reader.at });
        reader.at += known.text.length;
      } else definitions.push(readDefinition(reader));
    }
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
  if (definitions.length === 0) return undefined;
  return { text, definitions, used: new Set(definitions.flatMap((it) => it.uses)) };
}

/** How many definitions that are gone may stand between two that are still there. */
const farthest = 8;

/**
 * Finds the definition that begins at an offset among those of another text, in whose order it most likely stands. Only
 * one that ends with a brace is sure to end there here as well.
 */
function recallFrom({ definitions }: Outline): (text: string, at: number) => Outlined | undefined {
  let next = 0;
  return (text, at) => {
    for (let index = next; index < definitions.length && index < next + farthest; index++) {
      const known = definitions[index];
      if (!known?.text.endsWith('}') || !text.startsWith(known.text, at)) continue;
      next = index + 1;
      return known;
    }
    return undefined;
  };
}

function readDefinition(reader: Reader): Outlined {
  const from = reader.at;
  reader.uses = [];
  reader.defaults = [];
  const described = skipDescription(reader);
  const extend = acceptWord(reader, 'extend');
  if (described && extend) leave();
  const word = readName(reader);
  const members: string[] = [];
  const starts: number[] = [];
  const make = (kind: Outlined['kind'], name: string, inner = 0): Outlined => ({
    kind,
    name,
    text: reader.text.slice(from, reader.end),
    from,
    members,
    starts,
    repeats: members.length > 1 && new Set(members).size < members.length,
    uses: reader.uses,
    defaults: reader.defaults,
    size: 1 + members.length + inner,
  });
  if (word === 'schema') {
    const directives = skipDirectives(reader);
    const braces = peek(reader) === brace;
    if (braces) readRoots(reader);
    if (!braces && !(extend && directives)) leave();
    return make(extend ? Kind.SCHEMA_EXTENSION : Kind.SCHEMA_DEFINITION, 'schema');
  }
  if (word === 'directive') {
    if (extend) leave();
    expect(reader, at);
    const name = readName(reader);
    const inner = peek(reader) === parenthesis ? readArguments(reader) : 0;
    acceptWord(reader, 'repeatable');
    readLocations(reader);
    return make(Kind.DIRECTIVE_DEFINITION, `@${name}`, inner);
  }
  const kinds = types.get(word);
  if (!kinds) leave();
  const name = readName(reader);
  const named = reader.end;
  let inner = 0;
  if ((word === 'type' || word === 'interface') && acceptWord(reader, 'implements'))
    readNames(reader, ampersand);
  skipDirectives(reader);
  if (word === 'union') {
    if (accept(reader, equals)) readNames(reader, pipe);
  } else if (word !== 'scalar' && peek(reader) === brace)
    inner = readBody(reader, word, members, starts, from);
  if (extend && reader.end === named) leave();
  return make(extend ? kinds[1] : kinds[0], name, inner);
}

const types: ReadonlyMap<string, readonly [Outlined['kind'], Outlined['kind']]> = new Map([
  ['type', [Kind.OBJECT_TYPE_DEFINITION, Kind.OBJECT_TYPE_EXTENSION]],
  ['input', [Kind.INPUT_OBJECT_TYPE_DEFINITION, Kind.INPUT_OBJECT_TYPE_EXTENSION]],
  ['enum', [Kind.ENUM_TYPE_DEFINITION, Kind.ENUM_TYPE_EXTENSION]],
  ['interface', [Kind.INTERFACE_TYPE_DEFINITION, Kind.INTERFACE_TYPE_EXTENSION]],
  ['union', [Kind.UNION_TYPE_DEFINITION, Kind.UNION_TYPE_EXTENSION]],
  ['scalar', [Kind.SCALAR_TYPE_DEFINITION, Kind.SCALAR_TYPE_EXTENSION]],
]);

const brace = 123;
const braceEnd = 125;
const parenthesis = 40;
const parenthesisEnd = 41;
const bracket = 91;
const bracketEnd = 93;
const colon = 58;
const equals = 61;
const pipe = 124;
const ampersand = 38;
const at = 64;
const quote = 34;

function skipDescription(reader: Reader): boolean {
  if (peek(reader) !== quote) return false;
  skipString(reader);
  return true;
}

/** Fields, input fields or values between braces; answers how many arguments stand inside. */
function readBody(reader: Reader, word: string, members: string[], starts: number[], from: number): number {
  let inner = 0;
  expect(reader, brace);
  do {
    peek(reader);
    starts.push(reader.at - from);
    skipDescription(reader);
    const name = readName(reader);
    members.push(name);
    if (word === 'enum') {
      if (name === 'true' || name === 'false' || name === 'null') leave();
    } else {
      if (word !== 'input' && peek(reader) === parenthesis) inner += readArguments(reader);
      readTyped(reader, word === 'input');
    }
    skipDirectives(reader);
  } while (!accept(reader, braceEnd));
  return inner;
}

function readArguments(reader: Reader): number {
  let count = 0;
  expect(reader, parenthesis);
  do {
    skipDescription(reader);
    skipName(reader);
    readTyped(reader, true);
    skipDirectives(reader);
    count++;
  } while (!accept(reader, parenthesisEnd));
  return count;
}

/** `: Type`, and `= value` where something is given. */
function readTyped(reader: Reader, given: boolean): void {
  expect(reader, colon);
  let lists = 0;
  while (accept(reader, bracket)) if (++lists > deepest) leave();
  const name = readName(reader);
  reader.uses.push(name);
  accept(reader, 33);
  for (; lists > 0; lists--) {
    expect(reader, bracketEnd);
    accept(reader, 33);
  }
  if (!given || !accept(reader, equals)) return;
  reader.defaults.push(name);
  skipValue(reader, 0);
}

function readNames(reader: Reader, between: number): void {
  accept(reader, between);
  do reader.uses.push(readName(reader));
  while (accept(reader, between));
}

const operations = new Set(['query', 'mutation', 'subscription']);

function readRoots(reader: Reader): void {
  expect(reader, brace);
  do {
    if (!operations.has(readName(reader))) leave();
    expect(reader, colon);
    reader.uses.push(readName(reader));
  } while (!accept(reader, braceEnd));
}

const locations = new Set([
  ...['QUERY', 'MUTATION', 'SUBSCRIPTION', 'FIELD', 'FRAGMENT_DEFINITION', 'FRAGMENT_SPREAD'],
  ...['INLINE_FRAGMENT', 'VARIABLE_DEFINITION', 'SCHEMA', 'SCALAR', 'OBJECT', 'FIELD_DEFINITION'],
  ...['ARGUMENT_DEFINITION', 'INTERFACE', 'UNION', 'ENUM', 'ENUM_VALUE', 'INPUT_OBJECT'],
  'INPUT_FIELD_DEFINITION',
]);

function readLocations(reader: Reader): void {
  if (!acceptWord(reader, 'on')) leave();
  accept(reader, pipe);
  do {
    if (!locations.has(readName(reader))) leave();
  } while (accept(reader, pipe));
}

function skipDirectives(reader: Reader): boolean {
  let any = false;
  while (accept(reader, at)) {
    any = true;
    skipName(reader);
    if (!accept(reader, parenthesis)) continue;
    do {
      skipName(reader);
      expect(reader, colon);
      skipValue(reader, 0);
    } while (!accept(reader, parenthesisEnd));
  }
  return any;
}

function skipValue(reader: Reader, depth: number): void {
  if (depth > deepest) leave();
  const code = peek(reader);
  if (code === quote) skipString(reader);
  else if (code === 45 || (code >= 48 && code <= 57)) skipNumber(reader);
  else if (code === bracket) {
    reader.at++;
    while (!accept(reader, bracketEnd)) skipValue(reader, depth + 1);
  } else if (code === brace) {
    reader.at++;
    while (!accept(reader, braceEnd)) {
      skipName(reader);
      expect(reader, colon);
      skipValue(reader, depth + 1);
    }
  } else skipName(reader);
}
