import { graphql, probeGraphql } from './boundaries/graphql/index.ts';
import { images } from './boundaries/images/index.ts';
import { catalogue } from './boundaries/index.ts';
import { routes } from './boundaries/routes/index.ts';
import { findExcerpts } from './engine/excerpts.ts';
import type { Gathered, OpenRoot } from './engine/gather.ts';
import { gatherSides } from './engine/gather-sides.ts';
import { gatheringFor } from './engine/gathering.ts';
import { linkViews } from './engine/link-views.ts';
import type { ModuleCache } from './engine/loaded-tree.ts';
import { type Job, jobOf } from './engine/outcome.ts';
import type { Ports } from './engine/ports.ts';
import { excuseSecret, settleGaps } from './engine/settle-gaps.ts';
import type { BoundaryId } from './model/boundary.ts';
import type { Config } from './model/config.ts';
import type { Finding, Judgement } from './model/finding.ts';
import type { Gap } from './model/gap.ts';
import type { Report, SideLabel } from './model/report.ts';
import { type Side, textOf } from './model/site.ts';
import type { OpenSide } from './model/source.ts';
import { version } from './model/version.ts';
import type { AskApproval } from './policy/approval.ts';
import { findGateFindings } from './policy/gate-findings.ts';
import { gateRules } from './policy/gate-rules.ts';
import { acceptInline } from './policy/inline-ignores.ts';
import { judge, type Policy } from './policy/judge.ts';
import { decide } from './policy/verdict.ts';

/** Everything one run needs; `base` is null where there is nothing to compare with. */
export interface CheckInput {
  readonly base: OpenSide | null;
  /** There is a base, and it cannot be had: what the change adds cannot be told from what stands. */
  readonly baseLost?: boolean;
  readonly head: OpenSide;
  /** Folders and repositories that the configuration names: the same on both sides. */
  readonly consumers: readonly OpenRoot[];
  readonly policy: Policy;
  /** Findings about the policy itself, and what opening the sides could not see or had to assume. */
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly assumptions: readonly string[];
  readonly ports: Ports;
  /** What earlier runs parsed, by contents; this one adds to it. */
  readonly modules?: ModuleCache | undefined;
  /** Asks whether what the change itself accepts counts. */
  readonly ask: AskApproval;
  /** This run gets no secrets: what cannot be read for want of one is checked again where they are given. */
  readonly withoutSecrets?: boolean;
  readonly reproduce: string;
}

/** The boundaries of a configuration, ready to run. */
function jobsOf(config: Config): readonly Job[] {
  return [jobOf(graphql(config)), jobOf(routes(config)), jobOf(images(config, [probeGraphql(config)]))];
}

/** Compares both sides of every boundary and judges what would break. */
export async function check(input: CheckInput): Promise<Report> {
  const { config, today } = input.policy;
  const jobs = jobsOf({ ...config, today });
  const gathering = gatheringFor(input.ports, config, jobs, input.modules);
  const { base, head } = await gatherSides(input, input.consumers, gathering);
  const views = base ? linkViews(base, head) : { base: undefined, head: head.view };
  const outcomes = jobs.map((job) => ({ job, outcome: job.judge(views.base, views.head) }));
  const provided = new Set(outcomes.flatMap(({ outcome }) => [...outcome.provided]));
  const settled = settleGaps(
    [
      ...input.gaps,
      ...(base?.gaps() ?? []),
      ...head.gaps(),
      ...outcomes.flatMap(({ outcome }) => outcome.gaps),
    ],
    provided,
  );
  const gaps = input.withoutSecrets ? settled.map(excuseSecret) : settled;
  const found = input.baseLost ? [] : outcomes.flatMap(({ outcome }) => outcome.findings);
  const findings = [...input.findings, ...found];
  const inline = await acceptInline({
    findings,
    textOf: (side, path) => textAt(sideOf(side, base, head), path),
    hasBase: base !== undefined,
    ask: input.ask,
  });
  const acknowledgements = [...input.policy.acknowledgements, ...inline.acknowledgements];
  const policy = { ...input.policy, acknowledgements };
  const gate = findGateFindings({ findings, gaps: input.baseLost ? input.gaps : gaps, policy });
  const judgements = judge([...findings, ...gate], policy);
  const boundaries = Object.fromEntries(
    outcomes.map(({ job, outcome }) => [job.id, outcome.boundary]),
  ) as Report['boundaries'];
  return {
    version: 1,
    tool: { name: 'driftgate', version },
    base: input.base && labelOf(input.base),
    head: labelOf(input.head),
    ...decide({ judgements, gaps, boundaries, config }),
    judgements,
    rules: rulesOf(judgements),
    excerpts: findExcerpts(
      judgements.map((it) => it.finding),
      (side, tree, path) => sideOf(side, base, head)?.file(tree, path),
    ),
    boundaries,
    gaps,
    assumptions: [
      ...input.assumptions,
      ...inline.assumptions,
      ...newBoundaries(outcomes.filter((it) => it.outcome.isNew)),
    ],
    reproduce: input.reproduce,
  };
}

function labelOf({ label, commit }: OpenSide): SideLabel {
  return { label, ...(commit !== undefined && { commit }) };
}

function textAt(side: Gathered | undefined, path: string): string | undefined {
  const file = side?.file({ kind: 'checkout' }, path);
  return file && textOf(file);
}

function sideOf(side: Side, base: Gathered | undefined, head: Gathered): Gathered | undefined {
  return side === 'head' ? head : base;
}

function rulesOf(judgements: readonly Judgement[]): Report['rules'] {
  const named = new Set(judgements.map((it) => it.finding.rule));
  return [...catalogue, ...gateRules]
    .filter((rule) => named.has(rule.id))
    .map(({ id, purpose, rationale, remedy, impact, docs }) => ({
      id,
      purpose,
      rationale,
      remedy,
      impact,
      docs,
    }));
}

function newBoundaries(fresh: readonly { readonly job: { readonly id: BoundaryId } }[]): readonly string[] {
  return fresh.map(
    ({ job }) => `${job.id} is new in this change: there is nothing at the base to compare it with.`,
  );
}
