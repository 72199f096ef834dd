import type { DependencySetting } from '../../model/config.ts';
import type { SourceFile } from '../../model/site.ts';
import { findContentCommit } from './evidence/content-commit.ts';
import { type Contradiction, findContradictions } from './evidence/contradictions.ts';
import { type FreshnessEvidence, nameCommit } from './evidence/evidence.ts';
import { findInstalledCommit } from './evidence/installed-commit.ts';
import { findInstalledVersion } from './evidence/installed-version.ts';
import { findLabel, findLabelClaims } from './evidence/label.ts';
import { findLayerAge, type RequiredSince } from './evidence/layer-age.ts';
import { findProvenance } from './evidence/provenance.ts';
import { findSbom } from './evidence/sbom.ts';
import { isCommitId } from './git-target.ts';
import type { History } from './history/history.ts';
import { findInstallations } from './installed/find-installations.ts';
import type { Installation } from './installed/installation.ts';
import { type ParsedFile, parseJsonFile } from './parse-json.ts';
import { findShipped } from './shipped.ts';
import { type Weighed, weigh } from './weigh.ts';

/** The files of an image that came, by path. */
type ImageFiles = ReadonlyMap<string, SourceFile>;

/** How a dependency stands inside an image. */
export interface Freshness extends Weighed {
  readonly name: string;
  readonly source: string;
  /** The commit or version that is asked for; null where the history is not known. */
  readonly required: string | null;
  readonly requiredSubject: string | undefined;
  readonly installation: Installation | undefined;
  readonly contradictions: readonly Contradiction[];
}

/** Everything that freshness rests on. */
export interface FreshnessInput extends RequiredSince {
  readonly files: ImageFiles;
  readonly setting: DependencySetting;
  readonly history: History | undefined;
}

const unknownHistory: FreshnessEvidence = {
  kind: 'content-commit',
  says: 'nothing',
  detail: 'its history is not known',
};

/** Judges each place where the dependency is installed; the worst speaks for the image. */
export function findFreshness(input: FreshnessInput): Freshness {
  const installations = findInstallations(input.files, input.setting, input.history);
  const attestations = [...input.files].flatMap(([path, file]): readonly ParsedFile[] =>
    path.startsWith('.image/attestations/') ? [{ file, json: parseJsonFile(file) }] : [],
  );
  const config = parseJsonFile(input.files.get('.image/config.json'));
  const metadata = { config, attestations };
  const judged = installations.map((installation) => judgeInstallation(input, installation, metadata));
  const order = { stale: 0, inconclusive: 1, fresh: 2 } as const;
  const [worst] = judged.sort((a, b) => order[a.verdict] - order[b.verdict]);
  return worst ?? judgeInstallation(input, undefined, metadata);
}

/** What an image says of itself, parsed. */
interface Metadata {
  readonly config: unknown;
  readonly attestations: readonly ParsedFile[];
}

function judgeInstallation(
  input: FreshnessInput,
  installation: Installation | undefined,
  { config, attestations }: Metadata,
): Freshness {
  const { setting, history, files } = input;
  const statements = attestations.map((it) => it.json);
  const layerAge = () => findLayerAge(config, statements, installation?.file.layer, input);
  const result = (weighed: Weighed, required: string | null): Freshness => ({
    ...weighed,
    name: setting.name,
    source: setting.source,
    required,
    requiredSubject: required === null ? undefined : history?.find(required)?.subject,
    installation,
    contradictions: findContradictions(
      findLabelClaims(config, setting),
      weighed.evidence,
      installation,
      history,
    ),
  });
  if (setting.minVersion !== undefined) {
    const evidence = [layerAge(), findInstalledVersion(installation, setting.minVersion)];
    return result(weigh(evidence, installation !== undefined), setting.minVersion);
  }
  if (!history) return result(weigh([layerAge(), unknownHistory], true), null);
  const shipped = findShipped(installation, [...files.values()], history);
  const required = requiredCommit(setting, history, shipped.newestChange);
  const compared = { source: setting.source, required, history, shipped };
  const claims = [
    findProvenance(attestations, compared),
    findSbom(attestations, setting.name, compared),
    findLabel(config, setting, history),
  ];
  if (!installation) {
    const detail = `no trace of ${setting.name} was found`;
    return result(weigh([{ kind: 'installed-commit', says: 'nothing', detail }, ...claims], false), required);
  }
  const evidence = [
    layerAge(),
    findInstalledCommit(installation.claim, required, history, shipped),
    findContentCommit(required, history, shipped),
    ...claims,
  ];
  return result(
    isPinnedOnPurpose(setting, installation) ? pinned(evidence) : weigh(evidence, true),
    required,
  );
}

function requiredCommit(setting: DependencySetting, history: History, newestChange: string): string {
  if (setting.minCommit === undefined) return newestChange;
  return history.find(setting.minCommit)?.id ?? setting.minCommit;
}

/** A pin may stay behind the branch; it never excuses what lacks the commit that is named as the least. */
function isPinnedOnPurpose({ allowPinned, minCommit }: DependencySetting, { claim }: Installation): boolean {
  return allowPinned && minCommit === undefined && claim?.requested != null && isCommitId(claim.requested);
}

function pinned(evidence: readonly FreshnessEvidence[]): Weighed {
  const detail = 'it is pinned to a commit on purpose (`allow-pinned`)';
  return {
    verdict: 'fresh',
    confidence: 'certain',
    evidence: [...evidence, { kind: 'label', says: 'nothing', detail }],
  };
}

/** `a04e664 "fix: emessage -> emsg"`: the required commit as people recognise it, or the version. */
export function nameRequired({ required, requiredSubject }: Freshness): string {
  if (required === null) return 'an unknown commit';
  return isCommitId(required) ? nameCommit(required, requiredSubject) : required;
}
