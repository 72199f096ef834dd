import type { Edit, Fix } from '../model/boundary.ts';
import type { Finding, Judgement } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { NonEmpty, Site } from '../model/site.ts';

/**
 * A report whose places in the checkout are told from the top of the repository, for surfaces that know only that:
 * `prefix` leads from there to the folder that was checked, and ends with `/` unless it is empty.
 */
export function prefixPaths(report: Report, prefix: string): Report {
  if (prefix === '') return report;
  return {
    ...report,
    judgements: report.judgements.map((it) => moveJudgement(it, prefix)),
    excerpts: report.excerpts.map((it) =>
      it.tree.kind === 'checkout' ? { ...it, path: prefix + it.path } : it,
    ),
    gaps: report.gaps.map((gap) => ({ ...gap, at: moveSite(gap.at, prefix) })),
  };
}

function moveSite<S extends Site>(site: S, prefix: string): S {
  return site.tree ? site : { ...site, path: prefix + site.path };
}

function moveJudgement({ finding, disposition }: Judgement, prefix: string): Judgement {
  const moved = moveFinding(finding, prefix);
  if (disposition.kind !== 'acknowledged') return { finding: moved, disposition };
  const { by } = disposition;
  return {
    finding: moved,
    disposition: { kind: 'acknowledged', by: { ...by, at: moveSite(by.at, prefix) } },
  };
}

function moveFinding(finding: Finding, prefix: string): Finding {
  return {
    ...finding,
    at: moveSite(finding.at, prefix),
    evidence: finding.evidence.map((it) => ({ ...it, site: moveSite(it.site, prefix) })),
    fixes: finding.fixes.map((fix) => moveFix(fix, prefix)),
  };
}

function moveFix(fix: Fix, prefix: string): Fix {
  const move = (edit: Edit): Edit => ({ ...edit, site: moveSite(edit.site, prefix) });
  const [first, ...more] = fix.edits;
  const edits: NonEmpty<Edit> = [move(first), ...more.map(move)];
  return { ...fix, edits };
}
