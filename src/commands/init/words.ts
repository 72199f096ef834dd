import { shown } from '../../reporters/text/shown.ts';
import type { Detected, Group } from './detect.ts';

/** What was found, one line a boundary: `routes   23 endpoints (fastapi in backend/app) and …`. */
export function tellDetected(found: Detected): readonly string[] {
  return [tellGraphql(found), tellRoutes(found), tellImages(found)];
}

/** What was found of GraphQL, in words. */
export function tellGraphql({ schemas, coordinates, operations }: Detected): string {
  if (schemas.length + operations.length === 0) return 'no GraphQL schema and no operation';
  const [only] = schemas;
  const schema =
    only === undefined
      ? 'no schema'
      : `a schema of ${coordinates} coordinates in ${schemas.length === 1 ? shown(only) : `${schemas.length} files`}`;
  return `${schema}, and ${tellGroups(operations, 'operation')}`;
}

/** What was found of routes, in words. */
export function tellRoutes({ endpoints, calls, others }: Detected): string {
  const more = others === 0 ? '' : `, beside ${others} to other hosts or to addresses that are not known`;
  return `${tellGroups(endpoints, 'endpoint')}, and ${tellGroups(calls, 'call')}${more}`;
}

/** What was found of images, in words. */
export function tellImages({ refs, moving }: Detected): string {
  const all = `${refs} ${refs === 1 ? 'reference' : 'references'} that go into images`;
  if (moving.length === 0) return all;
  return `${all}; ${moving.length} of them a git ref that moves`;
}

function tellGroups(groups: readonly Group[], noun: string): string {
  const total = groups.reduce((sum, it) => sum + it.count, 0);
  const where = groups.map(
    ({ name, folder }) => `${shown(name)} in ${folder === '' ? 'several folders' : shown(folder)}`,
  );
  const named =
    where.length === 0 ? '' : ` (${where.slice(0, 4).join(', ')}${where.length > 4 ? ', …' : ''})`;
  return `${total === 0 ? 'no' : total} ${noun}${total === 1 ? '' : 's'}${named}`;
}
