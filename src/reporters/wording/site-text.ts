import type { Site, Tree } from '../../model/site.ts';

/** A place as people write it: `acme/bots: kit/query.py:41:7`. Not escaped. */
export function siteText(site: Site): string {
  const place = site.region ? `${site.path}:${site.region.line}:${site.region.column}` : site.path;
  return site.tree ? `${treeName(site.tree)}: ${place}` : place;
}

/** A place without its column: `kit/query.py:41`. Not escaped. */
export function lineText(site: Site): string {
  const place = site.region ? `${site.path}:${site.region.line}` : site.path;
  return site.tree ? `${treeName(site.tree)}: ${place}` : place;
}

/** What reports call a tree that is not the checkout. Not escaped. */
export function treeName(tree: Exclude<Tree, { kind: 'checkout' }>): string {
  return tree.kind === 'repository' ? tree.name : tree.reference;
}
