import type { DependencySetting } from '../../model/config.ts';
import type { SourceFile } from '../../model/site.ts';
import { findContentCommit } from './evidence/content-commit.ts';
import { type FreshnessEvidence, nameCommit } from './evidence/evidence.ts';
import { findInstalledCommit } from './evidence/installed-commit.ts';
import { findLayerAge, type RequiredSince } from './evidence/layer-age.ts';
import { isCommitId } from './git-target.ts';
import type { History } from './history/history.ts';
import type { Installation } from './installation.ts';
import { findPythonInstallations } from './inventory/python-packages.ts';
import { parseJsonFile } from './parse-json.ts';
import { findShipped } from './shipped.ts';

/** The files of an image that came, by path. */
type ImageFiles = ReadonlyMap<string, SourceFile>;

/** How a dependency stands inside an image. */
export interface Freshness {
  readonly name: string;
  readonly source: string;
  /** The commit that is asked for; null where the history is not known. */
  readonly required: string | null;
  readonly requiredSubject: string | undefined;
  readonly verdict: 'fresh' | 'stale' | 'inconclusive';
  /** likely: only the layer's age speaks. */
  readonly confidence: 'certain' | 'likely';
  readonly evidence: readonly FreshnessEvidence[];
  readonly installation: Installation | undefined;
}

/** Everything that freshness rests on. */
export interface FreshnessInput extends RequiredSince {
  readonly files: ImageFiles;
  readonly setting: DependencySetting;
  readonly history: History | undefined;
}

/** Judges each place where the dependency is installed; the worst speaks for the image. */
export function findFreshness(input: FreshnessInput): Freshness {
  const installations = findPythonInstallations(input.files, input.setting.name);
  const judged = installations.map((installation) => judgeInstallation(input, installation));
  const order = { stale: 0, inconclusive: 1, fresh: 2 } as const;
  const [worst] = judged.sort((a, b) => order[a.verdict] - order[b.verdict]);
  return worst ?? judgeInstallation(input, undefined);
}

function judgeInstallation(input: FreshnessInput, installation: Installation | undefined): Freshness {
  const { setting, history, files } = input;
  const layerAge = () => findLayerAge(configOf(files), statementsOf(files), installation?.file.layer, input);
  const common = { name: setting.name, source: setting.source, installation };
  if (!history)
    return {
      ...common,
      required: null,
      requiredSubject: undefined,
      ...weigh([layerAge(), { kind: 'content-commit', says: 'nothing', detail: 'its history is not known' }]),
    };
  const shipped = findShipped(installation, [...files.values()], history);
  const required = requiredCommit(setting, history, shipped.newestChange);
  const named = { ...common, required, requiredSubject: history.find(required)?.subject };
  if (!installation)
    return {
      ...named,
      ...weigh([
        { kind: 'installed-commit', says: 'nothing', detail: `no trace of ${setting.name} was found` },
      ]),
    };
  const evidence = [
    layerAge(),
    findInstalledCommit(installation.claim, required, history, shipped),
    findContentCommit(required, history, shipped),
  ];
  return { ...named, ...(isPinnedOnPurpose(setting, installation) ? pinned(evidence) : weigh(evidence)) };
}

function requiredCommit(setting: DependencySetting, history: History, newestChange: string): string {
  if (setting.minCommit === undefined) return newestChange;
  return history.find(setting.minCommit)?.id ?? setting.minCommit;
}

type Weighed = Pick<Freshness, 'verdict' | 'confidence' | 'evidence'>;

/** Contents outrank what is written about them; a layer's age alone makes staleness likely, and proves nothing else. */
function weigh(evidence: readonly FreshnessEvidence[]): Weighed {
  for (const kind of ['content-commit', 'installed-commit', 'layer-age'] as const) {
    const says = evidence.find((it) => it.kind === kind)?.says ?? 'nothing';
    if (says !== 'nothing')
      return { verdict: says, confidence: kind === 'layer-age' ? 'likely' : 'certain', evidence };
  }
  return { verdict: 'inconclusive', confidence: 'likely', evidence };
}

function isPinnedOnPurpose({ allowPinned }: DependencySetting, { claim }: Installation): boolean {
  return allowPinned && claim?.requested != null && isCommitId(claim.requested);
}

function pinned(evidence: readonly FreshnessEvidence[]): Weighed {
  const detail = 'it is pinned to a commit on purpose (`allow-pinned`)';
  return {
    verdict: 'fresh',
    confidence: 'certain',
    evidence: [...evidence, { kind: 'label', says: 'nothing', detail }],
  };
}

function configOf(files: ImageFiles): unknown {
  return parseJsonFile(files.get('.image/config.json'));
}

function statementsOf(files: ImageFiles): readonly unknown[] {
  return [...files].flatMap(([path, file]) =>
    path.startsWith('.image/attestations/') ? [parseJsonFile(file)] : [],
  );
}

/** `a04e664 "fix: emessage -> emsg"`: the required commit as people recognise it. */
export function nameRequired({ required, requiredSubject }: Freshness): string {
  return required === null ? 'an unknown commit' : nameCommit(required, requiredSubject);
}
