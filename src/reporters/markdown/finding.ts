import type { Fix } from '../../model/boundary.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Evidence } from '../../model/program.ts';
import { code, fence, joinMarkdown, link, type Markdown, md, prose } from '../text/markdown.ts';
import { shortenMembers } from '../wording/members.ts';
import { count } from '../wording/sentences.ts';
import type { Reported } from '../wording/tally.ts';
import { witnessText } from '../wording/witness-text.ts';
import { type RepositoryLinks, renderSite } from './context.ts';

export const icon = { error: '⛔', warning: '⚠️', note: '💡' } as const satisfies Record<Severity, string>;

/** How much of a finding is written. */
export interface Detail {
  readonly evidence: number;
  readonly members: number;
  readonly fixLines: number;
  readonly witness: boolean;
}

export const brief: Detail = { evidence: 5, members: 12, fixLines: 12, witness: false };
export const full: Detail = { evidence: 200, members: 500, fixLines: 60, witness: true };

const longestText = 4000;

/** A finding as a block under a heading: what, where, who breaks, the fix, and how to accept it. */
export function renderFinding(
  { finding, severity, rule }: Reported,
  detail: Detail,
  links: RepositoryLinks | undefined,
): Markdown {
  const name = code(finding.rule);
  const where = md`${renderSite(finding.at, links)} · ${rule ? link(name, rule.docs) : name}`;
  return joinMarkdown(
    [
      md`#### ${icon[severity] as Markdown} ${prose(finding.message)}`,
      where,
      ...renderEvidence(finding.evidence, detail.evidence, links),
      ...renderMembers(finding.members, detail.members),
      ...renderFix(finding.fixes, rule?.remedy, detail.fixLines),
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

function renderEvidence(
  evidence: readonly Evidence[],
  most: number,
  links: RepositoryLinks | undefined,
): readonly Markdown[] {
  if (evidence.length === 0) return [];
  const lines = evidence
    .slice(0, most)
    .map(({ site, note }) => md`- ${renderSite(site, links)} — ${prose(note)}`);
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

function renderFix(
  fixes: readonly Fix[],
  remedy: string | undefined,
  mostLines: number,
): readonly Markdown[] {
  const [fix] = fixes;
  if (!fix) return remedy === undefined ? [] : [md`**Fix:** ${prose(remedy)}`];
  const proof = fix.proven ? md` Checked: with this applied, nothing breaks.` : md``;
  const path = fix.edits[0].site.path;
  const lines = fix.edits.flatMap((edit) => edit.text.replace(/\n$/, '').split('\n'));
  const shownText = lines.slice(0, mostLines).join('\n').slice(0, longestText);
  const more = lines.length > mostLines ? [md`and ${lines.length - mostLines} more lines`] : [];
  return [md`**Fix:** ${prose(fix.description)}${proof}`, fence(shownText, languageOf(path)), ...more];
}

function renderWitness({ witness }: Finding, detail: Detail): readonly Markdown[] {
  if (!witness || !detail.witness) return [];
  const info = witness.kind === 'operation' ? 'graphql' : '';
  const text = fence(witnessText(witness).slice(0, longestText), info);
  return [md`<details><summary>Proof</summary>\n\n${text}\n\n</details>`];
}

const languages = new Map([
  ['graphql', 'graphql'],
  ['graphqls', 'graphql'],
  ['gql', 'graphql'],
  ['js', 'js'],
  ['jsx', 'jsx'],
  ['mjs', 'js'],
  ['py', 'python'],
  ['ts', 'ts'],
  ['tsx', 'tsx'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

/** The language of a code block, by the name of the file. */
export function languageOf(path: string): string {
  return languages.get(path.slice(path.lastIndexOf('.') + 1)) ?? '';
}
