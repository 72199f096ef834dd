import type { Alternative } from './call.ts';
import { type Endpoint, hasMethod } from './endpoint.ts';
import type { Doubt } from './judge-call.ts';
import { fitPath } from './match-path.ts';
import type { RouteTable } from './route-table.ts';
import { nameEndpoint } from './say.ts';

/**
 * Says so when an endpoint that is not certain has the end of an address that nothing serves: what stands before its own path
 * may not be known, as that of a controller which no module mounts.
 */
export function doubtPlace({ endpoints }: RouteTable, method: string, missed: Alternative): readonly Doubt[] {
  const own = endpoints.find((it) => mayStandAt(it, method, missed));
  if (!own) return [];
  const evidence = [{ site: own.at, note: 'It is told here, and not certain.' }];
  return [{ why: `\`${nameEndpoint(own)}\` may stand there`, evidence }];
}

function mayStandAt(endpoint: Endpoint, method: string, { path }: Alternative): boolean {
  const { segments } = endpoint.path;
  const before = path.segments.length - segments.length;
  if (endpoint.confidence === 'certain' || before < 1 || !segments.some((it) => it.is === 'literal'))
    return false;
  if (!hasMethod(endpoint, method)) return false;
  const end = { ...path, segments: path.segments.slice(before) };
  return fitPath(end, endpoint.path, endpoint.semantics.caseSensitive) === 'yes';
}
