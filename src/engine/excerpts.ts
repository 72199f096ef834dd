import type { Finding } from '../model/finding.ts';
import { compareSites } from '../model/order.ts';
import type { Excerpt } from '../model/report.ts';
import { type Side, type Site, type SourceFile, type Tree, textOf, treeKey } from '../model/site.ts';

const around = 2;
const mostEvidence = 40;
const longestLine = 400;

/** The lines around every site that reporters show, each stretch once. */
export function findExcerpts(
  findings: readonly Finding[],
  file: (side: Side, tree: Tree, path: string) => SourceFile | undefined,
): readonly Excerpt[] {
  const excerpts = new Map<string, Excerpt>();
  const lines = new Map<string, readonly string[]>();
  for (const site of findings.flatMap(shownSites).sort(compareSites)) {
    if (!site.region) continue;
    const tree: Tree = site.tree ?? { kind: 'checkout' };
    const place = `${site.side}\0${treeKey(tree)}\0${site.path}`;
    const from = Math.max(1, site.region.line - around);
    const key = `${place}\0${from}\0${site.region.endLine}`;
    if (excerpts.has(key)) continue;
    const source = file(site.side, tree, site.path);
    if (!source) continue;
    const text = lines.get(place) ?? textOf(source).split(/\r\n|\r|\n/);
    lines.set(place, text);
    const shown = text.slice(from - 1, Math.min(site.region.endLine, site.region.line + 20) + around);
    excerpts.set(key, {
      tree,
      side: site.side,
      path: site.path,
      from,
      lines: shown.map((line) => line.slice(0, longestLine)),
    });
  }
  return [...excerpts.values()];
}

function shownSites(finding: Finding): readonly Site[] {
  return [
    finding.at,
    ...finding.evidence.slice(0, mostEvidence).map((evidence) => evidence.site),
    ...finding.fixes.flatMap((fix) => fix.edits.map((edit) => edit.site)),
  ];
}
