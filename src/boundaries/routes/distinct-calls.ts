import { treeKey } from '../../model/site.ts';
import { isResolved, type RouteCall } from './call.ts';

/** Each place once, as the client that knows most of it reads it: a generated client is often a wrapper as well. */
export function distinctCalls(usages: readonly RouteCall[]): readonly RouteCall[] {
  const byPlace = new Map<string, RouteCall>();
  for (const call of usages) {
    const { tree, path, region } = call.at;
    const place = [tree ? treeKey(tree) : '', path, call.line, region?.line, region?.column].join('\0');
    const same = byPlace.get(place);
    if (!same || (!isResolved(same) && isResolved(call))) byPlace.set(place, call);
  }
  return [...byPlace.values()];
}
