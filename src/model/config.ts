import type { RuleId } from './boundary.ts';
import type { Severity } from './finding.ts';
import type { NonEmpty } from './site.ts';
import type { VersionDistance } from './version-distance.ts';

/** How the two sides of a boundary ship: together, side by side for a while, or each on its own. */
export type Skew = 'atomic' | 'rolling' | 'independent';

/** A server that is asked for its schema. */
export interface EndpointSetting {
  readonly address: string;
  /** The names of headers, each with the environment variable that holds its value. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One schema and the operations that belong to it. Without `schema`, the schemas of the checkout are detected and told apart. */
export interface GraphqlProject {
  readonly name?: string;
  readonly schema?: NonEmpty<string>;
  /** An introspection result, in place of SDL. */
  readonly introspection?: string;
  readonly strawberry?: NonEmpty<string>;
  /** A server that has the schema: it is the same on both sides. */
  readonly endpoint?: EndpointSetting;
  readonly operations?: NonEmpty<string>;
  readonly deprecation: {
    readonly minDays: number;
    /** How far the version has to move on before it may go. */
    readonly minDistance?: VersionDistance;
    readonly requireUsage: boolean;
    /** The configuration speaks of it: only then is the age of what goes looked at. */
    readonly stated?: true;
  };
  /** What may go without being deprecated first: coordinate patterns, and whether only what a known client uses counts. */
  readonly removal?: { readonly requireUsage: boolean; readonly allow: readonly string[] };
}

export interface BackendSetting {
  readonly root: string;
  readonly name?: string;
  readonly prefix?: string;
  readonly framework?: string;
  readonly openapi?: string;
}

export interface FrontendSetting {
  readonly root: string;
  readonly backend?: string;
  readonly base?: string;
}

export interface ServiceSetting {
  readonly client?: string;
  readonly host?: string;
  readonly backend: string;
}

export interface RoutesSettings {
  readonly backends: readonly BackendSetting[];
  readonly frontends: readonly FrontendSetting[];
  readonly services: readonly ServiceSetting[];
}

/** A dependency whose freshness inside images is judged. `source` is a repository: a host path, a URL, or a folder. */
export interface DependencySetting {
  readonly name: string;
  readonly source: string;
  readonly ref: string;
  readonly minCommit?: string;
  readonly minVersion?: string;
  readonly allowPinned: boolean;
}

export interface ImagesSettings {
  readonly dependencies: readonly DependencySetting[];
  /** Globs of manifests; the images they name are consumers of this repository's contracts. */
  readonly deployed: readonly string[];
  /** `name@digest` or any reference, from a build step or the command line. */
  readonly given: readonly string[];
}

/** Another repository, a folder or an image that relies on this repository's contracts. */
export type ConsumerSetting = { readonly name: string; readonly include?: NonEmpty<string> } & (
  | { readonly path: string }
  | { readonly git: string; readonly ref: string }
  | { readonly image: string; readonly tags?: string }
);

export interface ProviderSetting {
  readonly name: string;
  readonly git: string;
  readonly ref: string;
  readonly schema?: string;
  readonly backend?: string;
}

/** A registry whose tokens another host issues: that host may see its credentials. */
export interface RegistrySetting {
  readonly host: string;
  readonly authHost?: string;
}

export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Coordinate patterns (globs over coordinates) it is limited to. */
  readonly for?: NonEmpty<string>;
}

/** `driftgate.yml`, read and completed: what is absent has its default here. */
export interface Config {
  readonly graphql: NonEmpty<GraphqlProject>;
  readonly routes: RoutesSettings;
  readonly images: ImagesSettings;
  readonly consumers: readonly ConsumerSetting[];
  readonly providers: readonly ProviderSetting[];
  readonly registries: readonly RegistrySetting[];
  readonly consumersComplete: boolean;
  /** By consumer name or `frontend`; `default` for everybody else. What is absent: atomic for `frontend`, independent else. */
  readonly skew: Readonly<Record<string, Skew>>;
  readonly rules: ReadonlyMap<RuleId, RuleSetting>;
  readonly exclude: readonly string[];
  readonly failOn: 'error' | 'warning' | 'never';
  readonly onInconclusive: 'fail' | 'warn';
  readonly strict: boolean;
  readonly limits: Limits;
  /** The day of the run, `YYYY-MM-DD`, where ages are judged. */
  readonly today?: string;
}

/** Bounds on what is read; each is named in the gap that says it was reached. */
export interface Limits {
  readonly fileBytes: number;
  readonly schemaBytes: number;
  readonly files: number;
  readonly nesting: number;
  readonly seconds: number;
  readonly memoryBytes: number;
}

export const defaultLimits: Limits = {
  fileBytes: 1024 * 1024,
  schemaBytes: 16 * 1024 * 1024,
  files: 100_000,
  nesting: 1000,
  seconds: 60,
  memoryBytes: 2 * 1024 * 1024 * 1024,
};
