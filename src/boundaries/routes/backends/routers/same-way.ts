import type { Called } from '../../../../model/program.ts';
import type { Router } from '../gathered.ts';

/** Whether what is told on one way can be told on the other: no function around is called from two places. */
export function isSameWay(told: readonly Called[] = [], made: readonly Called[] = []): boolean {
  return told.every(({ fn, site }) => made.every((it) => it.fn !== fn || isSameSite(it.site, site)));
}

/** Whether two may be one router: of those that a function makes each call's is another one. */
export function isSameRouter(a: Router, b: Router): boolean {
  return a.key === b.key && isSameWay(a.called, b.called);
}

/** A call in a loop is one place, whatever item it is read for. */
function isSameSite(a: Called['site'], b: Called['site']): boolean {
  return (
    a?.path === b?.path &&
    a?.call.region.endLine === b?.call.region.endLine &&
    a?.call.region.endColumn === b?.call.region.endColumn
  );
}
