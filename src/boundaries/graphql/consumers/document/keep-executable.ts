import type { Extent } from '../parse-executable.ts';

/** A text in which only executable definitions are left; every other character but line ends is a space. */
interface Kept extends Extent {
  readonly text: string;
}

const executable = new Set(['query', 'mutation', 'subscription', 'fragment']);
/** After these, a keyword is the name of something. */
const naming = new Set(
  'type input enum union scalar interface directive implements on repeatable = | & @ : extend'.split(' '),
);
const token = /[\s,\uFEFF]+|#[^\n]*|\w+|"|./sy;

function endOfString(text: string, from: number): number {
  if (!text.startsWith('"""', from)) {
    const plain = /"(?:[^"\\\n]|\\.)*"?/y;
    plain.lastIndex = from;
    return from + (plain.exec(text)?.[0].length ?? 1);
  }
  for (let at = text.indexOf('"""', from + 3); at >= 0; at = text.indexOf('"""', at + 3))
    if (text[at - 1] !== '\\') return at + 3;
  return text.length;
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** Keeps the operations and fragments of a file that may define types as well; `undefined` where it has none. */
export function keepExecutable(text: string): Kept | undefined {
  const parts: string[] = [];
  let [done, from, depth, deepest, tokens] = [0, -1, 0, 0, 0];
  let last = '';
  for (let at = 0; at < text.length; ) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0] ?? ' ';
    const start = at;
    at = found === '"' ? endOfString(text, at) : at + found.length;
    if (/^[\s,#\uFEFF]/.test(found)) continue;
    const lone = found === '{' && (last === '' || last === '}');
    if (depth === 0 && from < 0 && (lone || (executable.has(found) && !naming.has(last)))) {
      parts.push(blank(text.slice(done, start)));
      from = start;
    }
    last = found;
    tokens += 1;
    if ('{(['.includes(found)) deepest = Math.max(deepest, ++depth);
    if ('})]'.includes(found)) depth = Math.max(0, depth - 1);
    if (from < 0 || depth > 0 || found !== '}') continue;
    parts.push(text.slice(from, at));
    [done, from] = [at, -1];
  }
  if (from >= 0) [parts[parts.length], done] = [text.slice(from), text.length];
  return parts.length === 0 ? undefined : { text: parts.join('') + blank(text.slice(done)), deepest, tokens };
}
