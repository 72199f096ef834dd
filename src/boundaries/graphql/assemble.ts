import { addTo } from '../../model/add-to.ts';
import type { Config, GraphqlProject } from '../../model/config.ts';
import type { Gap } from '../../model/gap.ts';
import type { View } from '../../model/need.ts';
import { compareText } from '../../model/order.ts';
import { treeKey } from '../../model/site.ts';
import { type Contract, makeProject, type ProjectOptions, type SchemaProject } from './contract.ts';
import { readPast } from './past/past.ts';
import { findAbsentSchemas } from './projects/absent-schemas.ts';
import { describeCopy, isClientCopy } from './projects/client-copy.ts';
import { type Detected, detectProjects } from './projects/detect-projects.ts';
import { composeGroups } from './projects/federation/compose-groups.ts';
import { findOverLimit } from './projects/over-limit.ts';
import { globsOf, matcherOf, schemaFile } from './projects/schema-globs.ts';
import type { PartGroup } from './projects/split-parts.ts';
import { type RemovalPolicy, removalPolicies } from './removal-policy.ts';
import type { SchemaPart } from './schema-part.ts';

/** Sorts the parts of one side into its projects: one for each of the configuration's, one for each foreign tree. */
export function assembleContract(
  offers: readonly SchemaPart[],
  view: View,
  config: Config,
): { contract: Contract; gaps: readonly Gap[]; moot: ReadonlySet<Gap> } {
  const projects: SchemaProject[] = [];
  const gaps: Gap[] = [];
  const names = new Map(view.roots.map((root) => [treeKey(root.tree), root.name]));
  const isDetected = config.graphql.every((it) => namedFiles(it).length === 0);
  const add = (parts: readonly SchemaPart[], options: ProjectOptions) => {
    const isCopy = isDetected && isClientCopy(parts);
    const made = makeProject(dropCopies(parts), view.side, { ...options, isCopy });
    projects.push(made.project);
    gaps.push(...made.gaps);
    if (isCopy) gaps.push(describeCopy(made.project));
  };
  const removal = removalPolicies(config);
  const overLimit = findOverLimit(view, config);
  const found = findGroups([...offers, ...overLimit.parts], view, config);
  const composed = composeGroups(found.groups, view.side);
  gaps.push(...overLimit.gaps, ...found.gaps, ...composed.gaps);
  for (const group of composed.groups) {
    const { name, isPartial = false } = group;
    const admits = admittedBy(group, composed.groups);
    const past = view.side === 'base' ? pastOf(group.parts, removal(name), view) : undefined;
    add(group.parts, {
      isPartial,
      ...(name !== undefined && { name }),
      ...(admits && { admits }),
      ...(past && { past }),
    });
  }
  const foreign = new Map<string, SchemaPart[]>();
  for (const part of offers) if (part.at.tree) addTo(foreign, treeKey(part.at.tree), part);
  for (const [key, parts] of [...foreign].sort((a, b) => compareText(a[0], b[0])))
    add(parts, foreignOptions(names.get(key) ?? key, config));
  const { skew, consumersComplete } = config;
  return {
    contract: {
      projects,
      terms: { skew, consumersComplete, names, removal },
      ...(projects.length === 0 && { absent: findAbsentSchemas(view) }),
    },
    gaps,
    moot: new Set(found.moot),
  };
}

/** The schemas of the checkout: those that the configuration names, and those found where it names none. */
function findGroups(offers: readonly SchemaPart[], view: View, config: Config): Detected {
  const groups: PartGroup[] = [];
  const gaps: Gap[] = [];
  const moot: Gap[] = [];
  const own = offers.filter((it) => !it.at.tree);
  for (const project of config.graphql) {
    if (project.endpoint) continue;
    const parts = own.filter(belongs(project));
    const { operations } = project;
    const name = project.name ?? (config.graphql.length > 1 ? namedFiles(project)[0] : undefined);
    const known = { ...(name !== undefined && { name }), ...(operations && { operations }) };
    if (namedFiles(project).length > 0) {
      if (parts.length === 0) gaps.push(...describeAbsence(project, view));
      else groups.push({ ...known, parts });
    } else {
      const detected = detectProjects(dropCopies(parts), view);
      gaps.push(...detected.gaps);
      moot.push(...detected.moot);
      for (const group of detected.groups) groups.push({ ...known, ...group });
    }
  }
  return { groups, gaps, moot };
}

/** How a schema of the base stood when something had to be deprecated to be old enough now. */
function pastOf(
  parts: readonly SchemaPart[],
  { deprecation, today }: RemovalPolicy,
  view: View,
): SchemaProject['past'] {
  if (!deprecation || today === undefined) return undefined;
  const { minDays, minDistance } = deprecation;
  return {
    ...(minDays > 0 && { days: readPast(parts, { today, daysAgo: minDays }, view) }),
    ...(minDistance && { distance: readPast(parts, { distance: minDistance }, view) }),
  };
}

/** What is known of a schema that stands in another tree: its name, and for an endpoint who asks it. */
function foreignOptions(name: string, config: Config): ProjectOptions {
  const project = config.graphql.find((it) => it.endpoint?.address === name);
  return {
    name: project?.name ?? name,
    ...(project?.operations && { admits: matcherOf(project.operations) }),
  };
}

/**
 * Which files of the checkout may hold operations for a schema: those that the configuration names; where it names none, all
 * but those that are declared to be another schema's documents.
 */
function admittedBy(group: PartGroup, all: readonly PartGroup[]): ((path: string) => boolean) | undefined {
  if (group.operations) return matcherOf(group.operations);
  const own = matcherOf(group.documents ?? []);
  const others = all.filter((it) => it !== group).flatMap((it) => it.documents ?? []);
  if (others.length === 0) return undefined;
  const elsewhere = matcherOf(others);
  return (path) => own(path) || !elsewhere(path);
}

/** Whether a part of the checkout is one of a project's. */
function belongs(project: GraphqlProject): (part: SchemaPart) => boolean {
  const admits = matcherOf(globsOf(project));
  const makes = matcherOf(project.strawberry ?? []);
  if (namedFiles(project).length === 0) return () => true;
  return (part) => (part.schema === undefined ? admits(part.at.path) : makes(schemaFile(part.schema)));
}

/** All that the configuration names for a project. */
function namedFiles(project: GraphqlProject): readonly string[] {
  return [...globsOf(project), ...(project.strawberry ?? [])];
}

/** A schema that is committed twice, byte for byte, is one schema. */
function dropCopies(parts: readonly SchemaPart[]): readonly SchemaPart[] {
  const seen = new Set<string>();
  return [...parts]
    .sort((a, b) => compareText(a.at.path, b.at.path))
    .filter((part) => {
      const again = seen.has(part.digest);
      seen.add(part.digest);
      return !again;
    });
}

/** Globs that match nothing are a mistake or a schema that moved; either way nothing was compared. */
function describeAbsence(project: GraphqlProject, view: View): readonly Gap[] {
  const globs = namedFiles(project);
  if (globs.length === 0 || view.side === 'base') return [];
  return [
    {
      at: { side: view.side, path: globs[0] ?? '' },
      reason: 'unreachable',
      effect: 'blocks',
      note: `\`graphql.schema\` names ${globs.map((it) => `\`${it}\``).join(', ')}, and no such file holds a schema.`,
      mend: 'Correct the path in `driftgate.yml` on the base side, or restore the schema.',
    },
  ];
}
