import { namedAddress } from '../../lang/link/named-address.ts';
import type { Hole, Pattern } from '../../model/program.ts';
import type { CallPath, CallSegment } from './path-pattern.ts';

/** Where a request goes. `base` says whether an unknown host or prefix stood before the path. */
export interface CallTarget {
  readonly path: CallPath;
  readonly base: 'known' | 'unknown';
  /** Another host, named literally; null for the own one, a loopback address or one that is not known. */
  readonly host: string | null;
}

const marks = { segment: '\uE000', rest: '\uE001', base: '\uE002' } as const;
const anyMark = '[\uE000-\uE002]';
const absolute = new RegExp(`^(?:(?:https?|wss?|${anyMark}):|${anyMark}(?=//${anyMark}))?//([^/?#]*)`, 'i');
const otherScheme = /^[a-z][a-z0-9+.-]{0,30}:(?!\d)/i;
const leadingMark = new RegExp(`^${anyMark}+`);
const holed = new RegExp(anyMark);
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]|host\.docker\.internal)$/i;
/** An address of a local network, such as a phone needs to reach the machine that an application is developed on. */
const privateAddress = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}$/;
const longestUrl = 4000;

/** Where a URL leads, once its scheme, own host, query and fragment are dropped; `undefined` when it is no HTTP address. */
export function readCallTarget(pattern: Pattern, ownHosts: ReadonlySet<string>): CallTarget | undefined {
  const url = markHoles(pattern.parts);
  if (url.length > longestUrl) return undefined;
  if (url.startsWith(namedAddress)) return readNamed(url.slice(namedAddress.length));
  const host = absolute.exec(url);
  if (host) {
    const name = (host[1] ?? '')
      .replace(/^[^@]*@/, '')
      .replace(/:[^:\]]*$/, '')
      .toLowerCase();
    const known = !holed.test(name) && name !== '';
    const isPrivate = privateAddress.test(name);
    const own =
      !known || isPrivate || loopback.test(name) || name.endsWith('.localhost') || ownHosts.has(name);
    const path = readPath(url.slice(host[0].length));
    return { path, base: known && !isPrivate ? 'known' : 'unknown', host: own ? null : name };
  }
  if (otherScheme.test(url)) return undefined;
  const lead = leadingMark.exec(url)?.[0] ?? '';
  const after = url.slice(lead.length);
  if (lead === '') return { path: readPath(url), base: 'known', host: null };
  const isBase = /^[/A-Za-z]/.test(after) || lead.includes(marks.base);
  return { path: readPath(isBase ? after : marks.rest), base: 'unknown', host: null };
}

/** The route of `route('posts.show') + '?page=2'`; what goes on behind its path is another one. */
function readNamed(text: string): CallTarget {
  const name = /^(\w[\w.:/-]{0,200})(?:[?#]|$)/.exec(text)?.[1];
  const unknown = { segments: [{ is: 'rest', glued: '' } as const], slash: false };
  return name === undefined
    ? { path: unknown, base: 'unknown', host: null }
    : { path: { ...unknown, name }, base: 'known', host: null };
}

function markHoles(parts: readonly (string | Hole)[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part.replace(/[\uE000-\uE002]/g, '\uFFFD') : marks[part.hole]))
    .join('');
}

/** `&page=2` goes on with a query that may have begun in what is not known. */
function readPath(text: string): CallPath {
  const end = text.search(/[?#&]/);
  const pieces = (end < 0 ? text : text.slice(0, end))
    .split('/')
    .filter((piece, i, all) => piece !== '' || i === all.length - 1);
  const slash = pieces.at(-1) === '';
  if (slash) pieces.pop();
  const segments: CallSegment[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = !slash && index === pieces.length - 1;
    const segment = readSegment(piece, last);
    segments.push(segment);
    if (segment.is === 'rest') return { segments, slash: false };
  }
  return { segments, slash };
}

const placeholder = /^(?:\{[A-Za-z_]\w{0,100}\}|:[A-Za-z_]\w{0,100})$/;

/** `last`: nothing is known to follow, so an unknown value glued to a word may be a query as well. */
function readSegment(piece: string, last: boolean): CallSegment {
  const unknown = piece.search(/[\uE001\uE002]/);
  if (unknown >= 0) {
    const glued = piece.slice(0, unknown);
    return { is: 'rest', glued: glued.includes(marks.segment) ? '' : glued };
  }
  if (!piece.includes(marks.segment)) {
    return placeholder.test(piece) ? { is: 'hole' } : { is: 'literal', text: decode(piece) };
  }
  const parts = piece.split(marks.segment).flatMap((text, index) => (index === 0 ? [text] : [null, text]));
  const kept = parts.filter((part) => part !== '');
  if (kept.every((part) => part === null)) return { is: 'hole' };
  const [head, hole] = kept;
  if (last && kept.length === 2 && hole === null && head && /[A-Za-z0-9]$/.test(head))
    return { is: 'rest', glued: head };
  return { is: 'partial', parts: kept };
}

function decode(piece: string): string {
  if (!piece.includes('%')) return piece;
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
