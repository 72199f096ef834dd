import type { Report } from '../../model/report.ts';
import type { Site, Tree } from '../../model/site.ts';

/** A place as people write it: `acme/bots: kit/query.py:41:7`. Not escaped. */
export function siteText(site: Site): string {
  return inTree(site, site.region ? `${site.path}:${site.region.line}:${site.region.column}` : site.path);
}

/** A place without its column: `kit/query.py:41`. Not escaped. */
export function lineText(site: Site): string {
  return inTree(site, site.region ? `${site.path}:${site.region.line}` : site.path);
}

/** A place as its file alone: `acme/bots: kit/query.py`. Not escaped. */
export function fileText(site: Site): string {
  return inTree(site, site.path);
}

/** ` (base)` behind a place that stands at the base alone; nothing where there is no base, or in a tree that both sides see. */
export function sideText({ side, tree }: Site, { base }: Pick<Report, 'base'>): '' | ' (base)' {
  return side === 'base' && !tree && base !== null ? ' (base)' : '';
}

/** A whole tree has no path: it is called by its name. */
function inTree({ tree }: Site, place: string): string {
  if (!tree) return place === '' ? 'this repository' : place;
  return place === '' ? treeName(tree) : `${treeName(tree)}: ${place}`;
}

/** What reports call a tree that is not the checkout. Not escaped. */
export function treeName(tree: Exclude<Tree, { kind: 'checkout' }>): string {
  return tree.kind === 'repository' ? tree.name : tree.reference;
}
