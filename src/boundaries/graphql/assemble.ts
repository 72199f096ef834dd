import { Minimatch } from 'minimatch';
import type { Config, GraphqlProject } from '../../model/config.ts';
import type { Gap } from '../../model/gap.ts';
import type { View } from '../../model/need.ts';
import { compareText } from '../../model/order.ts';
import { type NonEmpty, treeKey } from '../../model/site.ts';
import { type Contract, makeProject, type SchemaProject } from './contract.ts';
import type { SchemaPart } from './schema-part.ts';

/** Sorts the parts of one side into its projects: one for each of the configuration's, one for each foreign tree. */
export function assembleContract(
  offers: readonly SchemaPart[],
  view: View,
  config: Config,
): { contract: Contract; gaps: readonly Gap[] } {
  const projects: SchemaProject[] = [];
  const gaps: Gap[] = [];
  const names = new Map(view.roots.map((root) => [treeKey(root.tree), root.name]));
  const add = (parts: readonly SchemaPart[], name: string | undefined) => {
    const made = makeProject(dropCopies(parts), view.side, name);
    projects.push(made.project);
    gaps.push(...made.gaps);
  };
  for (const project of config.graphql) {
    const parts = offers.filter((it) => !it.at.tree && belongs(project)(it.at.path));
    if (parts.length > 0) add(parts, project.name);
    else gaps.push(...describeAbsence(project, view));
  }
  const foreign = new Map<string, SchemaPart[]>();
  for (const part of offers) if (part.at.tree) addTo(foreign, treeKey(part.at.tree), part);
  for (const [key, parts] of [...foreign].sort((a, b) => compareText(a[0], b[0])))
    add(parts, names.get(key) ?? key);
  const { skew, consumersComplete } = config;
  return { contract: { projects, terms: { skew, consumersComplete, names } }, gaps };
}

/** The globs that say which files of the checkout hold schemas; `undefined` where nothing is configured. */
export function schemaGlobs(config: Config): NonEmpty<string> | undefined {
  const globs = config.graphql.flatMap((it) => globsOf(it));
  const [first, ...rest] = globs;
  return first === undefined || config.graphql.some((it) => globsOf(it).length === 0)
    ? undefined
    : [first, ...rest];
}

/** A path that names neither a kind of file nor a pattern is a folder. */
function globsOf({ schema, introspection }: GraphqlProject): readonly string[] {
  const named = (schema ?? []).map((it) => (it.startsWith('./') ? it.slice(2) : it));
  const globs = named.map((it) =>
    /[*?[{]|\.\w+$/u.test(it) ? it : `${it.replace(/\/$/u, '')}/**/*.{graphql,graphqls,gql}`,
  );
  return introspection === undefined ? globs : [...globs, introspection];
}

function belongs(project: GraphqlProject): (path: string) => boolean {
  const globs = globsOf(project).map(
    (glob) => new Minimatch(glob.slice(0, 1000), { dot: true, noext: true, nonegate: true, nocomment: true }),
  );
  return (path) => globs.length === 0 || globs.some((glob) => glob.match(path));
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
  const globs = globsOf(project);
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

function addTo(index: Map<string, SchemaPart[]>, key: string, part: SchemaPart): void {
  const known = index.get(key);
  if (known) known.push(part);
  else index.set(key, [part]);
}
