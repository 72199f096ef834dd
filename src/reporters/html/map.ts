import type { Finding } from '../../model/finding.ts';
import { type Html, html } from '../text/html.ts';
import { cut } from '../text/size.ts';
import { fileText } from '../wording/site-text.ts';
import type { Reported } from '../wording/tally.ts';

const row = 26;
const top = 34;
const columns = [8, 372, 736] as const;
const nodeWidth = 300;
const letters = 44;
/** Nodes of a column; further ones are told as a number. */
const most = 60;

interface Node {
  readonly key: string;
  readonly text: string;
  /** The finding it leads to. */
  readonly target: string;
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** The boundaries that changed, as a picture: where a finding stands, what it is about, and who relies on it. */
export function renderMap(reported: readonly Reported[]): Html {
  const sides: readonly [Map<string, Node>, Map<string, Node>, Map<string, Node>] = [
    new Map(),
    new Map(),
    new Map(),
  ];
  const edges = new Map<string, Edge>();
  for (const { finding } of reported) place(finding, sides, edges);
  const shown = sides.map((side) => [...side.values()].slice(0, most));
  if (shown.every((side) => side.length === 0)) return html``;
  const at = new Map(
    shown.flatMap((side, column) => side.map(({ key }, index) => [key, { column, index }] as const)),
  );
  const height = top + Math.max(...shown.map((side) => side.length)) * row + 8;
  const width = columns[2] + nodeWidth + 8;
  const hidden = sides.reduce((sum, side) => sum + Math.max(0, side.size - most), 0);
  return html`<section aria-labelledby="map"><h2 id="map">What touches what</h2>
<div class="map" tabindex="0" role="region" aria-label="Map of the boundaries that changed; the findings below say the same in words">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${['Stands in', 'Is about', 'Reaches'].map((title, column) => html`<text class="title" x="${columns[column] ?? 0}" y="18">${title}</text>`)}
${[...edges.values()].map((edge) => renderEdge(edge, at))}
${shown.flatMap((side, column) => side.map((node, index) => renderNode(node, columns[column] ?? 0, top + index * row)))}
</svg></div>${hidden > 0 ? html`<p>and ${hidden} more</p>` : html``}</section>`;
}

function place(
  { fingerprint, at, subject, evidence }: Finding,
  [left, middle, right]: readonly [Map<string, Node>, Map<string, Node>, Map<string, Node>],
  edges: Map<string, Edge>,
): void {
  const about = `about ${subject}`;
  add(middle, { key: about, text: subject, target: fingerprint });
  const own = fileText(at);
  const link = (from: string, to: string) => edges.set(`${from}\0${to}`, { from, to });
  if (at.path !== '') {
    add(left, { key: `from ${own}`, text: own, target: fingerprint });
    link(`from ${own}`, about);
  }
  for (const file of new Set(evidence.map(({ site }) => fileText(site)))) {
    if (file === own || file === '') continue;
    add(right, { key: `to ${file}`, text: file, target: fingerprint });
    link(about, `to ${file}`);
  }
}

function add(nodes: Map<string, Node>, node: Node): void {
  if (!nodes.has(node.key)) nodes.set(node.key, node);
}

function renderNode({ text, target }: Node, x: number, y: number): Html {
  const shown = text.length > letters ? `…${text.slice(1 - letters)}` : text;
  return html`<a href="#${target}" data-find="${text.toLowerCase()}"><title>${text}</title><rect x="${x}" y="${y}" width="${nodeWidth}" height="${row - 6}" rx="4"/><text x="${x + 8}" y="${y + 14}">${cut(shown, letters)}</text></a>
`;
}

function renderEdge({ from, to }: Edge, at: ReadonlyMap<string, { column: number; index: number }>): Html {
  const a = at.get(from);
  const b = at.get(to);
  if (!a || !b) return html``;
  const [x1, y1] = [(columns[a.column] ?? 0) + nodeWidth, top + a.index * row + 10];
  const [x2, y2] = [columns[b.column] ?? 0, top + b.index * row + 10];
  return html`<path d="M${x1} ${y1}C${x1 + 32} ${y1} ${x2 - 32} ${y2} ${x2} ${y2}"/>
`;
}
