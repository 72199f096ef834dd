import { compareText } from '../../model/order.ts';
import type { Site } from '../../model/site.ts';
import { code, joinMarkdown, type Markdown, md } from '../text/markdown.ts';
import { mermaidLabel } from '../text/mermaid.ts';
import { treeName } from '../wording/site-text.ts';
import type { Reported, Tally } from '../wording/tally.ts';
import { type RepositoryLinks, renderSite } from './context.ts';

/** GitHub draws no more than mermaid's own limits allow; these stay far below, and can still be read. */
const mostCoordinates = 20;
const mostPlaces = 40;
const mostOfOne = 6;
const mostRows = 60;

/** A file that has to do with a coordinate, in one repository or image. */
interface Place {
  readonly home: string;
  readonly site: Site;
}

interface Row {
  readonly reported: Reported;
  readonly places: readonly Place[];
}

const here = 'this repository';

/** What breaks and who has to do with it, as a diagram and as the same in a table; nothing where no file is named. */
export function renderMap(known: Tally, links: RepositoryLinks | undefined): readonly Markdown[] {
  const rows = known.reported
    .filter(({ severity, finding }) => severity !== 'note' && !finding.rule.startsWith('gate/'))
    .map((reported): Row => ({ reported, places: placesOf(reported) }))
    .filter(({ places }) => places.length > 0);
  if (rows.length === 0) return [];
  return [
    md`<details><summary>Map of what breaks</summary>\n\n${renderDiagram(rows)}\n\n${renderTable(rows, links)}\n\n</details>`,
  ];
}

/** The files of a finding, each once, on one side: a coordinate that was renamed stands on both. */
function placesOf({ finding }: Reported): readonly Place[] {
  const places = new Map<string, Place>();
  for (const site of [finding.at, ...finding.evidence.map((it) => it.site)]) {
    const home = site.tree ? treeName(site.tree) : here;
    const key = `${home}\0${site.path}`;
    if ((site.path !== '' || site.tree) && !places.has(key)) places.set(key, { home, site });
  }
  return [...places.values()];
}

function renderDiagram(rows: readonly Row[]): Markdown {
  const names = new Map<string, { readonly id: string; readonly place: Place }>();
  const lines: string[] = [];
  const edges: string[] = [];
  rows.slice(0, mostCoordinates).forEach(({ reported: { finding, severity }, places }, index) => {
    lines.push(`  c${index}([${mermaidLabel(finding.subject)}]):::${severity}`);
    for (const place of places.slice(0, mostOfOne)) {
      const key = `${place.home}\0${place.site.path}`;
      if (!names.has(key) && names.size >= mostPlaces) continue;
      const { id } = names.get(key) ?? { id: `p${names.size}` };
      names.set(key, { id, place });
      edges.push(`  ${id} --- c${index}`);
    }
  });
  const homes = [...new Set([...names.values()].map(({ place }) => place.home))].sort(compareText);
  const groups = homes.flatMap((home, index) => [
    `  subgraph h${index}[${mermaidLabel(home)}]`,
    ...[...names.values()]
      .filter(({ place }) => place.home === home)
      .map(({ id, place }) => `    ${id}[${mermaidLabel(place.site.path)}]`),
    '  end',
  ]);
  const styles = [
    '  classDef error stroke:#d1242f,stroke-width:3px',
    '  classDef warning stroke:#9a6700,stroke-width:2px',
  ];
  const ticks = '```';
  return [`${ticks}mermaid`, 'flowchart LR', ...groups, ...lines, ...edges, ...styles, ticks].join(
    '\n',
  ) as Markdown;
}

function renderTable(rows: readonly Row[], links: RepositoryLinks | undefined): Markdown {
  const cell = (text: Markdown) => text.replaceAll('|', '\\|') as Markdown;
  const lines = rows.slice(0, mostRows).map(({ reported: { finding }, places }) => {
    const named = places.slice(0, mostOfOne).map(({ site }) => renderSite(site, links));
    const more = places.length > mostOfOne ? [md`and ${places.length - mostOfOne} more`] : [];
    return md`| ${cell(code(finding.subject))} | ${cell(joinMarkdown([...named, ...more], ', '))} |`;
  });
  const more = rows.length > mostRows ? [md`\n\nand ${rows.length - mostRows} more, listed below`] : [];
  return joinMarkdown([md`| What | Where |`, md`|---|---|`, ...lines], '\n').concat(...more) as Markdown;
}
