import type { RuleId } from '../model/boundary.ts';
import {
  type Config,
  type ConsumerSetting,
  type DependencySetting,
  defaultLimits,
  type GraphqlProject,
  type Limits,
  type RuleSetting,
  type Skew,
} from '../model/config.ts';
import type { NonEmpty } from '../model/site.ts';
import type { VersionDistance } from '../model/version-distance.ts';
import type { WrittenConfig, WrittenConsumer, WrittenDependency, WrittenProject } from './config-schema.ts';
import { isAddress } from './schema-parts.ts';

/** A written configuration with every default filled in. */
export function completeConfig(written: WrittenConfig): Config {
  const projects = Array.isArray(written.graphql) ? written.graphql : [written.graphql ?? {}];
  const [first = {}, ...more] = projects;
  return {
    graphql: [completeProject(first), ...more.map(completeProject)],
    routes: {
      backends: written.routes?.backends ?? [],
      frontends: written.routes?.frontends ?? [],
      services: written.routes?.services ?? [],
    },
    images: {
      dependencies: (written.images?.dependencies ?? []).map(completeDependency),
      deployed: listOf(written.images?.deployed) ?? [],
      given: [],
    },
    consumers: (written.consumers ?? []).map(completeConsumer),
    providers: (written.providers ?? []).map((it) => ({ ...it, ref: it.ref ?? 'HEAD' })),
    registries: (written.registries ?? []).map((it) => ({
      host: it.host,
      ...(it['auth-host'] !== undefined && { authHost: it['auth-host'] }),
    })),
    consumersComplete: written['consumers-complete'] ?? false,
    skew: written.skew ?? emptySkew(),
    rules: new Map(Object.entries(written.rules ?? {}).map(([id, it]) => [id as RuleId, completeRule(it)])),
    exclude: listOf(written.exclude) ?? [],
    failOn: written['fail-on'] ?? 'error',
    onInconclusive: written['on-inconclusive'] ?? 'fail',
    strict: false,
    limits: completeLimits(written.limits ?? {}),
  };
}

function completeProject(written: WrittenProject): GraphqlProject {
  const { name, schema, deprecation, removal } = written;
  const source = typeof schema === 'object' && !Array.isArray(schema) ? schema : undefined;
  const named = source ? undefined : (schema as string | readonly string[] | undefined);
  const endpoint = source?.endpoint ?? (typeof named === 'string' && isAddress(named) ? named : undefined);
  const files = endpoint === undefined ? listOf(named) : undefined;
  const strawberry = listOf(source?.strawberry);
  const operations = listOf(written.operations);
  const distance = deprecation?.['min-distance'];
  return {
    ...(name !== undefined && { name }),
    ...(files && { schema: files }),
    ...(source?.introspection !== undefined && { introspection: source.introspection }),
    ...(strawberry && { strawberry }),
    ...(endpoint !== undefined && { endpoint: { address: endpoint, headers: source?.headers ?? {} } }),
    ...(operations && { operations }),
    deprecation: {
      minDays: deprecation?.['min-days'] ?? (distance === undefined ? 30 : 0),
      ...(distance !== undefined && { minDistance: readDistance(distance) }),
      requireUsage: deprecation?.['require-usage'] ?? false,
      ...(deprecation && { stated: true as const }),
    },
    ...(removal && {
      removal: { requireUsage: removal['require-usage'] ?? false, allow: removal.allow ?? [] },
    }),
  };
}

function readDistance(written: string): VersionDistance {
  const [count = '1', part] = written.split(' ');
  return { count: Number(count), part: part === 'major' || part === 'minor' ? part : 'patch' };
}

function completeDependency(written: WrittenDependency): DependencySetting {
  return {
    name: written.name,
    source: written.source,
    ref: written.ref ?? 'HEAD',
    allowPinned: written['allow-pinned'] ?? false,
    ...(written['min-commit'] != null && { minCommit: written['min-commit'] }),
    ...(written['min-version'] != null && { minVersion: written['min-version'] }),
  };
}

function completeConsumer(written: WrittenConsumer): ConsumerSetting {
  const include = listOf(written.include);
  const named = { name: written.name, ...(include && { include }) };
  if (written.git !== undefined) return { ...named, git: written.git, ref: written.ref ?? 'HEAD' };
  if (written.image === undefined) return { ...named, path: written.path ?? '' };
  return { ...named, image: written.image, ...(written.tags !== undefined && { tags: written.tags }) };
}

function completeRule(written: NonNullable<WrittenConfig['rules']>[string]): RuleSetting {
  if (typeof written === 'string') return { severity: written };
  const patterns = listOf(written.for);
  return { severity: written.severity, ...(patterns && { for: patterns }) };
}

function completeLimits(written: NonNullable<WrittenConfig['limits']>): Limits {
  return {
    fileBytes: written['file-bytes'] ?? defaultLimits.fileBytes,
    schemaBytes: written['schema-bytes'] ?? defaultLimits.schemaBytes,
    files: written.files ?? defaultLimits.files,
    nesting: written.nesting ?? defaultLimits.nesting,
    seconds: written.seconds ?? defaultLimits.seconds,
    memoryBytes: written['memory-bytes'] ?? defaultLimits.memoryBytes,
  };
}

function emptySkew(): Record<string, Skew> {
  return Object.create(null);
}

function listOf(written: string | readonly string[] | undefined): NonEmpty<string> | undefined {
  if (typeof written === 'string') return [written];
  const [first, ...more] = written ?? [];
  return first === undefined ? undefined : [first, ...more];
}
