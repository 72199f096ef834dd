/** A JSON value that is an object, or undefined. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads JSON with comments and trailing commas, as tsconfig files have them; undefined for what is no object. */
export function readJsonObject(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(dropCommas(dropComments(text))));
  } catch {
    return undefined;
  }
}

/** The value, if it is an object and no list. */
export function asObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property: names in the input never reach what objects inherit. */
export function ownValue(object: JsonObject | undefined, key: string): unknown {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Where the string that starts at `from` ends, one behind its closing quote. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function dropComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const two = text.slice(at, at + 2);
    if (text[at] === '"') at = endOfString(text, at);
    else if (two === '//' || two === '/*') {
      kept.push(text.slice(from, at));
      const end = two === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
      from = end < 0 ? text.length : two === '//' ? end : end + 2;
      at = from;
    } else at++;
  }
  kept.push(text.slice(from));
  return kept.join('').replace(/^\uFEFF/, '');
}

function dropCommas(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let comma = -1;
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at);
    if (letter === '"') {
      comma = -1;
      at = endOfString(text, at);
      continue;
    }
    if (letter === ',') comma = at;
    else if ((letter === '}' || letter === ']') && comma >= 0) {
      kept.push(text.slice(from, comma));
      from = comma + 1;
      comma = -1;
    } else if (letter.trim() !== '') comma = -1;
    at++;
  }
  kept.push(text.slice(from));
  return kept.join('');
}
