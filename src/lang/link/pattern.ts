import type { Hole, Pattern } from '../../model/program.ts';
import { startsOpen } from './marks.ts';
import type { Blank, Text } from './texts.ts';

/**
 * A text as a pattern. What a blank becomes is told by its place:
 * - at the start: `base` where text with a `/` follows, or another blank, or where it is a setting; alone it is `rest`;
 * - behind `/`, or where it is known to hold none: `segment`; at the end, glued to other text: `rest`;
 * - glued and followed by more: `segment`, unless letters stand before it and a `/` behind (`/api${prefix}/x`): `rest`;
 * - several in a row: the first as it would be, then one `rest`.
 * In a query (behind `?`) every blank is a `segment`, but one right behind the `?` is `rest`.
 */
export function patternOf(text: Text): Pattern {
  const parts: (string | Hole)[] = [];
  const source = text.parts;
  let isQuery = false;
  source.forEach((part, at) => {
    if (typeof part === 'string') {
      isQuery ||= part.includes('?');
      parts.push(part);
      return;
    }
    const before = source[at - 1];
    const hole = holeOf(part, before, source[at + 1], isQuery);
    const last = parts.at(-1);
    if (typeof last !== 'object') parts.push({ hole });
    else if (last.hole === 'base') parts.push({ hole: 'rest' });
    else if (last.hole === 'segment') parts[parts.length - 1] = { hole: 'rest' };
  });
  return { parts: parts.length === 0 ? [''] : parts, confidence: text.likely ? 'likely' : 'certain' };
}

function holeOf(
  { blank }: Blank,
  before: string | Blank | undefined,
  after: string | Blank | undefined,
  isQuery: boolean,
): Hole['hole'] {
  if (blank === 'segment' || blank === 'rest') return blank;
  if (before === undefined) {
    if (blank === 'base') return 'base';
    if (after === undefined) return 'rest';
    if (typeof after !== 'string' || after.startsWith('/') || startsOpen(after)) return 'base';
    return 'segment';
  }
  if (typeof before !== 'string') return 'rest';
  if (isQuery) return before.endsWith('?') ? 'rest' : 'segment';
  if (before.endsWith('/')) return 'segment';
  if (after === undefined) return /[-_.:,~(@]$/.test(before) ? 'segment' : 'rest';
  if (typeof after !== 'string') return 'rest';
  return after.startsWith('/') && /[A-Za-z0-9}]{2}$/.test(before) ? 'rest' : 'segment';
}
