import { coordinate } from '../model/coordinate.ts';
import type { Finding, Judgement } from '../model/finding.ts';
import type { Gap } from '../model/gap.ts';
import type { Evidence } from '../model/program.ts';
import type { Report } from '../model/report.ts';
import type { Site } from '../model/site.ts';
import { collectSecrets, type HideSecrets } from './wording/secrets.ts';
import { count } from './wording/sentences.ts';
import { treeName } from './wording/site-text.ts';

const someone = 'a private consumer';
const usages = { graphql: 'operation', routes: 'call', images: 'place', gate: 'place' } as const;

/**
 * A report that may be shown in public: nothing in it names a private consumer's repository, path or code, only how many
 * of its places are concerned. `isPrivate` is asked with the name of a repository or the reference of an image.
 */
export function maskPrivate(report: Report, isPrivate: (treeName: string) => boolean): Report {
  const isHidden = (site: Site) => site.tree !== undefined && isPrivate(treeName(site.tree));
  const hide = collectSecrets(report, isHidden);
  return {
    ...report,
    inconclusive: [
      ...new Set(report.inconclusive.map((reason) => hideReason(reason, report.gaps, isHidden, hide))),
    ],
    judgements: report.judgements.map((judgement) => maskJudgement(judgement, isHidden, hide)),
    excerpts: report.excerpts.filter(({ tree }) => tree.kind === 'checkout' || !isPrivate(treeName(tree))),
    gaps: report.gaps.map((gap) => maskGap(gap, isHidden, hide)),
    assumptions: report.assumptions.map(hide),
    reproduce: hide(report.reproduce),
  };
}

type IsHidden = (site: Site) => boolean;

function maskSite(site: Site): Site {
  return { side: site.side, path: '', tree: { kind: 'repository', name: someone, commit: '' } };
}

function maskJudgement(
  { finding, disposition }: Judgement,
  isHidden: IsHidden,
  hide: HideSecrets,
): Judgement {
  const masked = isHidden(finding.at) ? maskWhole(finding) : maskParts(finding, isHidden, hide);
  if (disposition.kind !== 'acknowledged') return { finding: masked, disposition };
  const by = { ...disposition.by, reason: hide(disposition.by.reason) };
  return { finding: masked, disposition: { kind: 'acknowledged', by } };
}

/** A finding about a place in a private consumer: only its rule, its severity and its fingerprint are left. */
function maskWhole({ witness: _, cause: __, ...finding }: Finding): Finding {
  return {
    ...finding,
    subject: coordinate(someone),
    message: 'A private consumer of this repository is concerned; the full report has the place.',
    at: maskSite(finding.at),
    evidence: [],
    members: [],
    fixes: [],
  };
}

function maskParts({ witness, ...finding }: Finding, isHidden: IsHidden, hide: HideSecrets): Finding {
  const hidden = finding.evidence.filter(({ site }) => isHidden(site));
  if (hidden.length === 0) {
    const message = hide(finding.message);
    return { ...finding, message, ...(witness && { witness }) };
  }
  const kind = usages[finding.rule.split('/')[0] as keyof typeof usages];
  const [first] = hidden;
  const told: readonly Evidence[] = first
    ? [{ site: maskSite(first.site), note: count(hidden.length, kind) }]
    : [];
  return {
    ...finding,
    message: hide(finding.message),
    evidence: [
      ...finding.evidence
        .filter(({ site }) => !isHidden(site))
        .map(({ site, note }) => ({ site, note: hide(note) })),
      ...told,
    ],
    fixes: finding.fixes
      .filter((fix) => !fix.edits.some(({ site }) => isHidden(site)))
      .map((fix) => ({ ...fix, description: hide(fix.description) })),
  };
}

function maskGap(gap: Gap, isHidden: IsHidden, hide: HideSecrets): Gap {
  if (!isHidden(gap.at)) {
    const mend = gap.mend === undefined ? {} : { mend: hide(gap.mend) };
    return { ...gap, note: hide(gap.note), ...mend };
  }
  const { mend: _, ...rest } = gap;
  return { ...rest, at: maskSite(gap.at), note: 'Something in a private consumer could not be read.' };
}

function hideReason(reason: string, gaps: readonly Gap[], isHidden: IsHidden, hide: HideSecrets): string {
  const about = gaps.find((gap) => isHidden(gap.at) && reason.includes(gap.note));
  return about ? 'Something in a private consumer could not be read.' : hide(reason);
}
