/** What a text looks like before any parser sees it. */
export interface Survey {
  /** unknown: it starts with something that no GraphQL document starts with. */
  readonly kind: 'schema' | 'executable' | 'unknown' | 'empty';
  /** Names, punctuators, strings and numbers, roughly as a lexer would count them. */
  readonly tokens: number;
  readonly nesting: number;
  /** Where nesting was deepest. */
  readonly deepest: { readonly line: number; readonly column: number };
  /** Offsets of `{}` pairs with nothing inside at the top level: real schemas have them, the grammar does not. */
  readonly emptyBraces: readonly { readonly from: number; readonly to: number }[];
}

const schemaWords = new Set([
  'type',
  'input',
  'enum',
  'interface',
  'union',
  'scalar',
  'directive',
  'schema',
  'extend',
]);
const executableWords = new Set(['query', 'mutation', 'subscription', 'fragment']);

/** Counts and classifies in one pass, without recursion: the parser that follows would overflow on deep nesting. */
export function surveyText(text: string): Survey {
  let kind = 'empty' as Survey['kind'];
  let tokens = 0;
  let depth = 0;
  let nesting = 0;
  let line = 1;
  let lineStart = 0;
  let deepest = { line: 1, column: 1 };
  let opened = -1;
  let atStart = true;
  const emptyBraces: { from: number; to: number }[] = [];
  const meet = (found: Survey['kind']) => {
    if (kind !== 'schema') kind = kind === 'empty' || found === 'schema' ? found : kind;
  };
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at);
    if (char === '\n') {
      line++;
      lineStart = at + 1;
      at++;
    } else if (isIgnored(char)) at++;
    else if (char === '#') at = endOfLine(text, at);
    else if (char === '"') {
      const end = endOfString(text, at);
      for (let i = at; i < end; i++)
        if (text.charAt(i) === '\n') {
          line++;
          lineStart = i + 1;
        }
      tokens++;
      opened = -1;
      at = end;
    } else if (char === '{' || char === '[' || char === '(') {
      tokens++;
      if (depth === 0 && atStart) meet('executable');
      atStart = false;
      if (++depth > nesting) {
        nesting = depth;
        deepest = { line, column: at - lineStart + 1 };
      }
      opened = char === '{' && depth === 1 ? at : -1;
      at++;
    } else if (char === '}' || char === ']' || char === ')') {
      tokens++;
      depth = Math.max(0, depth - 1);
      if (char === '}' && opened >= 0) emptyBraces.push({ from: opened, to: at + 1 });
      if (char === '}' && depth === 0) atStart = true;
      opened = -1;
      at++;
    } else {
      const end = endOfWord(text, at);
      tokens++;
      opened = -1;
      if (depth === 0) {
        const word = text.slice(at, end);
        if (schemaWords.has(word) && (atStart || kind === 'schema' || kind === 'unknown')) meet('schema');
        else if (atStart) meet(executableWords.has(word) ? 'executable' : 'unknown');
        atStart = false;
      }
      at = end;
    }
  }
  return { kind, tokens, nesting, deepest, emptyBraces };
}

function isIgnored(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === ',' || char === '\uFEFF';
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function endOfString(text: string, from: number): number {
  if (text.startsWith('"""', from)) {
    let end = text.indexOf('"""', from + 3);
    while (end > 0 && text.charAt(end - 1) === '\\') end = text.indexOf('"""', end + 3);
    return end < 0 ? text.length : end + 3;
  }
  for (let at = from + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '"') return at + 1;
    else if (char === '\n') return at;
  }
  return text.length;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordPart(text.charCodeAt(at))) at++;
  return at === from ? from + 1 : at;
}

function isWordPart(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
  );
}
