import type { Finding, Severity } from '../../model/finding.ts';
import { code, fence, joinMarkdown, link, type Markdown, md, prose } from '../text/markdown.ts';
import { sentence } from '../text/sentence.ts';
import { chooseEvidence } from '../wording/choose-evidence.ts';
import type { FindExcerpt } from '../wording/excerpt.ts';
import { fixLines } from '../wording/fix-lines.ts';
import { shortenMembers } from '../wording/members.ts';
import { count } from '../wording/sentences.ts';
import type { Reported } from '../wording/tally.ts';
import { witnessText } from '../wording/witness-text.ts';
import { type RepositoryLinks, renderSite } from './context.ts';

export const icon = { error: '⛔', warning: '⚠️', note: '💡' } as const satisfies Record<Severity, string>;

/** What a finding is written with. */
export interface Surroundings {
  readonly links: RepositoryLinks | undefined;
  readonly findExcerpt: FindExcerpt;
}

/** How much of a finding is written. */
export interface Detail {
  readonly evidence: number;
  readonly members: number;
  readonly fixLines: number;
  readonly witness: boolean;
}

export const brief: Detail = { evidence: 5, members: 12, fixLines: 20, witness: false };
export const full: Detail = { evidence: 200, members: 500, fixLines: 60, witness: true };

const longestText = 4000;

/** A finding as a block under a heading: what, where, who breaks, the fix, and how to accept it. */
export function renderFinding(
  { finding, severity, rule }: Reported,
  detail: Detail,
  { links, findExcerpt }: Surroundings,
): Markdown {
  const name = code(finding.rule);
  const where = md`${renderSite(finding.at, links)} · ${rule ? link(name, rule.docs) : name}`;
  return joinMarkdown(
    [
      md`#### ${icon[severity] as Markdown} ${prose(finding.message)}`,
      where,
      ...renderEvidence(finding, detail.evidence, { links, findExcerpt }),
      ...renderMembers(finding.members, detail.members),
      ...renderFix(finding, rule?.remedy, detail.fixLines, findExcerpt),
      ...renderWitness(finding, detail),
      md`Intended? ${code(`npx driftgate ack ${finding.fingerprint} --reason "…" --expires YYYY-MM-DD`)}`,
    ],
    '\n\n',
  );
}

/** A finding on one line of a list. */
export function renderFindingLine(
  { finding, severity }: Reported,
  links: RepositoryLinks | undefined,
): Markdown {
  return md`- ${icon[severity] as Markdown} ${prose(finding.message)} ${renderSite(finding.at, links)} · ${code(finding.fingerprint)}`;
}

/** Evidence as a list; where not all fits, what stands on the other side of the boundary stays. */
export function renderEvidence(
  { evidence, at }: Finding,
  most: number,
  { links, findExcerpt }: Surroundings,
): readonly Markdown[] {
  if (evidence.length === 0) return [];
  const lines = chooseEvidence(evidence, at, findExcerpt, { most, frames: 2 }).map(
    ({ evidence: { site, note } }) => md`- ${renderSite(site, links)} — ${prose(note)}`,
  );
  const more = evidence.length - most;
  return [joinMarkdown(more > 0 ? [...lines, md`- and ${more} more`] : lines, '\n')];
}

function renderMembers(members: readonly string[], most: number): readonly Markdown[] {
  if (members.length < 2) return [];
  const names = joinMarkdown(shortenMembers(members.slice(0, most)).map(code), ', ');
  const more = members.length > most ? md` and ${members.length - most} more` : md``;
  return [
    md`<details><summary>${count(members.length, 'coordinate') as Markdown}</summary>\n\n${names}${more}\n\n</details>`,
  ];
}

/** The first fix as a diff, or what to do where there is none. */
export function renderFix(
  { fixes, at }: Finding,
  remedy: string | undefined,
  mostLines: number,
  findExcerpt: FindExcerpt,
): readonly Markdown[] {
  const [fix] = fixes;
  if (!fix) return remedy === undefined ? [] : [md`**Fix:** ${prose(sentence(remedy))}`];
  const proof = fix.proven ? md` Checked: with this applied, nothing breaks.` : md``;
  const lines = fixLines(fix, findExcerpt, at.region?.line ?? 0);
  const text = lines
    .slice(0, mostLines)
    .map(({ sign, text: line }) => (sign === '@' ? `@@ ${line} @@` : `${sign}${line}`));
  const more = lines.length > mostLines ? [md`and ${lines.length - mostLines} more lines`] : [];
  return [
    md`**Fix:** ${prose(sentence(fix.description))}${proof}`,
    fence(text.join('\n').slice(0, longestText), 'diff'),
    ...more,
  ];
}

function renderWitness({ witness }: Finding, detail: Detail): readonly Markdown[] {
  if (!witness || !detail.witness) return [];
  const info = witness.kind === 'operation' ? 'graphql' : '';
  const text = fence(witnessText(witness).slice(0, longestText), info);
  return [md`<details><summary>Proof</summary>\n\n${text}\n\n</details>`];
}
