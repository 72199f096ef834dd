import { type DefinitionNode, Kind } from 'graphql';
import { compareSites } from '../../model/order.ts';
import type { Site } from '../../model/site.ts';
import { siteOfName } from './node-site.ts';
import type { SchemaPart } from './schema-part.ts';

/** The site of every coordinate that some parts define; a definition wins over an extension. */
export function findSites(parts: readonly SchemaPart[]): ReadonlyMap<string, Site> {
  const sites = new Map<string, Site>();
  for (const part of [...parts].sort((a, b) => compareSites(a.at, b.at)))
    for (const node of part.document?.definitions ?? []) addSites(sites, part, node);
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
