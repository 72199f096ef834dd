import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** One step from a selection set to the next. */
export type Hop =
  | { readonly is: 'field'; readonly field: GraphQLField<unknown, unknown> }
  | { readonly is: 'narrow'; readonly to: string };

/** The shortest way from a root type to each output type. */
export interface Way {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly hops: readonly Hop[];
}

interface Link {
  readonly from: string;
  readonly hop: Hop;
  readonly operation: Way['operation'];
}

type Links = ReadonlyMap<string, Link | Way['operation']>;

const known = new WeakMap<GraphQLSchema, WeakMap<GraphQLSchema, Links>>();

/**
 * The shortest way to a type, by breadth and in the order of definition, over fields that `head` still has if there is
 * such a way; `undefined` for a type out of reach.
 */
export function findWay(schema: GraphQLSchema, typeName: string, head: GraphQLSchema): Way | undefined {
  return trace(linksOf(schema, head), typeName) ?? trace(linksOf(schema, schema), typeName);
}

function linksOf(schema: GraphQLSchema, head: GraphQLSchema): Links {
  const byHead = known.get(schema) ?? new WeakMap<GraphQLSchema, Links>();
  known.set(schema, byHead);
  const links = byHead.get(head) ?? explore(schema, head);
  byHead.set(head, links);
  return links;
}

function trace(links: Links, typeName: string): Way | undefined {
  const hops: Hop[] = [];
  let name = typeName;
  for (;;) {
    const link = links.get(name);
    if (link === undefined) return undefined;
    if (typeof link === 'string') return { operation: link, hops: hops.reverse() };
    hops.push(link.hop);
    name = link.from;
  }
}

function explore(schema: GraphQLSchema, head: GraphQLSchema): Links {
  const links = new Map<string, Link | Way['operation']>();
  const queue: { name: string; operation: Way['operation'] }[] = [];
  const roots: [Way['operation'], GraphQLObjectType | null | undefined][] = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ];
  for (const [operation, root] of roots)
    if (root && !links.has(root.name)) {
      links.set(root.name, operation);
      queue.push({ name: root.name, operation });
    }
  for (let at = 0; at < queue.length; at++) {
    const { name, operation } = queue[at] ?? { name: '', operation: 'query' };
    const reach = (to: string, hop: Hop) => {
      if (links.has(to)) return;
      links.set(to, { from: name, hop, operation });
      queue.push({ name: to, operation });
    };
    const type = schema.getType(name);
    const later = head.getType(name);
    const left = isObjectType(later) || isInterfaceType(later) ? later.getFields() : {};
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        if (Object.hasOwn(left, field.name)) reach(getNamedType(field.type).name, { is: 'field', field });
    if (isAbstractType(type))
      for (const possible of schema.getPossibleTypes(type))
        reach(possible.name, { is: 'narrow', to: possible.name });
  }
  return links;
}
