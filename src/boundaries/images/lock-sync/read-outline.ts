/** One line `key: value` of a YAML text, with the keys that lead to it. */
interface OutlineLine {
  readonly path: readonly string[];
  /** Without its quotes; empty where a mapping follows. */
  readonly value: string;
}

const deepest = 8;
const entry = /^((?: {2})*)('(?:[^']|'')*'|"[^"]*"|[^\s'"#][^\s:]*(?::[^\s:]+)*):(?: (.*))?$/;

/**
 * Goes through the lines below some keys at the top of a YAML text that a program wrote, two blanks a level. Such files are
 * too large to be composed for a few of their lines.
 */
export function* readOutline(text: string, tops: readonly string[]): Generator<OutlineLine> {
  const path: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const isTop = line !== '' && !/^[\s#]/.test(line);
    if (line.length > 1000 || (!isTop && !tops.includes(path[0] ?? ''))) continue;
    const [, blanks = '', key, value = ''] = entry.exec(line) ?? [];
    const depth = blanks.length / 2;
    if (key === undefined || depth > Math.min(path.length, deepest)) continue;
    path.length = depth;
    path.push(unquote(key));
    if (tops.includes(path[0] ?? '')) yield { path: [...path], value: unquote(value) };
  }
}

function unquote(text: string): string {
  const trimmed = text.trim();
  if (trimmed.startsWith("'") && trimmed.endsWith("'") && trimmed.length > 1)
    return trimmed.slice(1, -1).replaceAll("''", "'");
  return trimmed.startsWith('"') && trimmed.endsWith('"') && trimmed.length > 1
    ? trimmed.slice(1, -1)
    : trimmed;
}
