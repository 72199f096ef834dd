import type { GraphQLSchema } from 'graphql';
import type { Skew } from '../../model/config.ts';
import type { Gap } from '../../model/gap.ts';
import { compareText } from '../../model/order.ts';
import { type Side, type Site, treeKey } from '../../model/site.ts';
import { buildWhole } from './build-schema.ts';
import { splitCoordinate } from './coordinate-parts.ts';
import { type Merged, mergeParts } from './merge-parts.ts';
import type { Past } from './past/past.ts';
import type { AbsentSchema } from './projects/absent-schemas.ts';
import type { RemovalPolicy } from './removal-policy.ts';
import type { SchemaPart } from './schema-part.ts';
import { countCoordinates, findSitesOf } from './sites.ts';

/** What the policy says of who ships when; it travels with the contract, so that rules stay constants. */
export interface Terms {
  readonly skew: Readonly<Record<string, Skew>>;
  readonly consumersComplete: boolean;
  /** What findings call the trees that take part, by `treeKey`. */
  readonly names: ReadonlyMap<string, string>;
  /** What may go, by the name of a project. */
  readonly removal?: (project: string | undefined) => RemovalPolicy;
}

/** One schema. What is costly is a function, and runs once. */
export interface SchemaProject {
  /** Absent for the only schema of a repository. */
  readonly name?: string;
  /** Equal keys, equal schemas: nothing to compare. */
  readonly key: string;
  readonly side: Side;
  readonly parts: readonly SchemaPart[];
  /** Whether something of it could not be read; nothing is certain then. */
  readonly holes: boolean;
  /** Whether what is said of some of these coordinates may rest on what could not be known: it is not certain then. */
  isOpen(coordinates: Iterable<string>): boolean;
  /** Whether an operation of the checkout may be meant for it, by the path it stands at. */
  admits(path: string): boolean;
  /** Whether it is a client's copy of a schema that is served elsewhere: the operations here are all that matter to it. */
  readonly isCopy: boolean;
  /** All definitions that count. */
  readonly merged: Merged;
  /** How many coordinates it defines. */
  readonly size: number;
  /** How the base's schema stood when something had to be deprecated to be old enough now, where the policy asks. */
  readonly past?: { readonly days?: Past; readonly distance?: Past };
  schema(): GraphQLSchema;
  /** Where a coordinate is defined; `undefined` where it is not. */
  site(coordinate: string): Site | undefined;
}

export interface Contract {
  readonly projects: readonly SchemaProject[];
  readonly terms: Terms;
  /** Where there is no schema: what tells where one should be. */
  readonly absent?: readonly AbsentSchema[];
}

/** What is known of a project beside its files. */
export interface ProjectOptions {
  readonly name?: string;
  /** Whether an operation of the checkout may be meant for it, by the path it stands at. Default: every one. */
  readonly admits?: (path: string) => boolean;
  /** Clients see more than these files, so that nothing is certain of what they lack. */
  readonly isPartial?: boolean;
  readonly isCopy?: boolean;
  readonly past?: SchemaProject['past'];
}

/** Builds a project of some parts of one side, and says what stood in its way. */
export function makeProject(
  parts: readonly SchemaPart[],
  side: Side,
  { name, admits = () => true, isPartial = false, isCopy = false, past }: ProjectOptions = {},
): { project: SchemaProject; gaps: readonly Gap[] } {
  const merged = mergeParts(parts);
  const count = once(() => countCoordinates(merged));
  return {
    project: {
      ...(name !== undefined && { name }),
      key: parts
        .map((part) => `${part.at.tree ? treeKey(part.at.tree) : ''} ${part.at.path} ${part.digest}`)
        .sort(compareText)
        .join('\n'),
      side,
      parts,
      holes: merged.holes || isPartial,
      isOpen: openTest(parts),
      admits,
      isCopy,
      merged,
      ...(past && { past }),
      get size() {
        return count();
      },
      schema: once(() => buildWhole(merged)),
      site: findSitesOf(merged),
    },
    gaps: merged.gaps,
  };
}

/** An open type leaves all its members open. */
function openTest(parts: readonly SchemaPart[]): SchemaProject['isOpen'] {
  const open = new Set(parts.flatMap((part) => [...(part.open ?? [])]));
  if (open.size === 0) return () => false;
  return (coordinates) =>
    [...coordinates].some((it) => {
      const { type, member } = splitCoordinate(it);
      return open.has(type) || (member !== undefined && open.has(`${type}.${member}`));
    });
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
