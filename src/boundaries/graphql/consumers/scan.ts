/** What a bracket that is still open encloses. */
export type Inside = 'selection' | 'arguments' | 'variables' | 'object' | 'list' | 'types';

/** How far the text of a document has been read, in the words of its grammar. */
export interface Scan {
  readonly open: Inside[];
  /** The last token, and the one before it; a string is `"`. */
  token: string;
  before: string;
  /** Whether the text ends inside a name or a number. */
  word: boolean;
  quote: '' | '"' | '"""';
  comment: boolean;
  /** The keyword of the definition that was opened last; a lone `{` is a query. */
  keyword: string;
  /** The most brackets that were open at once. */
  deepest: number;
  tokens: number;
}

/** Before the first character. */
export function openScan(): Scan {
  return {
    open: [],
    token: '',
    before: '',
    word: false,
    quote: '',
    comment: false,
    keyword: '',
    deepest: 0,
    tokens: 0,
  };
}

/** Whether a character may stand in a name or a number. */
export function isWord(character: string): boolean {
  return /^\w$/.test(character);
}

const words = /\w+/y;
const ignored = /[\s,\uFEFF]+/y;

function runOf(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const keywords = new Set(['query', 'mutation', 'subscription', 'fragment']);

function push(scan: Scan, token: string): void {
  scan.before = scan.token;
  scan.token = token;
  scan.tokens += 1;
  scan.word = false;
}

function insideOf(scan: Scan, bracket: string): Inside {
  const top = scan.open.at(-1);
  if (bracket === '{') return top === undefined || top === 'selection' ? 'selection' : 'object';
  if (bracket === '[')
    return top === 'types' || (top === 'variables' && scan.token === ':') ? 'types' : 'list';
  return top === undefined && scan.before !== '@' ? 'variables' : 'arguments';
}

function readBracket(scan: Scan, bracket: string): void {
  if (bracket === '}' || bracket === ')' || bracket === ']') scan.open.pop();
  else {
    if (bracket === '{' && scan.open.length === 0 && (scan.token === '' || scan.token === '}'))
      scan.keyword = 'query';
    scan.open.push(insideOf(scan, bracket));
    scan.deepest = Math.max(scan.deepest, scan.open.length);
  }
  push(scan, bracket);
}

/** Reads inside a string, from `at`; answers where to go on. */
function readQuoted(scan: Scan, text: string, at: number): number {
  if (scan.quote === '"""') {
    if (text.startsWith('\\"""', at)) return at + 4;
    if (!text.startsWith('"""', at)) return at + 1;
    scan.quote = '';
    return at + 3;
  }
  const character = text[at];
  if (character === '\\') return at + 2;
  if (character === '"' || character === '\n') scan.quote = '';
  return at + 1;
}

/** Reads on. It is no parser: any text is taken, and the answer is exact for those that parse. */
export function feed(scan: Scan, text: string): void {
  let at = 0;
  while (at < text.length) {
    if (scan.comment) {
      const end = text.indexOf('\n', at);
      scan.comment = end < 0;
      at = end < 0 ? text.length : end + 1;
    } else if (scan.quote !== '') at = readQuoted(scan, text, at);
    else at += readWord(scan, text, at) || readMark(scan, text, at);
  }
}

/** Reads what stands of a name or a number, all of it or its rest; answers how many characters. */
function readWord(scan: Scan, text: string, at: number): number {
  const word = runOf(words, text, at);
  if (word === '') return 0;
  if (scan.word) scan.token += word;
  else push(scan, word);
  scan.word = true;
  if (scan.open.length === 0 && keywords.has(scan.token)) scan.keyword = scan.token;
  return word.length;
}

/** Reads one character, or a run of them, that is no part of a name; answers how many. */
function readMark(scan: Scan, text: string, at: number): number {
  scan.word = false;
  const blank = runOf(ignored, text, at);
  if (blank !== '') return blank.length;
  const character = text.charAt(at);
  if (character === '#') scan.comment = true;
  else if (character === '"') {
    const block = text.startsWith('"""', at);
    push(scan, '"');
    scan.quote = block ? '"""' : '"';
    return block ? 3 : 1;
  } else if (text.startsWith('...', at)) {
    push(scan, '...');
    return 3;
  } else if ('{}()[]'.includes(character)) readBracket(scan, character);
  else push(scan, character);
  return 1;
}
