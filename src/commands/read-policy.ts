import { isAbsolute, join } from 'node:path';
import { catalogue } from '../boundaries/index.ts';
import type { World } from '../host/world.ts';
import type { Config } from '../model/config.ts';
import type { Acknowledgement, Finding } from '../model/finding.ts';
import type { Gap } from '../model/gap.ts';
import { type Side, textOf } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';
import { acknowledgementsPath, readAcknowledgements } from '../policy/acknowledgements.ts';
import type { AskApproval } from '../policy/approval.ts';
import { baselinePath, readBaseline } from '../policy/baseline.ts';
import { ConfigError } from '../policy/config-error.ts';
import { findPolicyWeakened } from '../policy/gate-findings.ts';
import { gateRules } from '../policy/gate-rules.ts';
import { describeProposed } from '../policy/inline-ignores.ts';
import type { Policy } from '../policy/judge.ts';
import { defaultConfig, type ReadConfig, readConfig } from '../policy/read-config.ts';
import { compareConfigs, tighten } from '../policy/weaken.ts';

/** Where the configuration is looked for, in this order. */
export const configPaths: readonly string[] = ['driftgate.yml', '.github/driftgate.yml'];

const largest = 16 * 1024 * 1024;
const rules = [...catalogue, ...gateRules];
const ruleIds = rules.map((rule) => rule.id);
const impacts = new Map(rules.map((rule) => [rule.id, rule.impact]));

/** The policy of a run, and what there is to say about it. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly assumptions: readonly string[];
}

/** The sides a policy is read from. */
export interface PolicySides {
  readonly base: TreeSource | undefined;
  readonly head: TreeSource;
  /** There is a base, and it cannot be had: the head's word is not taken for it. */
  readonly baseLost: boolean;
}

/**
 * Reads the policy from the base side, or from a file that the caller names. The head's own policy only tightens;
 * where it loosens, that is a finding. Throws `ConfigError`.
 */
export async function readPolicy(
  world: World,
  { base, head, baseLost }: PolicySides,
  configFile: string | undefined,
  ask?: AskApproval,
): Promise<PolicyInForce> {
  const side: Side = base ? 'base' : 'head';
  const source = base ?? (baseLost ? undefined : head);
  const written = configFile ? await fromFile(world, configFile) : source && (await fromTree(source));
  const read = written && readConfig(written.text, written.path, ruleIds);
  const config = read?.config ?? defaultConfig();
  const proposed = base && !configFile ? await proposedBy(head) : undefined;
  const acknowledgements = source ? await acknowledgementsIn(source, side) : [];
  const given =
    base && !configFile ? await proposedAcknowledgements(head, acknowledgements, ask) : nothingProposed;
  const baseline = source && (await textIn(source, baselinePath));
  return {
    policy: {
      config: proposed ? tighten(config, proposed.config, impacts) : config,
      acknowledgements: [...given.counting, ...acknowledgements],
      baseline: baseline ? readBaseline(baseline, baselinePath) : new Set(),
      today: world.clock.now().toISOString().slice(0, 10),
    },
    findings:
      read && base && !configFile
        ? weakened(config, proposed ?? { config: defaultConfig(), path: written.path })
        : [],
    gaps: read ? read.unsupported.map((key) => unsupportedGap(key, written.path, side)) : [],
    assumptions: [
      ...(read ? [] : [baseLost ? unknownPolicy : assumed(base !== undefined, proposed)]),
      ...given.assumptions,
    ],
  };
}

const nothingProposed = { counting: [], assumptions: [] } as const;

async function acknowledgementsIn(source: TreeSource, side: Side): Promise<readonly Acknowledgement[]> {
  const text = await textIn(source, acknowledgementsPath);
  return text === undefined ? [] : readAcknowledgements(text, acknowledgementsPath, side);
}

/** The acknowledgements that the change itself brings: they count once an owner has approved this head. */
async function proposedAcknowledgements(
  head: TreeSource,
  standing: readonly Acknowledgement[],
  ask: AskApproval | undefined,
): Promise<{ readonly counting: readonly Acknowledgement[]; readonly assumptions: readonly string[] }> {
  const keyOf = (it: Acknowledgement) => JSON.stringify([it.fingerprint, it.reason, it.owner, it.expires]);
  const known = new Set(standing.map(keyOf));
  const proposed = (await acknowledgementsIn(head, 'head')).filter((it) => !known.has(keyOf(it)));
  if (proposed.length === 0) return nothingProposed;
  const approval = ask ? await ask() : { why: 'they count once they stand at the base' };
  return 'by' in approval
    ? { counting: proposed, assumptions: [] }
    : { counting: [], assumptions: [describeProposed(proposed.length, approval.why)] };
}

interface Proposed {
  readonly config: Config;
  readonly path: string;
}

/** The pull request's own policy, as it would be after the merge. */
async function proposedBy(head: TreeSource): Promise<Proposed | undefined> {
  const written = await fromTree(head);
  return written && { config: readConfig(written.text, written.path, ruleIds).config, path: written.path };
}

function weakened(config: Config, proposed: Proposed): readonly Finding[] {
  return findPolicyWeakened(compareConfigs(config, proposed.config, impacts).looser, {
    side: 'head',
    path: proposed.path,
  });
}

const unknownPolicy =
  'The policy of the base is not known: schemas, backends, clients and images were detected.';

function assumed(hasBase: boolean, proposed: Proposed | undefined): string {
  if (proposed && hasBase)
    return `The base has no driftgate.yml: everything was detected. ${proposed.path} counts once it is merged.`;
  return 'There is no driftgate.yml: schemas, backends, clients and images were detected.';
}

function unsupportedGap({ key, line }: ReadConfig['unsupported'][number], path: string, side: Side): Gap {
  return {
    at: { side, path, region: { line, column: 1, endLine: line, endColumn: 1 } },
    reason: 'unsupported',
    effect: 'blocks',
    note: `\`${key}\` is not read by this version of driftgate yet.`,
    mend: 'Remove it, or set `on-inconclusive: warn` until it is.',
  };
}

async function fromFile(world: World, file: string) {
  const path = isAbsolute(file) ? file : join(world.directory, file);
  const bytes = await world.files.read(path, largest);
  if (!bytes)
    throw new ConfigError({
      file,
      key: '',
      problem: 'There is no such configuration file.',
      mend: 'Check the path given with --config.',
    });
  return { path: file, text: textOf({ bytes }) };
}

async function fromTree(source: TreeSource): Promise<{ path: string; text: string } | undefined> {
  for (const path of configPaths) {
    const text = await textIn(source, path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

async function textIn(source: TreeSource, path: string): Promise<string | undefined> {
  const entry = source.entries.find((it) => it.path === path);
  if (!entry || entry.size > largest) return undefined;
  const [file] = await source.read([entry]);
  return file && textOf(file);
}
