import type { CallPath, CallSegment, Parameter, RoutePath, RouteSegment } from './path-pattern.ts';

/** yes: it fits whatever the holes hold. weak: it fits for some values of the holes. */
export type Fit = 'yes' | 'weak' | 'no';

const rank = { no: 0, weak: 1, yes: 2 } as const;

function worse(a: Fit, b: Fit): Fit {
  return rank[a] <= rank[b] ? a : b;
}

function better(a: Fit, b: Fit): Fit {
  return rank[a] >= rank[b] ? a : b;
}

const mostSegments = 64;

/** Whether a call's path fits an endpoint's, trailing slashes left aside. */
export function fitPath(call: CallPath, route: RoutePath, caseSensitive: boolean): Fit {
  const used = call.segments;
  const served = route.segments;
  if (used.length > mostSegments || served.length > mostSegments) return 'no';
  const open = used.at(-1)?.is === 'rest' || served.some((it) => it.is === 'splat');
  if (!open && used.length !== served.length) return 'no';
  // fits[j]: how used[i…] fits served[j…], filled from the ends.
  let fits: Fit[] = [...served.map((_, j): Fit => restIsOptional(served, j)), 'yes'];
  for (let i = used.length - 1; i >= 0; i -= 1) {
    const segment = used[i];
    if (!segment) return 'no';
    const next = fits;
    fits = new Array<Fit>(served.length + 1).fill('no');
    if (segment.is === 'rest') fits[served.length] = segment.glued === '' ? 'weak' : 'no';
    for (let j = served.length - 1; j >= 0; j -= 1) {
      const against = served[j];
      if (!against) continue;
      if (segment.is === 'rest') fits[j] = fitRest(segment.glued, against, caseSensitive);
      else if (against.is === 'splat')
        fits[j] = better(
          next[j] ?? 'no',
          better(next[j + 1] ?? 'no', against.least === 0 ? (fits[j + 1] ?? 'no') : 'no'),
        );
      else fits[j] = worse(fitSegment(segment, against, caseSensitive), next[j + 1] ?? 'no');
    }
  }
  return fits[0] ?? 'no';
}

function restIsOptional(served: readonly RouteSegment[], from: number): Fit {
  return served.slice(from).every((it) => it.is === 'splat' && it.least === 0) ? 'yes' : 'no';
}

function fitRest(glued: string, against: RouteSegment, caseSensitive: boolean): Fit {
  if (glued === '' || against.is !== 'literal') return 'weak';
  return startsLike(against.text, glued, caseSensitive) ? 'weak' : 'no';
}

function startsLike(text: string, start: string, caseSensitive: boolean): boolean {
  return same(text.slice(0, start.length), start, caseSensitive);
}

function same(a: string, b: string, caseSensitive: boolean): boolean {
  return caseSensitive ? a === b : a.toLowerCase() === b.toLowerCase();
}

function fitSegment(
  used: Exclude<CallSegment, { is: 'rest' }>,
  served: Exclude<RouteSegment, { is: 'splat' }>,
  caseSensitive: boolean,
): Fit {
  switch (used.is) {
    case 'literal':
      if (served.is === 'literal') return same(used.text, served.text, caseSensitive) ? 'yes' : 'no';
      if (served.is === 'parameter') return accepts(served, used.text);
      return spans(used.text, served.parts.map(textOf), caseSensitive) ? 'yes' : 'no';
    case 'hole':
      return served.is === 'parameter' && served.converter?.kind !== 'opaque' ? 'yes' : 'weak';
    case 'partial':
      if (served.is === 'literal') return spans(served.text, used.parts, caseSensitive) ? 'weak' : 'no';
      return served.is === 'parameter' && !served.converter ? 'yes' : 'weak';
  }
}

function textOf(part: string | Parameter): string | null {
  return typeof part === 'string' ? part : null;
}

const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

function accepts({ converter }: Parameter, text: string): Fit {
  switch (converter?.kind) {
    case undefined:
      return 'yes';
    case 'int':
      return /^-?\d+$/.test(text) ? 'yes' : 'no';
    case 'float':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? 'yes' : 'no';
    case 'uuid':
      return uuid.test(text) ? 'yes' : 'no';
    case 'one-of':
      return converter.words.includes(text) ? 'yes' : 'no';
    case 'opaque':
      return 'weak';
  }
}

/** Whether a text can be these parts in a row, `null` being any text. */
function spans(text: string, parts: readonly (string | null)[], caseSensitive: boolean): boolean {
  const whole = caseSensitive ? text : text.toLowerCase();
  let from = 0;
  let free = false;
  for (const [index, part] of parts.entries()) {
    if (part === null) {
      free = true;
      continue;
    }
    const wanted = caseSensitive ? part : part.toLowerCase();
    const at =
      index === parts.length - 1 && free ? whole.length - wanted.length : whole.indexOf(wanted, from);
    if (at < from || !whole.startsWith(wanted, at) || (!free && at !== from)) return false;
    from = at + wanted.length;
    free = false;
  }
  return free || from === whole.length;
}
