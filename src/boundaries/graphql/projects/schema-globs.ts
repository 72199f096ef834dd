import { Minimatch } from 'minimatch';
import type { Config, GraphqlProject } from '../../../model/config.ts';
import type { NonEmpty } from '../../../model/site.ts';

/** What the configuration says of where schemas are. */
export interface SchemaSources {
  /** The globs of schema files, in place of all SDL; absent where a project is to be detected. */
  readonly files?: NonEmpty<string>;
  /** The globs of Python files that make schemas; `all` where a project is to be detected. */
  readonly strawberry: readonly string[] | 'all';
}

/** Where a configuration says that schemas are. */
export function schemaSources(config: Config): SchemaSources {
  const isDetected = config.graphql.some(
    (it) => globsOf(it).length === 0 && (it.strawberry ?? []).length === 0 && !it.endpoint,
  );
  if (isDetected) return { strawberry: 'all' };
  const [first, ...rest] = config.graphql.flatMap(globsOf);
  return {
    ...(first !== undefined && { files: [first, ...rest] }),
    strawberry: config.graphql.flatMap((it) => it.strawberry ?? []),
  };
}

/** The globs of a project's schema files. A path that names neither a kind of file nor a pattern is a folder. */
export function globsOf({ schema, introspection }: GraphqlProject): readonly string[] {
  const named = (schema ?? []).map((it) => (it.startsWith('./') ? it.slice(2) : it));
  const globs = named.map((it) =>
    /[*?[{]|\.\w+$/u.test(it) ? it : `${it.replace(/\/$/u, '')}/**/*.{graphql,graphqls,gql}`,
  );
  return introspection === undefined ? globs : [...globs, introspection];
}

/** Whether a path matches one of some globs; minimatch stays linear on hostile ones. */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map(
    (glob) => new Minimatch(glob.slice(0, 1000), { dot: true, noext: true, nonegate: true, nocomment: true }),
  );
  return (path) => matchers.some((it) => it.match(path));
}

/** The Python file that makes a schema, of the schema's own name. */
export function schemaFile(schema: string): string {
  return schema.split('#', 1)[0] ?? schema;
}
