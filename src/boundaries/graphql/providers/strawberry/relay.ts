import type { Definition, Member } from './definition.ts';
import type { Reading, Use } from './reading.ts';

type Place = Pick<Use, 'path' | 'expr'>;

const connections = new Set([
  'Connection',
  'ListConnection',
  'ListConnectionWithTotalCount',
  'DjangoListConnection',
  'DjangoCursorConnection',
  'DjangoCursorConnectionWithTotalCount',
]);

/** Whether a name of Strawberry is a Relay connection. https://strawberry.rocks/docs/guides/relay */
export function isConnection(name: string): boolean {
  return connections.has(name);
}

/** The interface every Relay node implements. */
export function defineNode(reading: Reading, place: Place): string {
  reading.define('Node', () => ({
    ...definition('interface', 'Node', place),
    members: [nodeId(reading, place)],
  }));
  return 'Node';
}

/** The `id` that a Relay node has. */
export function nodeId(reading: Reading, place: Place): Member {
  if (reading.settings.legacyGlobalId)
    reading.define('GlobalID', () => definition('scalar', 'GlobalID', place));
  return member('id', reading.settings.legacyGlobalId ? 'GlobalID!' : 'ID!', place);
}

/** Defines a connection of some nodes under the name Strawberry gives it. */
export function defineConnection(reading: Reading, place: Place, node: string, kind: string): string {
  const name = `${bare(node)}Connection`;
  reading.define(name, () => ({
    ...definition('type', name, place),
    members: connectionMembers(reading, place, node, kind),
  }));
  return name;
}

/** The fields of a connection. */
export function connectionMembers(
  reading: Reading,
  place: Place,
  node: string,
  kind: string,
): readonly Member[] {
  const total =
    kind.endsWith('TotalCount') || kind === 'DjangoListConnection'
      ? [member('totalCount', 'Int', place)]
      : [];
  return [
    member('pageInfo', `${definePageInfo(reading, place)}!`, place),
    member('edges', `[${defineEdge(reading, place, node)}!]!`, place),
    ...total,
  ];
}

/** Defines the edge to a node. */
export function defineEdge(reading: Reading, place: Place, node: string): string {
  const name = `${bare(node)}Edge`;
  reading.define(name, () => ({
    ...definition('type', name, place),
    members: [
      member('cursor', 'String!', place),
      member('node', node.startsWith('[') ? node : `${node}!`, place),
    ],
  }));
  return name;
}

/** Defines `PageInfo`. */
export function definePageInfo(reading: Reading, place: Place): string {
  reading.define('PageInfo', () => ({
    ...definition('type', 'PageInfo', place),
    members: [
      member('hasNextPage', 'Boolean!', place),
      member('hasPreviousPage', 'Boolean!', place),
      member('startCursor', 'String', place),
      member('endCursor', 'String', place),
    ],
  }));
  return 'PageInfo';
}

/** The arguments of a connection field. */
export function connectionArguments(place: Place): readonly Member[] {
  return ['before: String', 'after: String', 'first: Int', 'last: Int'].map((it) => {
    const [name = '', type = ''] = it.split(': ');
    return { ...member(name, type, place), value: 'null' };
  });
}

function bare(node: string): string {
  return node.replace(/[[\]!]/gu, '');
}

function member(name: string, type: string, { path, expr }: Place): Member {
  return { name, at: { path, region: expr.region }, type };
}

function definition(kind: Definition['kind'], name: string, { path, expr }: Place): Definition {
  return { kind, name, at: { path, region: expr.region } };
}
