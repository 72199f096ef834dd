import { folderOf, joinPath } from '../../../../lang/paths.ts';

/** One schema that a configuration of GraphQL tools names: graphql-config, GraphQL Code Generator. */
export interface DeclaredProject {
  /** Its name in the configuration; the folder of the configuration where it has none. */
  readonly name: string;
  /** The file that names it. */
  readonly from: string;
  /** Globs and paths of the checkout. */
  readonly schema: readonly string[];
  readonly documents: readonly string[];
  /** Sources that are not files: addresses, code. */
  readonly others: readonly string[];
}

/**
 * The projects of a configuration. https://the-guild.dev/graphql/config/docs/user/schema,
 * https://the-guild.dev/graphql/codegen/docs/config-reference/schema-field
 */
export function declaredProjects(settings: unknown, path: string): readonly DeclaredProject[] {
  if (!(settings instanceof Map)) return [];
  const projects: unknown = settings.get('projects');
  if (!(projects instanceof Map)) return projectOf(settings, path, folderOf(path) || path);
  return [...projects].flatMap(([name, own]: [unknown, unknown]) => {
    const inner = own instanceof Map ? own : new Map<unknown, unknown>([['schema', own]]);
    return typeof name === 'string' ? projectOf(inner, path, name) : [];
  });
}

function projectOf(
  settings: ReadonlyMap<unknown, unknown>,
  path: string,
  name: string,
): readonly DeclaredProject[] {
  const given = sourcesOf(settings.get('schema'));
  const files = given.filter(isFile).flatMap((it) => fileIn(path, it));
  const documents = sourcesOf(settings.get('documents')).flatMap((it) => fileIn(path, it));
  if (files.length === 0) return [];
  return [{ name, from: path, schema: files, documents, others: given.filter((it) => !isFile(it)) }];
}

/** A source, or a list of them; one with options (`{ './schema.graphql': { loader: … } }`) is a map of one key. */
function sourcesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value.keys()].filter((it) => typeof it === 'string');
  return Array.isArray(value) ? value.slice(0, 1000).flatMap(sourcesOf) : [];
}

function isFile(source: string): boolean {
  return /\.(?:graphqls?|gql|json|sdl)$|[*}]$/u.test(source) && !/^[a-z][a-z+.-]*:/iu.test(source);
}

function fileIn(from: string, source: string): readonly string[] {
  if (source.startsWith('!') || source.length > 500) return [];
  const path = joinPath(folderOf(from), source);
  return path === undefined ? [] : [path];
}
