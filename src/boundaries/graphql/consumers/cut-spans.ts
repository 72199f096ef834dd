import type { Span } from '../operation.ts';
import { placeIn } from './place-in.ts';

/** The index of the first span that ends at `offset` or later; spans are in order. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans of a part of a text, as spans of a text that has this part at `at`. */
export function cutSpans(
  of: { readonly text: string; readonly spans: readonly Span[] },
  from: number,
  to: number,
  at: number,
): readonly Span[] {
  const found: Span[] = [];
  for (let index = firstFrom(of.spans, from); index < of.spans.length; index++) {
    const span = of.spans[index];
    if (!span || span.from > to) break;
    const start = Math.max(from, span.from);
    const end = Math.min(to, span.to);
    if (start === end && span.from !== span.to) continue;
    const site = span.of === 'text' ? placeIn(span, of.text, start, end) : span.site;
    found.push({ ...span, from: start - from + at, to: end - from + at, site });
  }
  return found;
}
