import type { Converter } from '../../path-pattern.ts';
import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';
import { converterOf } from './converter.ts';

/** What a syntax of paths with `:name` in them allows besides. */
export interface ColonSyntax {
  /** What opens the constraint of a parameter: `:id(\d+)`, `:id{[0-9]+}`, `:id<int>`. */
  readonly constraint?: '(' | '{' | '<';
  /** `?`, `*` and `+` behind a parameter. */
  readonly marks?: true;
  /** `{/:id}`, or `(/:id)`, may be left out. */
  readonly groups?: '{' | '(';
  /** `{id}` is a parameter. */
  readonly braces?: true;
  /** `*` and `*name` are any number of segments, at least so many; absent: they are an error. */
  readonly bareSplat?: 0 | 1;
  readonly namedSplat?: 0 | 1;
}

const name = /^[A-Za-z0-9_$]{1,100}/;
const deepest = 8;
const closing = { '(': ')', '{': '}', '<': '>' } as const;

/** Reads paths with `:name`; `undefined` for what is a regular expression in disguise, or that the syntax refuses. */
export function spellColon(syntax: ColonSyntax): Spelling {
  return (text) => readUntil({ text, at: 0, syntax }, undefined, 0);
}

interface Cursor {
  readonly syntax: ColonSyntax;
  readonly text: string;
  at: number;
}

function readUntil(cursor: Cursor, end: string | undefined, depth: number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const { syntax } = cursor;
  if (depth > deepest) return undefined;
  while (cursor.at < cursor.text.length) {
    const character = cursor.text.charAt(cursor.at);
    cursor.at += 1;
    if (character === end) return tokens;
    if (character === '{' && syntax.braces) {
      const parameter = take(cursor, name);
      if (take(cursor, /^\}/) === '') return undefined;
      tokens.push({ is: 'parameter', parameter: { name: parameter } });
    } else if (character === syntax.groups) {
      const inside = readUntil(cursor, closing[character], depth + 1);
      if (!inside) return undefined;
      tokens.push({ is: 'optional', tokens: inside });
    } else if (character === ':') {
      if (!readParameter(cursor, tokens)) return undefined;
    } else if (character === '*') {
      const splat = syntax.namedSplat === undefined ? '' : take(cursor, name);
      const least = splat === '' ? syntax.bareSplat : syntax.namedSplat;
      if (least === undefined) return undefined;
      tokens.push({ is: 'splat', name: splat, least });
    } else if (character === '\\') {
      tokens.push(...plainTokens(cursor.text.charAt(cursor.at)));
      cursor.at += 1;
    } else if ((syntax.groups === '{' ? '()[]+?!}' : '()[]+?').includes(character)) return undefined;
    else tokens.push(...plainTokens(character));
  }
  return end ? undefined : tokens;
}

/** Reads what follows a colon; false where the syntax has no such parameter. */
function readParameter(cursor: Cursor, tokens: Token[]): boolean {
  const { syntax } = cursor;
  const parameter = take(cursor, name);
  const next = cursor.text.charAt(cursor.at);
  const constraint = next !== '' && next === syntax.constraint ? takeGroup(cursor) : undefined;
  const read = next === '<' ? namedConverter : converterOf;
  const converter = constraint === undefined ? undefined : read(constraint);
  const modifier = cursor.text.charAt(cursor.at);
  const isMarked = modifier !== '' && '?*+'.includes(modifier);
  if (isMarked && !syntax.marks) return false;
  if (modifier === '*' || modifier === '+' || constraint === '.+' || constraint === '.*') {
    if (isMarked) cursor.at += 1;
    const least = modifier === '+' || (constraint === '.+' && modifier !== '*') ? 1 : 0;
    tokens.push({ is: 'splat', name: parameter, least });
    return true;
  }
  const token: Token = { is: 'parameter', parameter: { name: parameter, ...(converter && { converter }) } };
  if (modifier !== '?') {
    tokens.push(token);
    return true;
  }
  cursor.at += 1;
  const before = tokens.at(-1);
  const led = before && (before.is === 'slash' || (before.is === 'text' && before.text === '.'));
  if (led) tokens.pop();
  tokens.push({ is: 'optional', tokens: led ? [before, token] : [token] });
  return true;
}

function take(cursor: Cursor, pattern: RegExp): string {
  const found = pattern.exec(cursor.text.slice(cursor.at, cursor.at + 128))?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

function takeGroup(cursor: Cursor): string {
  const from = cursor.at + 1;
  const open = cursor.syntax.constraint ?? '(';
  let depth = 0;
  for (; cursor.at < cursor.text.length; cursor.at += 1) {
    const character = cursor.text.charAt(cursor.at);
    if (character === open) depth += 1;
    if (character === closing[open]) depth -= 1;
    if (depth === 0) break;
  }
  cursor.at += 1;
  return cursor.text.slice(from, cursor.at - 1);
}

/** A constraint that is called by a name: `int`, `guid`, `minLen(3)`. */
function namedConverter(constraint: string): Converter {
  if (constraint === 'int') return { kind: 'int' };
  return { kind: constraint === 'guid' ? 'uuid' : 'opaque' };
}
