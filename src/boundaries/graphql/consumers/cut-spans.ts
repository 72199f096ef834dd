import type { Span } from '../operation.ts';
import { placeIn } from './place-in.ts';

/** The spans of a part of a text, as spans of a text that has this part at `at`. */
export function cutSpans(
  of: { readonly text: string; readonly spans: readonly Span[] },
  from: number,
  to: number,
  at: number,
): readonly Span[] {
  return of.spans.flatMap((span) => {
    const start = Math.max(from, span.from);
    const end = Math.min(to, span.to);
    if (start > end || (start === end && span.from !== span.to)) return [];
    const site = span.of === 'text' ? placeIn(span, of.text, start, end) : span.site;
    return [{ ...span, from: start - from + at, to: end - from + at, site }];
  });
}
