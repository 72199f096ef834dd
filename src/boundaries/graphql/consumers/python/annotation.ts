import type { Expr } from '../../../../model/module.ts';
import type { Region } from '../../../../model/site.ts';

const longest = 400;
const deepest = 20;
const token = /\s*([A-Za-z_][\w.]*|[[\],|]|'[^']*'|"[^"]*")/y;

interface Cursor {
  readonly text: string;
  readonly region: Region;
  at: number;
  depth: number;
}

function peek(cursor: Cursor): string {
  token.lastIndex = cursor.at;
  return token.exec(cursor.text)?.[1] ?? '';
}

function take(cursor: Cursor): string {
  const found = peek(cursor);
  cursor.at = found === '' ? cursor.text.length : token.lastIndex;
  return found;
}

function nameOf(dotted: string, region: Region): Expr {
  const [first = '', ...rest] = dotted.split('.');
  if (first === 'None') return { is: 'literal', value: null, region };
  return rest.reduce<Expr>((of, name) => ({ is: 'member', of, name, region }), {
    is: 'name',
    name: first,
    region,
  });
}

function readOne(cursor: Cursor): Expr | undefined {
  const { region } = cursor;
  const found = take(cursor);
  if (/^['"]/.test(found)) return { is: 'literal', value: found.slice(1, -1), region };
  if (!/^[A-Za-z_]/.test(found)) return undefined;
  const of = nameOf(found, region);
  if (peek(cursor) !== '[') return of;
  take(cursor);
  const items: Expr[] = [];
  for (;;) {
    const item = readUnion(cursor);
    if (!item) return undefined;
    items.push(item);
    const mark = take(cursor);
    if (mark === ']') break;
    if (mark !== ',') return undefined;
  }
  const [only] = items;
  const name: Expr =
    only && items.length === 1 ? only : { is: 'array', items: items.map((value) => ({ value })), region };
  return { is: 'member', of, name, region };
}

function readUnion(cursor: Cursor): Expr | undefined {
  if (cursor.depth >= deepest) return undefined;
  cursor.depth += 1;
  const first = readOne(cursor);
  const rest: Expr[] = [];
  while (first && peek(cursor) === '|') {
    take(cursor);
    const next = readOne(cursor);
    if (!next) return undefined;
    rest.push(next);
  }
  cursor.depth -= 1;
  if (!first) return undefined;
  return rest.length === 0 ? first : { is: 'either', options: [first, ...rest], region: cursor.region };
}

/** Reads an annotation that is written as a text, `"Optional[Foo]"`, into the shape it has without the quotes. */
export function readAnnotation(text: string, region: Region): Expr | undefined {
  if (text.length > longest) return undefined;
  const cursor: Cursor = { text, region, at: 0, depth: 0 };
  const read = readUnion(cursor);
  return read && text.slice(cursor.at).trim() === '' ? read : undefined;
}
