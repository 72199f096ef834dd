import { createHash } from 'node:crypto';
import type { Verdict } from '../model/finding.ts';
import { compareGaps } from '../model/order.ts';
import type { Report, Reporter } from '../model/report.ts';
import { renderFinding, renderFindingLine } from './html/finding.ts';
import { renderMap } from './html/map.ts';
import { script } from './html/script.ts';
import { style } from './html/style.ts';
import { type Html, html, prose } from './text/html.ts';
import { boundaryIds, boundaryTitles } from './wording/boundary-titles.ts';
import { indexExcerpts } from './wording/excerpt.ts';
import { findOpenReasons } from './wording/reasons.ts';
import {
  countSeverities,
  describeBase,
  describeCheckedOf,
  describeOverride,
  describeUncompared,
  describeUnmatched,
  describeUnresolved,
} from './wording/sentences.ts';
import { lineText, sideText, siteText } from './wording/site-text.ts';
import { type Tally, tally } from './wording/tally.ts';

/** Findings that are shown whole; the others stand in one line each. */
const mostWhole = 500;
const marks = { pass: '✔', fail: '✖', inconclusive: '?' } as const satisfies Record<Verdict, string>;

/** One self-contained page: a map of what changed, and every finding with its code, evidence and fix. */
export const htmlPage: Reporter = { id: 'html', render: renderPage };

function renderPage(report: Report): string {
  const known = tally(report);
  const title = `driftgate: ${headline(report, known)}`;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body class="${report.verdict}">
<header><h1><span class="mark" aria-hidden="true">${marks[report.verdict]}</span> ${title}</h1>
<p class="sides">${describeBase(report)}, head ${report.head.label}${report.head.commit ? ` ${report.head.commit.slice(0, 7)}` : ''}</p>
${renderRemarks(report, known)}</header>
<main>
${known.reported.length > 0 ? renderFilter() : html``}
${renderMap(known.reported)}
${renderFindings(report, known)}
${renderChecked(report)}
${renderList(
  'Accepted',
  known.acknowledged.map(
    ({ finding, by }) =>
      html`<li>${prose(finding.message)} Accepted by ${by.owner} until ${by.expires}: ${by.reason}</li>`,
  ),
)}
${renderList(
  'Stood at the base already',
  known.existing.map(
    (it) =>
      html`<li><code>${it.rule}</code> ${prose(it.message)} <span class="path">${siteText(it.at)}</span></li>`,
  ),
)}
${renderList(
  'Not read',
  [...report.gaps]
    .sort(compareGaps)
    .map(
      (gap) =>
        html`<li><span class="path">${lineText(gap.at)}</span>${sideText(gap.at, report)} ${prose(gap.note)} ${prose(gap.mend ?? '')}</li>`,
    ),
)}
${renderList(
  'Assumed',
  report.assumptions.map((it) => html`<li>${prose(it)}</li>`),
)}
</main>
<footer><p class="soft">The same on your machine: <code>${report.reproduce}</code></p></footer>
${known.reported.length > 0 ? html`<script>${{ html: script }}</script>` : html``}
</body>
</html>
`.html;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function headline(report: Report, known: Tally): string {
  const found = countSeverities(known.counts);
  if (report.verdict === 'inconclusive') return `could not decide${found === '' ? '' : `: ${found}`}`;
  return found === '' ? 'nothing breaks' : report.verdict === 'pass' ? `passes with ${found}` : found;
}

function renderRemarks(report: Report, known: Tally): Html {
  const override = describeOverride(report);
  const remarks = [...(override === undefined ? [] : [override]), ...findOpenReasons(report, known)];
  return remarks.length === 0 ? html`` : html`<ul>${remarks.map((it) => html`<li>${prose(it)}</li>`)}</ul>`;
}

function renderFilter(): Html {
  const boxes = ['error', 'warning', 'note'].map(
    (severity) =>
      html`<label><input type="checkbox" name="severity" value="${severity}" checked> ${severity}s</label>`,
  );
  return html`<form class="filter" role="search" hidden><label>Search findings <input type="search" name="search" autocomplete="off"></label><fieldset><legend>Show</legend>${boxes}</fieldset><output></output></form>`;
}

function renderFindings(report: Report, { reported }: Tally): Html {
  if (reported.length === 0) return html``;
  const findExcerpt = indexExcerpts(report);
  const rest = reported.slice(mostWhole);
  return html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${reported.slice(0, mostWhole).map((it) => renderFinding(it, findExcerpt))}
${rest.length === 0 ? html`` : html`<ul class="lines">${rest.map(renderFindingLine)}</ul>`}</section>`;
}

function renderChecked(report: Report): Html {
  const rows = boundaryIds.map((id) => {
    const { status, fault } = report.boundaries[id];
    const checked =
      status === 'failed' ? `crashed, a bug in driftgate: ${fault ?? ''}` : describeCheckedOf(report, id);
    return html`<tr><th scope="row">${boundaryTitles[id]}</th><td>${checked === '' ? 'not here' : checked}</td></tr>`;
  });
  const further = [
    ...describeUncompared(report).map((it) => `compared with nothing: ${it}`),
    ...describeUnresolved(report).map((it) => `not resolvable: ${it}`),
    ...describeUnmatched(report).map((it) => `without an endpoint: ${it}`),
  ];
  return html`<section aria-labelledby="checked"><h2 id="checked">What was checked</h2><table>${rows}</table>
${further.length === 0 ? html`` : html`<p class="soft">${further.join('; ')}</p>`}</section>`;
}

function renderList(title: string, items: readonly Html[]): Html {
  if (items.length === 0) return html``;
  return html`<section><h2>${title} (${items.length})</h2><ul class="lines">${items}</ul></section>`;
}
