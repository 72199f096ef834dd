import { isWord, type Scan } from './scan.ts';

/** What follows a hole: the next character, if it is known, and the next word or mark. */
export interface Next {
  readonly character: string;
  readonly token: string;
}

/** What to write where a value is not known. `selection`: any fields may stand there. */
export type Placeholder = { readonly text: string; readonly selection: boolean };

const operations = new Set(['query', 'mutation', 'subscription']);
const starts = new Set([...operations, 'fragment', '{', '']);

function text(written: string): Placeholder {
  return { text: written, selection: false };
}

function atTop(scan: Scan, next: Next): Placeholder | undefined {
  if (operations.has(scan.token) && !scan.word) return text('_');
  if (operations.has(scan.before) && scan.word) return text('_');
  if (scan.token === 'on' || scan.token === 'fragment' || scan.before === 'fragment') return undefined;
  if (!starts.has(next.token)) return undefined;
  return scan.word ? undefined : text('');
}

function inSelection(scan: Scan, next: Next): Placeholder | undefined {
  const named = scan.token === '...' || (scan.token === 'on' && scan.before === '...');
  if (named || scan.word || scan.token === '@' || scan.token === ':' || scan.token === '$') return undefined;
  if (isWord(next.character) || ['(', ':', '{', '@'].includes(next.token)) return undefined;
  const root = scan.open.length === 1 && scan.keyword === 'subscription';
  return { text: root ? '' : ' __typename ', selection: true };
}

function asValue(scan: Scan, next: Next): Placeholder | undefined {
  if (scan.token === '$' || (scan.word && scan.before === '$')) return text('_');
  if (scan.word) return /^\d+$/.test(scan.token) ? text('') : undefined;
  if (scan.token !== ':' && scan.open.at(-1) !== 'list') return undefined;
  if (isWord(next.character)) return undefined;
  return text(scan.open.includes('variables') ? 'null' : '$_hole');
}

function asVariable(scan: Scan, next: Next): Placeholder | undefined {
  if (scan.token === '$' || (scan.word && scan.before === '$')) return text('_');
  if (scan.token === '=') return isWord(next.character) ? undefined : text('null');
  if (scan.word || scan.token === ':' || isWord(next.character)) return undefined;
  return text(' $_hole: Int ');
}

/**
 * What may stand for an unknown value at this place so that the rest can still be checked: an undeclared variable for a
 * value, `__typename` for fields, nothing for whole definitions and inside strings; `undefined` where the hole names a
 * field, a type or an argument, and anything we wrote would be a guess.
 */
export function placeholderAt(scan: Scan, next: Next): Placeholder | undefined {
  if (scan.comment || scan.quote !== '') return text('');
  switch (scan.open.at(-1)) {
    case undefined:
      return atTop(scan, next);
    case 'selection':
      return inSelection(scan, next);
    case 'variables':
      return asVariable(scan, next);
    case 'types':
      return undefined;
    case 'arguments':
    case 'object':
    case 'list':
      return asValue(scan, next);
  }
}
