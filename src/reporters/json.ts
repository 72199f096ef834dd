import type { Fix } from '../model/boundary.ts';
import { docsOf } from '../model/boundary.ts';
import type { Judgement } from '../model/finding.ts';
import type { Report, Reporter } from '../model/report.ts';
import { severityOf } from '../model/severity.ts';
import type { Site } from '../model/site.ts';
import { safeJson } from './text/safe-json.ts';
import { witnessText } from './wording/witness-text.ts';

const status = { reported: 'new', existing: 'existing', acknowledged: 'acknowledged' } as const;

/** `check --format json`, version 1, as `cli.md` and `docs/report.schema.json` describe it. */
export const json: Reporter = {
  id: 'json',
  render: (report) =>
    safeJson({
      version: report.version,
      tool: report.tool,
      base: report.base,
      head: report.head,
      verdict: report.verdict,
      ...(report.override?.by !== undefined && { override: report.override }),
      findings: report.judgements.flatMap((judgement) => jsonOfJudgement(judgement, report)),
      boundaries: report.boundaries,
      gaps: report.gaps.map(({ at, reason, effect, note, mend }) => ({
        at: jsonOfSite(at),
        reason,
        effect,
        note,
        mend,
      })),
      assumptions: report.assumptions,
    }),
};

function jsonOfJudgement({ finding, disposition }: Judgement, report: Report): readonly object[] {
  if (disposition.kind === 'off') return [];
  const { rule, impact, confidence, subject, message, witness, cause, members, project, fingerprint } =
    finding;
  return [
    {
      rule,
      severity: disposition.kind === 'reported' ? disposition.severity : severityOf(finding),
      status: status[disposition.kind],
      impact,
      confidence,
      subject,
      message,
      at: jsonOfSite(finding.at),
      evidence: finding.evidence.map(({ site, note }) => ({ at: jsonOfSite(site), note })),
      fixes: finding.fixes.map(jsonOfFix),
      witness: witness && { kind: witness.kind, text: witnessText(witness) },
      cause,
      members,
      project,
      fingerprint,
      docs: report.rules.find((it) => it.id === rule)?.docs ?? docsOf(rule),
    },
  ];
}

function jsonOfFix({ description, proven, edits }: Fix): object {
  return { description, proven, edits: edits.map(({ site, text }) => ({ at: jsonOfSite(site), text })) };
}

function jsonOfSite({ side, path, region, tree, layer }: Site): object {
  return {
    side,
    repository: tree?.kind === 'repository' ? tree.name : undefined,
    image: tree?.kind === 'image' ? tree.reference : undefined,
    path,
    layer,
    region,
  };
}
