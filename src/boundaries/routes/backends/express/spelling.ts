import type { Converter } from '../../path-pattern.ts';
import { plainTokens, type Token } from '../../route-spelling.ts';

const name = /^[A-Za-z0-9_$]{1,100}/;
const deepest = 8;

/**
 * Express's path syntax, that of 4 (`:id?`, `:id(\d+)`, `*`) and that of 5 (`{/:id}`, `*rest`): what the two spell
 * differently does not overlap. `undefined` for what is a regular expression in disguise.
 * https://expressjs.com/en/guide/migrating-5.html#path-syntax
 */
export function spellExpress(text: string): readonly Token[] | undefined {
  const cursor = { text, at: 0 };
  return readUntil(cursor, undefined, 0);
}

interface Cursor {
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
    if (character === '{') {
      const inside = readUntil(cursor, '}', depth + 1);
      if (!inside) return undefined;
      tokens.push({ is: 'optional', tokens: inside });
    } else if (character === ':') {
      readParameter(cursor, tokens);
    } else if (character === '*') {
      const splat = take(cursor, name);
      tokens.push({ is: 'splat', name: splat, least: splat === '' ? 0 : 1 });
    } else if (character === '\\') {
      tokens.push(...plainTokens(cursor.text.charAt(cursor.at)));
      cursor.at += 1;
    } else if ('()[]+?!}'.includes(character)) return undefined;
    else tokens.push(...plainTokens(character));
  }
  return end ? undefined : tokens;
}

function readParameter(cursor: Cursor, tokens: Token[]): void {
  const parameter = take(cursor, name);
  const constraint = cursor.text.charAt(cursor.at) === '(' ? takeGroup(cursor) : undefined;
  const converter = constraint === undefined ? undefined : converterOf(constraint);
  const modifier = cursor.text.charAt(cursor.at);
  if (modifier === '*' || modifier === '+') {
    cursor.at += 1;
    tokens.push({ is: 'splat', name: parameter, least: modifier === '+' ? 1 : 0 });
    return;
  }
  const token: Token = { is: 'parameter', parameter: { name: parameter, ...(converter && { converter }) } };
  if (modifier !== '?') {
    tokens.push(token);
    return;
  }
  cursor.at += 1;
  const before = tokens.at(-1);
  const led = before && (before.is === 'slash' || (before.is === 'text' && before.text === '.'));
  if (led) tokens.pop();
  tokens.push({ is: 'optional', tokens: led ? [before, token] : [token] });
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
