import type { DependencySetting } from '../../../model/config.ts';
import { gitTarget, isCommitId } from '../git-target.ts';
import type { History } from '../history/history.ts';
import { plainName } from '../installed/installation.ts';
import { field, textField } from '../parse-json.ts';
import type { FreshnessEvidence } from './evidence.ts';

/** What a label says of a dependency. */
export interface LabelClaim {
  readonly label: string;
  readonly kind: 'commit' | 'version';
  readonly value: string;
}

const prefix = 'org.opencontainers.image.';
const mostLabels = 500;

/**
 * The labels that speak of a dependency: those whose name holds its name, and, on an image of the dependency itself, the
 * revision and version of https://github.com/opencontainers/image-spec/blob/main/annotations.md.
 */
export function findLabelClaims(config: unknown, { name, source }: DependencySetting): readonly LabelClaim[] {
  const labels = field(field(config, 'config'), 'Labels');
  const own = gitTarget(textField(labels, `${prefix}source`) ?? '') === gitTarget(source);
  const wanted = plainName(name);
  const keys = typeof labels === 'object' && labels !== null ? Object.keys(labels).slice(0, mostLabels) : [];
  return keys.sort().flatMap((label): LabelClaim[] => {
    const value = textField(labels, label);
    const end = /[._-](revision|commit|sha|ref|version)$/.exec(label)?.[1];
    const isOurs = own && (label === `${prefix}revision` || label === `${prefix}version`);
    const isNamed = `-${plainName(label)}-`.includes(`-${wanted}-`);
    if (value === undefined || end === undefined || !(isOurs || isNamed)) return [];
    if (isCommitId(value)) return [{ label, kind: 'commit', value: value.toLowerCase() }];
    return end === 'version' && /^v?\d/.test(value)
      ? [{ label, kind: 'version', value: value.replace(/^v/, '') }]
      : [];
  });
}

/** Labels are what the build was told, not what it did: they say nothing of freshness, and stand in the report to be compared. */
export function findLabel(config: unknown, setting: DependencySetting, history: History): FreshnessEvidence {
  const kind = 'label';
  const claims = findLabelClaims(config, setting);
  if (claims.length > 0) {
    const told = claims.map(
      ({ label, value }) => `${label} is ${history.find(value)?.id.slice(0, 7) ?? value.slice(0, 40)}`,
    );
    return {
      kind,
      says: 'nothing',
      detail: `${told.slice(0, 5).join(', ')}: what the build was told, not what it holds`,
    };
  }
  const labels = field(field(config, 'config'), 'Labels');
  const created = textField(labels, `${prefix}created`) ?? textField(config, 'created');
  const said =
    created === undefined ? 'no label' : `no label but the time of the build, ${created.slice(0, 40)},`;
  return { kind, says: 'nothing', detail: `${said} speaks of it, and that proves nothing` };
}
