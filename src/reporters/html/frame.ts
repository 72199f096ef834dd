import type { Evidence } from '../../model/program.ts';
import { frameOf } from '../terminal/frame.ts';
import { type Html, html, prose } from '../text/html.ts';
import type { FindExcerpt } from '../wording/excerpt.ts';
import { siteText } from '../wording/site-text.ts';

const width = 200;

/** A place with what is said of it, and the code that stands there. */
export function renderPlace({ site, note }: Evidence, findExcerpt: FindExcerpt): Html {
  const where = siteText(site);
  const excerpt = findExcerpt(site);
  const side = site.side === 'base' ? html` <span class="side">base</span>` : html``;
  const head = html`<p class="place"><span class="path">${where}</span>${side}${note === '' ? html`` : html` ${prose(note)}`}</p>`;
  if (!excerpt || !site.region) return head;
  const lines = frameOf(excerpt, site.region, width).map((line) =>
    line.is === 'marks'
      ? html`<span class="gutter"></span><span class="marks">${' '.repeat(line.indent)}${'^'.repeat(line.width)}</span>\n`
      : html`<span class="gutter">${String(line.number)}</span><span class="${line.marked ? 'line marked' : 'line'}">${line.text}</span>\n`,
  );
  return html`${head}<pre tabindex="0" role="region" aria-label="${`Code at ${where}`}">${lines}</pre>`;
}
