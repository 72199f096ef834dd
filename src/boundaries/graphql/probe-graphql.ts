import type { Config } from '../../model/config.ts';
import { type Coordinate, coordinate } from '../../model/coordinate.ts';
import type { Extractor } from '../../model/extractor.ts';
import type { View } from '../../model/need.ts';
import { compareSites } from '../../model/order.ts';
import type { Probe, Probed } from '../../model/probe.ts';
import { assembleContract } from './assemble.ts';
import { belongsTo, findOwnFlaws } from './breaks.ts';
import { spliceFragments } from './consumers/splice-fragments.ts';
import type { SchemaProject } from './contract.ts';
import type { Operation } from './operation.ts';
import { nameOperation } from './place.ts';
import type { SchemaPart } from './schema-part.ts';

/** Validates the operations found inside images against the schemas of one side. */
export function probeWith(
  config: Config,
  providers: readonly Extractor<SchemaPart>[],
  consumers: readonly Extractor<Operation>[],
): Probe {
  const known = new WeakMap<View, readonly SchemaProject[]>();
  return (view) => {
    const images = view.roots.filter((root) => root.tree.kind === 'image');
    if (images.length === 0) return [];
    const projects = known.get(view) ?? readProjects(view, providers, config);
    known.set(view, projects);
    const found = images.flatMap((root) => consumers.flatMap((it) => extractFrom(it, view, root.tree)));
    return spliceFragments(found)
      .flatMap((operation) => judge(operation, projects))
      .sort((a, b) => compareSites(a.at, b.at));
  };
}

function readProjects(
  view: View,
  providers: readonly Extractor<SchemaPart>[],
  config: Config,
): readonly SchemaProject[] {
  const parts = view.roots
    .filter((root) => root.roles.includes('provider'))
    .flatMap((root) => providers.flatMap((it) => extractFrom(it, view, root.tree)));
  return assembleContract(parts, view, config).contract.projects;
}

function extractFrom<F>(
  extractor: Extractor<F>,
  view: View,
  tree: View['roots'][number]['tree'],
): readonly F[] {
  if (extractor.from === 'program') return extractor.extract(view.program(tree), view.side).facts;
  return view.files(tree, extractor.paths).flatMap((file) => extractor.extract(file, view.side).facts);
}

function judge(operation: Operation, projects: readonly SchemaProject[]): readonly Probed[] {
  const own = projects.filter((it) => belongsTo(it.schema(), operation.document));
  return own.map((project) => ({
    at: operation.at,
    identity: operation.identity,
    subject: subjectOf(operation),
    document: operation.text,
    errors: findOwnFlaws(project.schema(), operation).map((it) => it.message),
  }));
}

function subjectOf(operation: Operation): Coordinate {
  return coordinate(nameOperation(operation));
}
