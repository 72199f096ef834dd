import {
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type NameNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { Gap } from '../../model/gap.ts';
import { compareSites } from '../../model/order.ts';
import type { Site } from '../../model/site.ts';
import { siteOfName } from './node-site.ts';
import type { SchemaPart } from './schema-part.ts';
import { closeReferences } from './unknown-types.ts';

/** Several files as one document that graphql-js can build, and what stood in its way. */
export interface Merged {
  readonly document: DocumentNode;
  readonly gaps: readonly Gap[];
  /** Whether something a client may rely on could not be read: nothing about this schema is certain then. */
  readonly holes: boolean;
}

/** Joins the definitions of all parts, in the order of their paths, tolerant of what real schemas contain. */
export function mergeParts(parts: readonly SchemaPart[]): Merged {
  const gaps: Gap[] = [];
  const first = new Map<string, { node: DefinitionNode; site: Site }>();
  const definitions: DefinitionNode[] = [];
  for (const part of [...parts].sort((a, b) => compareSites(a.at, b.at)))
    for (const node of part.document?.definitions ?? []) {
      const key = keyOf(node);
      const name = 'name' in node ? node.name : undefined;
      const before = key === undefined ? undefined : first.get(key);
      if (before === undefined) {
        if (key !== undefined) first.set(key, { node, site: siteOfName(part, name ?? node) });
        definitions.push(node);
      } else if (textOfNode(before.node) !== textOfNode(node))
        gaps.push(describeTwice(name, before.site, siteOfName(part, name ?? node)));
      if ('fields' in node) gaps.push(...findRepeated(part, node.fields ?? []));
    }
  const extended = defineExtended(definitions, first);
  const closed = closeReferences(extended, parts[0]?.at);
  return {
    document: { kind: Kind.DOCUMENT, definitions: closed.definitions },
    gaps: [...gaps, ...closed.gaps],
    holes:
      gaps.some((gap) => gap.effect !== 'counts') ||
      closed.gaps.length > 0 ||
      parts.some((part) => !part.document),
  };
}

/** What may be defined once only; `undefined` for extensions. */
function keyOf(node: DefinitionNode): string | undefined {
  switch (node.kind) {
    case Kind.SCHEMA_DEFINITION:
      return 'schema';
    case Kind.DIRECTIVE_DEFINITION:
      return `@${node.name.value}`;
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return node.name.value;
    default:
      return undefined;
  }
}

function textOfNode(node: DefinitionNode): string {
  return node.loc ? node.loc.source.body.slice(node.loc.start, node.loc.end) : '';
}

function describeTwice(name: NameNode | undefined, first: Site, second: Site): Gap {
  const what = name ? `\`${name.value}\`` : 'The schema';
  return {
    at: second,
    reason: 'unparsable',
    effect: 'blocks',
    note: `${what} is defined twice and differently: in \`${place(first)}\` and in \`${place(second)}\`; the first is taken.`,
    mend: 'Delete one, or say with `graphql: { schema: … }` which files belong together.',
  };
}

function place(site: Site): string {
  return site.region ? `${site.path}:${site.region.line}` : site.path;
}

/** graphql-js takes the last of two fields of one name; real public schemas contain such pairs. */
function findRepeated(part: SchemaPart, fields: readonly { readonly name: NameNode }[]): Gap[] {
  const seen = new Set<string>();
  const gaps: Gap[] = [];
  for (const { name } of fields) {
    if (seen.has(name.value))
      gaps.push({
        at: siteOfName(part, name),
        reason: 'unsupported',
        effect: 'counts',
        note: `The field \`${name.value}\` stands twice in one type of \`${part.at.path}\`; the last one is taken.`,
        mend: 'Delete one of the two.',
      });
    seen.add(name.value);
  }
  return gaps;
}

/** In a federated subgraph `extend type Query` stands without `type Query`: the first extension becomes the definition. */
function defineExtended(
  definitions: readonly DefinitionNode[],
  first: ReadonlyMap<string, unknown>,
): readonly DefinitionNode[] {
  const made = new Set<string>();
  return definitions.map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION || first.has(node.name.value) || made.has(node.name.value))
      return node;
    made.add(node.name.value);
    const definition: ObjectTypeDefinitionNode = { ...node, kind: Kind.OBJECT_TYPE_DEFINITION };
    return definition;
  });
}
