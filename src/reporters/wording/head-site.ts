import type { Finding } from '../../model/finding.ts';
import type { Site } from '../../model/site.ts';

/** Whether a place can be looked at in the head's checkout: all that a tool beside the code can show. */
export function isInHead(site: Site): boolean {
  return site.side === 'head' && site.tree === undefined;
}

/** The finding's own place, or the nearest one in the head's checkout; the configuration where there is none. */
export function headSiteOf({ at, evidence, fixes }: Finding): Site {
  const places = [
    at,
    ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.site)),
    ...evidence.map((it) => it.site),
  ];
  return places.find(isInHead) ?? { side: 'head', path: at.tree ? 'driftgate.yml' : at.path };
}
