import type { Converter } from '../../path-pattern.ts';
import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';

const name = /^[A-Za-z0-9_$]{1,100}/;
const deepest = 8;

/**
 * Express's path syntax: that of 4 (`:id?`, `:id(\d+)`, `*`), that of 5 (`{/:id}`, `*rest`), or both where the major
 * version is not known, since what is right in one seldom means anything in the other. `undefined` for what is a regular
 * expression in disguise, or makes the version throw. https://expressjs.com/en/guide/migrating-5.html#path-syntax
 */
export function spellExpress(major: string | undefined): Spelling {
  return spellings.get(major) ?? readEither;
}

const spellings: ReadonlyMap<string | undefined, Spelling> = new Map([
  ['4', (text) => readUntil({ text, at: 0, major: '4' }, undefined, 0)],
  ['5', (text) => readUntil({ text, at: 0, major: '5' }, undefined, 0)],
]);

const readEither: Spelling = (text) => readUntil({ text, at: 0, major: undefined }, undefined, 0);

interface Cursor {
  readonly major: '4' | '5' | undefined;
  readonly text: string;
  at: number;
}

function readUntil(cursor: Cursor, end: '}' | undefined, depth: number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  if (depth > deepest) return undefined;
  while (cursor.at < cursor.text.length) {
    const character = cursor.text.charAt(cursor.at);
    cursor.at += 1;
    if (character === end) return tokens;
    if (character === '{' && cursor.major !== '4') {
      const inside = readUntil(cursor, '}', depth + 1);
      if (!inside) return undefined;
      tokens.push({ is: 'optional', tokens: inside });
    } else if (character === ':') {
      if (!readParameter(cursor, tokens)) return undefined;
    } else if (character === '*') {
      const splat = cursor.major === '4' ? '' : take(cursor, name);
      if (splat === '' && cursor.major === '5') return undefined;
      tokens.push({ is: 'splat', name: splat, least: splat === '' ? 0 : 1 });
    } else if (character === '\\') {
      tokens.push(...plainTokens(cursor.text.charAt(cursor.at)));
      cursor.at += 1;
    } else if ((cursor.major === '4' ? '()[]+?' : '()[]+?!}').includes(character)) return undefined;
    else tokens.push(...plainTokens(character));
  }
  return end ? undefined : tokens;
}

/** Whether what follows a colon is a parameter of the version. */
function readParameter(cursor: Cursor, tokens: Token[]): boolean {
  const parameter = take(cursor, name);
  if (cursor.major === '5' && '(?*+'.includes(cursor.text.charAt(cursor.at) || ' ')) return false;
  const constraint = cursor.text.charAt(cursor.at) === '(' ? takeGroup(cursor) : undefined;
  const converter = constraint === undefined ? undefined : converterOf(constraint);
  const modifier = cursor.text.charAt(cursor.at);
  if (modifier === '*' || modifier === '+') {
    cursor.at += 1;
    tokens.push({ is: 'splat', name: parameter, least: modifier === '+' ? 1 : 0 });
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
  let depth = 0;
  for (; cursor.at < cursor.text.length; cursor.at += 1) {
    const character = cursor.text.charAt(cursor.at);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) break;
  }
  cursor.at += 1;
  return cursor.text.slice(from, cursor.at - 1);
}

function converterOf(constraint: string): Converter {
  if (constraint === '\\d+' || constraint === '[0-9]+') return { kind: 'int' };
  const words = constraint.split('|');
  return words.every((word) => /^[\w-]{1,100}$/.test(word)) ? { kind: 'one-of', words } : { kind: 'opaque' };
}
