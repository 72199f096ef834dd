import { type DefinitionNode, Kind, type NameNode } from 'graphql';
import type { Region, Site } from '../../model/site.ts';
import { splitCoordinate } from './coordinate-parts.ts';
import type { Entry, Merged } from './merge-parts.ts';
import { siteOfName } from './node-site.ts';
import { locateHead, locateMember } from './outline/definitions.ts';
import type { SchemaPart } from './schema-part.ts';

/** Answers where a coordinate is defined; a definition wins over an extension. Parses what it is asked about, once. */
export function findSitesOf({ entries }: Merged): (coordinate: string) => Site | undefined {
  const known = new Map<string, ReadonlyMap<string, Site>>();
  return (coordinate) => {
    const { type, member } = splitCoordinate(coordinate);
    const key = member === undefined ? type : `${type}.${member}`;
    const sites = known.get(key) ?? findNear(entries.get(type) ?? [], member);
    known.set(key, sites);
    return sites.get(coordinate);
  };
}

/** The site of a type or directive, or of one member and its arguments. */
function findNear(own: readonly Entry[], member: string | undefined): ReadonlyMap<string, Site> {
  const sites = new Map<string, Site>();
  for (const { part, definition, located } of own) {
    const { outline } = part;
    const isMember = member !== undefined;
    const index = isMember ? definition.members.lastIndexOf(member) : 0;
    if (isMember && index < 0) continue;
    if (!outline) {
      addSites(sites, part, located());
      continue;
    }
    const found = isMember ? locateMember(outline, definition, index) : locateHead(outline, definition);
    addSites(sites, part, found.node, {
      name: definition.name,
      siteOf: (node) => siteLater(part.at, () => found.regionOf(node)),
    });
    if (!isMember) break;
    sites.delete(definition.name);
  }
  return sites;
}

/** A site in a file whose lines are counted when somebody asks where in it. */
function siteLater(at: Site, regionOf: () => Region): Site {
  return {
    ...at,
    get region() {
      return regionOf();
    },
  };
}

/** How many coordinates a schema defines, each once. */
export function countCoordinates({ entries }: Merged): number {
  let count = 0;
  for (const [name, own] of entries) {
    if (name === 'schema') continue;
    const members = new Set(own.flatMap((it) => it.definition.members));
    count += 1 + members.size;
    for (const { definition } of own) count += definition.size - 1 - definition.members.length;
  }
  return count;
}

/** The site of every coordinate that a schema defines; a definition wins over an extension. */
export function listSites({ entries }: Merged): ReadonlyMap<string, Site> {
  const sites = new Map<string, Site>();
  for (const own of entries.values()) for (const entry of own) addSites(sites, entry.part, entry.located());
  return sites;
}

/** Adds what a tree defines. A tree of a part of a definition says what it is called and where its nodes stand. */
function addSites(
  sites: Map<string, Site>,
  part: SchemaPart,
  node: DefinitionNode,
  partial?: { readonly name: string; siteOf(node: NameNode): Site },
): void {
  if (!('name' in node) || !node.name) return;
  const isDirective = node.kind === Kind.DIRECTIVE_DEFINITION;
  const name = partial?.name ?? (isDirective ? `@${node.name.value}` : node.name.value);
  const siteOf = (it: NameNode) => partial?.siteOf(it) ?? siteOfName(part, it);
  if (!sites.has(name) || node.kind.endsWith('TypeDefinition')) sites.set(name, siteOf(node.name));
  if (isDirective)
    for (const it of node.arguments ?? []) sites.set(`${name}(${it.name.value}:)`, siteOf(it.name));
  if ('values' in node)
    for (const it of node.values ?? []) sites.set(`${name}.${it.name.value}`, siteOf(it.name));
  if ('fields' in node)
    for (const field of node.fields ?? []) {
      sites.set(`${name}.${field.name.value}`, siteOf(field.name));
      if ('arguments' in field)
        for (const it of field.arguments ?? [])
          sites.set(`${name}.${field.name.value}(${it.name.value}:)`, siteOf(it.name));
    }
}
