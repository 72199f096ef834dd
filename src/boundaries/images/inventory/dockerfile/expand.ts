const deepest = 8;
const longest = 4096;

/** Some text with its variables filled in; `complete` is false where one has no known value. */
export interface Expanded {
  readonly text: string;
  readonly complete: boolean;
}

/**
 * Expands `$X`, `${X}`, `${X:-y}`, `${X-y}`, `${X:+y}` and `${X+y}`.
 * https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expandVariables(text: string, values: ReadonlyMap<string, string>): Expanded {
  const expanded = expand(text, values, 0);
  return expanded.text.length > longest ? { text: '', complete: false } : expanded;
}

function expand(text: string, values: ReadonlyMap<string, string>, depth: number): Expanded {
  let out = '';
  let complete = true;
  const put = (part: Expanded) => {
    out += part.text;
    complete &&= part.complete;
  };
  for (let at = 0; at < text.length && out.length <= longest; ) {
    const dollar = text.indexOf('$', at);
    if (dollar < 0) return { text: out + text.slice(at), complete };
    if (text[dollar - 1] === '\\') {
      out += text.slice(at, dollar + 1);
      at = dollar + 1;
      continue;
    }
    out += text.slice(at, dollar);
    const name = nameAt(text, text[dollar + 1] === '{' ? dollar + 2 : dollar + 1);
    if (text[dollar + 1] !== '{') {
      put(name === '' ? { text: '$', complete: true } : lookUp(name, values));
      at = dollar + 1 + name.length;
      continue;
    }
    const close = closingBrace(text, dollar + 1);
    if (close < 0 || depth >= deepest) return { text: out + text.slice(dollar), complete: false };
    put(choose(name, text.slice(dollar + 2 + name.length, close), values, depth));
    at = close + 1;
  }
  return { text: out, complete };
}

function choose(name: string, rest: string, values: ReadonlyMap<string, string>, depth: number): Expanded {
  const strict = rest.startsWith(':');
  const operator = rest[strict ? 1 : 0];
  const word = rest.slice(strict ? 2 : 1);
  const value = values.get(name);
  const isSet = value !== undefined && !(strict && value === '');
  if (operator === '-') return isSet ? { text: value, complete: true } : expand(word, values, depth + 1);
  if (operator === '+') return isSet ? expand(word, values, depth + 1) : { text: '', complete: true };
  return rest === '' ? lookUp(name, values) : { text: '', complete: false };
}

function lookUp(name: string, values: ReadonlyMap<string, string>): Expanded {
  const value = values.get(name);
  return value === undefined ? { text: '', complete: false } : { text: value, complete: true };
}

function nameAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && /\w/.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}
