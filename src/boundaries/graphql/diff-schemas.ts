import { defaultLimits } from '../../model/config.ts';
import type { Gap } from '../../model/gap.ts';
import type { Side, SourceFile } from '../../model/site.ts';
import type { Change } from './changes.ts';
import { makeProject, type SchemaProject } from './contract.ts';
import { compareProjects } from './drift.ts';
import type { MemberKind } from './members.ts';
import { extractIntrospection } from './providers/introspection/introspection.ts';
import { sdlProvider } from './providers/sdl/sdl.ts';
import type { Rename } from './renames.ts';
import { weigh } from './weigh.ts';

/** A pairing as `driftgate diff graphql` prints it. */
interface ListedRename {
  readonly kind: MemberKind;
  readonly from: string;
  readonly to: string;
  readonly aliasKept: boolean;
  readonly confidence: Rename['confidence'];
  readonly score: number;
  readonly why: readonly string[];
  readonly group: string;
}

/** The answer of `driftgate diff graphql --format json`. */
interface SchemaDiff {
  readonly changes: readonly Change[];
  readonly renames: readonly ListedRename[];
}

/** The answer, whether `check` without clients would call it breaking, and what could not be read. */
export interface SchemaComparison {
  readonly diff: SchemaDiff;
  readonly breaking: boolean;
  readonly gaps: readonly Gap[];
}

/** Compares two schemas given as files: SDL, or introspection results named `.json` or by an address. */
export function diffSchemas(
  oldFiles: readonly SourceFile[],
  newFiles: readonly SourceFile[],
): SchemaComparison {
  const base = readProject(oldFiles, 'base');
  const head = readProject(newFiles, 'head');
  const terms = { skew: {}, consumersComplete: false, names: new Map<string, string>() };
  const drift = compareProjects(base.project, head.project, [], terms);
  return {
    diff: { changes: drift.changes, renames: drift.pairings.map(listRename) },
    breaking: drift.losses.some((loss) => weigh(loss, drift)?.impact === 'breaking'),
    gaps: [...base.gaps, ...head.gaps],
  };
}

function readProject(
  files: readonly SourceFile[],
  side: Side,
): { project: SchemaProject; gaps: readonly Gap[] } {
  const sdl = sdlProvider({ ...defaultLimits, configured: true });
  const read = files.map((file) =>
    isAnswer(file) ? extractIntrospection(file, side) : sdl.extract(file, side),
  );
  const { project, gaps } = makeProject(
    read.flatMap((it) => it.facts),
    side,
  );
  return { project, gaps: [...read.flatMap((it) => it.gaps), ...gaps] };
}

/** Whether a file is named as JSON, or came from an endpoint. */
function isAnswer({ path }: SourceFile): boolean {
  return path.endsWith('.json') || /^https?:/u.test(path);
}

function listRename({ kind, from, to, kept, confidence, score, why, group }: Rename): ListedRename {
  return {
    kind,
    from: from.coordinate,
    to: to.coordinate,
    aliasKept: kept !== undefined,
    confidence,
    score,
    why,
    group,
  };
}
