import type { Boundary, BoundaryId, Kinds, Snapshot } from '../model/boundary.ts';
import type { Extractor } from '../model/extractor.ts';
import type { Gap } from '../model/gap.ts';
import type { Role, View } from '../model/need.ts';
import type { NonEmpty, Site, Tree } from '../model/site.ts';
import { matchGlobs } from './globs.ts';
import { holdsSign } from './signs.ts';

/** One side of one boundary, and the paths of the checkout that held what it provides. */
export interface Taken<K extends Kinds> {
  readonly snapshot: Snapshot<K>;
  readonly providing: ReadonlySet<string>;
}

/** Runs a boundary's extractors over a view and assembles what they found. */
export function takeSnapshot<B extends BoundaryId, K extends Kinds>(
  boundary: Boundary<B, K>,
  view: View,
): Taken<K> {
  const gaps: Gap[] = [];
  const offers = boundary.providers.flatMap((it) =>
    extract(it, view, 'provider', boundary.scope.providers, gaps),
  );
  const usages = boundary.consumers.flatMap((it) =>
    extract(it, view, 'consumer', boundary.scope.consumers, gaps),
  );
  const { contract, gaps: assembled, moot } = boundary.assemble(offers, view);
  const providing = offers.filter((offer) => !offer.at.tree).map((offer) => offer.at.path);
  return {
    snapshot: { contract, usages, gaps: [...gaps.filter((it) => !moot?.has(it)), ...assembled] },
    providing: new Set(providing),
  };
}

function extract<F extends { readonly at: Site }>(
  extractor: Extractor<F>,
  view: View,
  role: Role,
  scope: NonEmpty<string> | undefined,
  gaps: Gap[],
): F[] {
  const facts: F[] = [];
  for (const { tree, roles } of view.roots) {
    if (!roles.includes(role)) continue;
    const isScoped = extractor.from === 'file' || !extractor.unscoped;
    const inScope = scope && isScoped && tree.kind === 'checkout' ? scope : undefined;
    const admits = inScope ? matchGlobs(inScope) : () => true;
    if (extractor.from === 'program') {
      const found = extractor.extract(view.program(tree), view.side);
      const place = placesOf(view, tree);
      for (const fact of found.facts) if (admits(fact.at.path)) facts.push(place(fact));
      gaps.push(...found.gaps.filter((gap) => admits(gap.at.path)));
      continue;
    }
    const keeps = extractor.signs ? holdsSign(extractor.signs) : () => true;
    const { paths, named } = extractor;
    for (const file of view.files(tree, named ? paths : (inScope ?? paths))) {
      if (!admits(file.path) || !keeps(file.bytes)) continue;
      const found = extractor.extract(file, view.side);
      for (const fact of found.facts) facts.push(fact);
      gaps.push(...found.gaps);
    }
  }
  return facts;
}

/** Modules know no layers: what was found in an image is told the layer of its file. */
function placesOf(view: View, tree: Tree): <F extends { readonly at: Site }>(fact: F) => F {
  if (tree.kind !== 'image') return (fact) => fact;
  const layers = new Map(view.files(tree).map((file) => [file.path, file.layer]));
  return (fact) => {
    const layer = layers.get(fact.at.path);
    return layer === undefined ? fact : { ...fact, at: { ...fact.at, layer } };
  };
}
