import type { ModuleCache } from '../../engine/loaded-tree.ts';
import type { World } from '../../host/world.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Site } from '../../model/site.ts';
import { readChangedPaths, type TrunkChange } from '../../sources/trunk-log.ts';
import { runCheck } from '../run-check.ts';

/** What the gate would have said of one change. */
export interface Replayed {
  readonly change: TrunkChange;
  readonly verdict: Report['verdict'];
  /** What would have blocked it. */
  readonly errors: readonly Finding[];
  /** What would have been said beside that. */
  readonly warnings: readonly Finding[];
  /** Why it could not be judged, where it could not. */
  readonly inconclusive: readonly string[];
  /** How long it took; left out where it had to be ended. */
  readonly seconds?: number;
  /** The change that took every error away again soon. */
  readonly mended?: Mended;
}

/** How soon a change was taken back or mended, and by what. */
export interface Mended {
  readonly how: 'reverted' | 'fixed';
  readonly by: TrunkChange;
  readonly hours: number;
}

/** What takes part in a replay. */
export interface Replaying {
  readonly world: World;
  readonly directory: string;
  readonly config: string | undefined;
  /** What the replays before this one parsed: neighbours share nearly everything. */
  readonly modules: ModuleCache;
}

const soon = 3 * 24 * 3600;
/** Later changes that are judged in search of a fix. */
const mostTried = 12;

/** Judges one change as a pull request would have been judged; `later` are the changes after it, in order. */
export async function replay(
  input: Replaying,
  change: TrunkChange,
  later: readonly TrunkChange[],
): Promise<Replayed> {
  const started = input.world.clock.now().getTime();
  const report = await judge(input, change.parent, change.commit);
  const seconds = (input.world.clock.now().getTime() - started) / 1000;
  const errors = reportedAs('error', report);
  const mended = errors.length === 0 ? undefined : await findMend(input, change, later, errors);
  return {
    change,
    verdict: report.verdict,
    errors,
    warnings: reportedAs('warning', report),
    inconclusive: report.inconclusive,
    seconds,
    ...(mended && { mended }),
  };
}

async function judge(
  { world, directory, config, modules }: Replaying,
  base: string,
  head: string,
): Promise<Report> {
  const { report } = await runCheck(world, {
    directory,
    base,
    head,
    modules,
    ...(config !== undefined && { config }),
  });
  return report;
}

function reportedAs(severity: Severity, report: Report): readonly Finding[] {
  return report.judgements.flatMap(({ finding, disposition }) =>
    disposition.kind === 'reported' && disposition.severity === severity ? [finding] : [],
  );
}

async function findMend(
  input: Replaying,
  change: TrunkChange,
  later: readonly TrunkChange[],
  errors: readonly Finding[],
): Promise<Mended | undefined> {
  const near = later.filter((it) => it.time - change.time <= soon);
  const hoursTo = (by: TrunkChange) => Math.max(0, (by.time - change.time) / 3600);
  const revert = near.find((it) => it.reverts.includes(change.commit));
  if (revert) return { how: 'reverted', by: revert, hours: hoursTo(revert) };
  const places = new Set(
    errors.flatMap((it) => [it.at, ...it.evidence.map(({ site }) => site)]).flatMap(ownPath),
  );
  let tried = 0;
  for (const by of near) {
    if (tried === mostTried) return undefined;
    const paths = await readChangedPaths(input.world, input.directory, by.parent, by.commit);
    if (![...places].some((path) => paths.has(path))) continue;
    tried += 1;
    const after = await judge(input, change.parent, by.commit);
    if (after.verdict === 'inconclusive') continue;
    const left = new Set(reportedAs('error', after).map((it) => it.fingerprint));
    if (!errors.some((it) => left.has(it.fingerprint))) return { how: 'fixed', by, hours: hoursTo(by) };
  }
  return undefined;
}

function ownPath({ tree, path }: Site): readonly string[] {
  return tree ? [] : [path];
}
