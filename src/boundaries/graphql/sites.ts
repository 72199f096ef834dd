import { type DefinitionNode, Kind } from 'graphql';
import type { Site } from '../../model/site.ts';
import { splitCoordinate } from './coordinate-parts.ts';
import { type Merged, mergeParts } from './merge-parts.ts';
import { siteOfName } from './node-site.ts';
import type { SchemaPart } from './schema-part.ts';

/** Answers where a coordinate is defined; a definition wins over an extension. Parses what it is asked about, once. */
export function findSitesOf({ entries }: Merged): (coordinate: string) => Site | undefined {
  const known = new Map<string, ReadonlyMap<string, Site>>();
  return (coordinate) => {
    const { type } = splitCoordinate(coordinate);
    const sites = known.get(type) ?? new Map<string, Site>();
    if (!known.has(type))
      for (const entry of entries.get(type) ?? [])
        addSites(sites as Map<string, Site>, entry.part, entry.located());
    known.set(type, sites);
    return sites.get(coordinate);
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

/** The site of every coordinate that some parts define; a definition wins over an extension. */
export function findSites(parts: readonly SchemaPart[]): ReadonlyMap<string, Site> {
  const sites = new Map<string, Site>();
  for (const own of mergeParts(parts).entries.values())
    for (const entry of own) addSites(sites, entry.part, entry.located());
  return sites;
}

function addSites(sites: Map<string, Site>, part: SchemaPart, node: DefinitionNode): void {
  if (!('name' in node) || !node.name) return;
  const isDirective = node.kind === Kind.DIRECTIVE_DEFINITION;
  const name = isDirective ? `@${node.name.value}` : node.name.value;
  if (!sites.has(name) || node.kind.endsWith('TypeDefinition')) sites.set(name, siteOfName(part, node.name));
  if (isDirective)
    for (const it of node.arguments ?? []) sites.set(`${name}(${it.name.value}:)`, siteOfName(part, it.name));
  if ('values' in node)
    for (const it of node.values ?? []) sites.set(`${name}.${it.name.value}`, siteOfName(part, it.name));
  if ('fields' in node)
    for (const field of node.fields ?? []) {
      sites.set(`${name}.${field.name.value}`, siteOfName(part, field.name));
      if ('arguments' in field)
        for (const it of field.arguments ?? [])
          sites.set(`${name}.${field.name.value}(${it.name.value}:)`, siteOfName(part, it.name));
    }
}
