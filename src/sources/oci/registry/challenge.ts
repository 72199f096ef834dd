/** One way to sign in that a server offers. The scheme is lower-case. */
export interface Challenge {
  readonly scheme: string;
  readonly params: ReadonlyMap<string, string>;
}

const longest = 8192;
const token = /[\w!#$%&'*+.^`|~-]+/y;
const parameter = /([\w!#$%&'*+.^`|~-]+) *= *(?:"((?:[^"\\]|\\.)*)"|([^ ,"]+))/y;
const gap = /[ \t,]*/y;

/** Reads a `WWW-Authenticate` header: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1. Stops at what is none. */
export function parseChallenges(header: string): readonly Challenge[] {
  const text = header.slice(0, longest);
  const found: { scheme: string; params: Map<string, string> }[] = [];
  let at = 0;
  const take = (shape: RegExp): RegExpExecArray | null => {
    shape.lastIndex = at;
    const match = shape.exec(text);
    if (match) at = shape.lastIndex;
    return match;
  };
  for (take(gap); at < text.length; take(gap)) {
    const pair = take(parameter);
    if (pair) {
      const [, name = '', quoted, plain = ''] = pair;
      found.at(-1)?.params.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain);
      continue;
    }
    const scheme = take(token);
    if (!scheme) break;
    found.push({ scheme: scheme[0].toLowerCase(), params: new Map() });
  }
  return found;
}
