import { addTo } from '../../model/add-to.ts';
import type { Excerpt, Report } from '../../model/report.ts';
import { type Side, type Site, type Tree, treeKey } from '../../model/site.ts';

/** Finds the excerpt that holds a site's first line, if the report carries one. */
export type FindExcerpt = (site: Site) => Excerpt | undefined;

/** A finder over a report's excerpts, indexed once. */
export function indexExcerpts(report: Report): FindExcerpt {
  const byFile = new Map<string, Excerpt[]>();
  for (const excerpt of report.excerpts) {
    const key = keyOf(excerpt.side, excerpt.tree, excerpt.path);
    addTo(byFile, key, excerpt);
  }
  return (site) => {
    const line = site.region?.line;
    if (line === undefined) return undefined;
    const inFile = byFile.get(keyOf(site.side, site.tree ?? { kind: 'checkout' }, site.path));
    return inFile?.find((it) => line >= it.from && line < it.from + it.lines.length);
  };
}

function keyOf(side: Side, tree: Tree, path: string): string {
  return `${side}\0${treeKey(tree)}\0${path}`;
}
