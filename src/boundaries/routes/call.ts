import type { Confidence, Evidence } from '../../model/program.ts';
import type { Region, Site } from '../../model/site.ts';
import type { CallTarget } from './call-path.ts';
import { plainSegments } from './path-pattern.ts';

/** How the path of a call came to be known. */
export type Resolution = 'literal' | 'template' | 'constant' | 'wrapper' | 'dynamic';

/** One address that a call can have; a conditional has several. */
export interface Alternative extends CallTarget {
  readonly confidence: Confidence;
}

/** The one literal that is a call's path, where an edit would mend it. */
export interface LiteralPath {
  readonly site: Site & { readonly region: Region };
  /** Its characters, query included. */
  readonly text: string;
  /** The path that a base address puts before it: `/api`, or nothing. */
  readonly before: string;
}

/** One request that a consumer makes. */
export interface RouteCall {
  /** Where its address is written. */
  readonly at: Site;
  /** The line that the call begins on. */
  readonly line: number;
  readonly consumer: string;
  /** Free of lines: method, paths and file, counted. */
  readonly identity: string;
  readonly client: string;
  /** Upper case; `*` when it is not known. */
  readonly method: string;
  /** None when nothing of the address is known. */
  readonly alternatives: readonly Alternative[];
  readonly resolution: Resolution;
  readonly trail: readonly Evidence[];
  /** Two calls with one origin go to the same unknown base. */
  readonly origin?: string;
  readonly literal?: LiteralPath;
  /** What it speaks, where that is not read: it is counted and never checked. */
  readonly unread?: string;
  /** Documentation or a script tells people to make it: worth a note, and evidence of nothing. */
  readonly isToldOnly?: true;
  /** A page goes there, which may be one of the front end: that an endpoint served it and no longer does is all it tells. */
  readonly isPage?: true;
  /** It can have more addresses than are followed: that those few are not served proves nothing. */
  readonly isCapped?: true;
}

/** Whether a call is evidence of nothing, and counts for none. */
export function isAside({ isToldOnly, isPage }: Pick<RouteCall, 'isToldOnly' | 'isPage'>): boolean {
  return isToldOnly === true || isPage === true;
}

/** Whether something of an address is known. */
export function isTold({ path, host }: Alternative): boolean {
  return (
    host !== null ||
    path.name !== undefined ||
    path.segments.some((it) => it.is !== 'rest' || it.glued !== '')
  );
}

/** Whether every address that is known of a call is on another host, named literally. */
export function isExternal({ alternatives }: RouteCall): boolean {
  const told = alternatives.filter(isTold);
  return told.length > 0 && told.every((it) => it.host !== null);
}

/** Whether something of a call's path is known. */
export function isResolved({ alternatives }: RouteCall): boolean {
  return alternatives.some(isTold);
}

/** An address below the prefix that its base is known to be. */
export function withPrefix(alternative: Alternative, prefix: string): Alternative {
  const { segments, slash } = alternative.path;
  return {
    ...alternative,
    base: 'known',
    path: { segments: [...plainSegments(prefix), ...segments], slash },
  };
}
