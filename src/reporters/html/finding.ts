import type { Fix } from '../../model/boundary.ts';
import type { Finding } from '../../model/finding.ts';
import { type Html, html, prose } from '../text/html.ts';
import { sentence } from '../text/sentence.ts';
import { chooseEvidence } from '../wording/choose-evidence.ts';
import type { FindExcerpt } from '../wording/excerpt.ts';
import { fixLines } from '../wording/fix-lines.ts';
import { shortenMembers } from '../wording/members.ts';
import { siteText } from '../wording/site-text.ts';
import type { Reported } from '../wording/tally.ts';
import { witnessText } from '../wording/witness-text.ts';
import { renderPlace } from './frame.ts';

const mostEvidence = 50;
/** Pieces of evidence that are shown with their code. */
const mostFrames = 4;
const mostMembers = 200;

/** One finding with all that is known of it: place, evidence, witness, fix, and how to accept it. */
export function renderFinding({ finding, severity, rule }: Reported, findExcerpt: FindExcerpt): Html {
  const { fingerprint, evidence, members, witness, fixes, at } = finding;
  const [fix] = fixes;
  const shown = chooseEvidence(evidence, at, findExcerpt, { most: mostEvidence, frames: mostFrames });
  const more = evidence.length - shown.length;
  const name = html`<code>${finding.rule}</code>`;
  return html`<article id="${fingerprint}" class="${severity}" data-severity="${severity}" data-find="${findable(finding)}">
<h3><span class="severity">${severity}</span> ${prose(finding.message)}</h3>
<p class="rule">${rule ? html`<a href="${rule.docs}">${name}</a> ${sentence(rule.purpose)}` : name}</p>
${at.path === '' ? html`` : renderPlace({ site: at, note: '' }, findExcerpt)}
${shown.map((it) => renderPlace(it.evidence, it.framed ? findExcerpt : () => undefined))}
${more > 0 ? html`<p>and ${more} more places</p>` : html``}
${members.length > 1 ? renderMembers(members) : html``}
${witness ? html`<details><summary>What shows that it breaks</summary><pre tabindex="0">${witnessText(witness)}</pre></details>` : html``}
${fix ? renderFix(fix, findExcerpt, at.region?.line ?? 0) : rule ? html`<p class="help">${prose(sentence(rule.remedy))}</p>` : html``}
<p class="accept">Intended? <code>npx driftgate ack ${fingerprint} --reason "…" --expires YYYY-MM-DD</code></p>
</article>
`;
}

/** A finding in one line, where there are too many to show them whole. */
export function renderFindingLine({ finding, severity }: Reported): Html {
  return html`<li id="${finding.fingerprint}" data-severity="${severity}" data-find="${findable(finding)}"><span class="severity">${severity}</span> <code>${finding.rule}</code> ${prose(finding.message)} <span class="path">${siteText(finding.at)}</span></li>
`;
}

/** What a search looks through: the words people know a finding by, in lower case. */
function findable({ rule, subject, at, evidence, message }: Finding): string {
  const places = [at, ...evidence.slice(0, mostEvidence).map((it) => it.site)].map(siteText);
  return [rule, subject, message, ...places].join(' ').toLowerCase();
}

function renderMembers(members: readonly string[]): Html {
  const more = members.length - mostMembers;
  const named = shortenMembers(members.slice(0, mostMembers)).map((it) => html`<li><code>${it}</code></li>`);
  return html`<details open><summary>${members.length} members</summary><ul class="members">${named}</ul>${more > 0 ? html`<p>and ${more} more</p>` : html``}</details>`;
}

const kinds = { ' ': 'stays', '-': 'goes', '+': 'comes', '@': 'file' } as const;

function renderFix(fix: Fix, findExcerpt: FindExcerpt, near: number): Html {
  const lines = fixLines(fix, findExcerpt, near).map(
    ({ sign, text }) => html`<span class="${kinds[sign]}">${sign === '@' ? text : `${sign} ${text}`}</span>`,
  );
  const proof = fix.proven ? ' Checked: with it applied, nothing breaks.' : '';
  return html`<div class="fix"><p class="help"><strong>Fix:</strong> ${prose(sentence(fix.description))}${proof}</p><pre tabindex="0" role="region" aria-label="Fix">${lines}</pre></div>`;
}
