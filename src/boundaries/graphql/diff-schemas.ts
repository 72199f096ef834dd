import { defaultLimits } from '../../model/config.ts';
import type { Gap } from '../../model/gap.ts';
import type { Digest, Side, SourceFile } from '../../model/site.ts';
import type { Change } from './changes.ts';
import { makeProject, type SchemaProject } from './contract.ts';
import { compareProjects } from './drift.ts';
import { measureDifference } from './measure-difference.ts';
import type { MemberKind } from './members.ts';
import { extractIntrospection } from './providers/introspection/introspection.ts';
import { type SdlSettings, sdlProvider } from './providers/sdl/sdl.ts';
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
  return compareRead(readProject(oldFiles, 'base'), readProject(newFiles, 'head'));
}

/** A tree of a text may take a hundred times its memory. */
const mostBuilt = 8 * 1024 * 1024;
/** About four million pairs of the shortest names. */
const mostPaired = 2 ** 26;

type Undigested = Omit<SourceFile, 'digest'>;

/** Two schemas that are compared in any case need not be told apart first. */
const noDigest = '' as Digest;

/**
 * The same for two files of plain SDL that differ in little and define nothing twice: all of it takes time and memory in
 * proportion to their size, and no deep stack. `undefined` for any others.
 */
export function diffAlike(older: Undigested, newer: Undigested): SchemaComparison | undefined {
  if (isAnswer(older) || isAnswer(newer)) return undefined;
  const base = readPlain(older, 'base');
  const head = base && readPlain(newer, 'head');
  if (!head) return undefined;
  const { built, paired } = measureDifference(base.project.merged, head.project.merged);
  return built > mostBuilt || paired > mostPaired ? undefined : compareRead(base, head);
}

/** Without any nesting nothing is parsed: only what has an outline is read. */
const outlined: SdlSettings = { ...defaultLimits, nesting: 0, configured: true };

function readPlain(file: Undigested, side: Side): ReadProject | undefined {
  const { facts } = sdlProvider(outlined).extract({ ...file, digest: noDigest }, side);
  const isPlain = facts.every(({ outline }) => {
    const names = new Set(outline?.definitions.map((it) => it.name));
    return names.size === outline?.definitions.length && !outline.definitions.some((it) => it.repeats);
  });
  return isPlain && facts.length > 0 ? makeProject(facts, side) : undefined;
}

function compareRead(base: ReadProject, head: ReadProject): SchemaComparison {
  const terms = { skew: {}, consumersComplete: false, names: new Map<string, string>() };
  const drift = compareProjects(base.project, head.project, { breaks: [], operations: [] }, terms);
  return {
    diff: { changes: drift.changes, renames: drift.pairings.map(listRename) },
    breaking: drift.losses.some((loss) => weigh(loss, drift)?.impact === 'breaking'),
    gaps: [...base.gaps, ...head.gaps],
  };
}

interface ReadProject {
  readonly project: SchemaProject;
  readonly gaps: readonly Gap[];
}

function readProject(files: readonly SourceFile[], side: Side): ReadProject {
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
function isAnswer({ path }: Undigested): boolean {
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
