import { createHash } from 'node:crypto';
import { type DefinitionNode, parse } from 'graphql';
import type { Gap } from '../../../../model/gap.ts';
import type { Digest, Side, Site } from '../../../../model/site.ts';
import { mergeParts } from '../../merge-parts.ts';
import type { SchemaPart } from '../../schema-part.ts';
import { findSitesOf } from '../../sites.ts';
import type { PartGroup } from '../split-parts.ts';
import { composeSubgraphs } from './composer.ts';
import { isSubgraph } from './is-subgraph.ts';

/** Schemas with their subgraphs composed, or with those marked that are only a part of what clients see. */
export interface ComposedGroups {
  readonly groups: readonly PartGroup[];
  readonly gaps: readonly Gap[];
}

/**
 * Composes the subgraphs among some schemas. Where that cannot be done, each is compared by itself and nothing of it is
 * certain: another subgraph may still provide what it removes.
 */
export function composeGroups(groups: readonly PartGroup[], side: Side): ComposedGroups {
  const subgraphs = groups.filter((it) => isSubgraph(it.parts));
  const others = groups.filter((it) => !subgraphs.includes(it));
  const [first] = subgraphs;
  if (!first) return { groups, gaps: [] };
  const named = subgraphs.map((it) => ({ name: it.name ?? pathOf(it), parts: it.parts }));
  const composed =
    subgraphs.length > 1 ? composeSubgraphs(named) : { fault: 'no other subgraph stands in this repository' };
  if ('sdl' in composed) {
    const part = partOf(composed.sdl, subgraphs, side);
    const whole: PartGroup = { ...(others.length > 0 && { name: 'supergraph' }), parts: [part] };
    return { groups: [whole, ...others], gaps: [] };
  }
  const gaps = subgraphs.map((it) => describeLone(it, side, composed.fault));
  return { groups: [...subgraphs.map((it) => ({ ...it, isPartial: true })), ...others], gaps };
}

function pathOf({ parts }: PartGroup): string {
  return parts[0]?.at.path ?? '';
}

function partOf(sdl: string, subgraphs: readonly PartGroup[], side: Side): SchemaPart {
  const document = parse(sdl);
  const parts = subgraphs.flatMap((it) => it.parts);
  const finders = subgraphs.map((it) => findSitesOf(mergeParts(it.parts)));
  const siteOf: SiteOf = (coordinate) => {
    for (const find of finders) {
      const site = find(coordinate);
      if (site) return site;
    }
    return undefined;
  };
  let places: Map<number, Site> | undefined;
  return {
    at: parts[0]?.at ?? { side, path: '' },
    digest: `sha256:${createHash('sha256').update(sdl).digest('hex')}` as Digest,
    document,
    located: false,
    get places() {
      if (places) return places;
      places = new Map();
      for (const node of document.definitions) placeNames(node, siteOf, places);
      return places;
    },
    subgraphs: parts.map((it) => it.at.path),
  };
}

type SiteOf = (coordinate: string) => Site | undefined;

function placeNames(node: DefinitionNode, siteOf: SiteOf, places: Map<number, Site>): void {
  if (!('name' in node) || !node.name) return;
  const put = (coordinate: string, name: { readonly loc?: { readonly start: number } | undefined }) => {
    const site = siteOf(coordinate);
    if (site && name.loc) places.set(name.loc.start, site);
  };
  const type = node.name.value;
  put(type, node.name);
  if ('values' in node) for (const it of node.values ?? []) put(`${type}.${it.name.value}`, it.name);
  if (!('fields' in node)) return;
  for (const field of node.fields ?? []) {
    put(`${type}.${field.name.value}`, field.name);
    if ('arguments' in field)
      for (const it of field.arguments ?? []) put(`${type}.${field.name.value}(${it.name.value}:)`, it.name);
  }
}

function describeLone(group: PartGroup, side: Side, fault: string): Gap {
  return {
    at: { side, path: pathOf(group) },
    reason: 'unsupported',
    effect: 'limits',
    note: `\`${pathOf(group)}\` is a subgraph of a federated graph that cannot be composed here (${fault.replace(/\.$/u, '')}): another subgraph may still provide what it removes.`,
    mend: 'Name all subgraphs under `graphql:`, or compare the composed schema.',
  };
}
