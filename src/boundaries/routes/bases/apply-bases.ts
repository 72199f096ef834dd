import type { Config } from '../../../model/config.ts';
import type { Gap } from '../../../model/gap.ts';
import { treeKey } from '../../../model/site.ts';
import type { Base, Endpoint, Offer, Unresolved } from '../endpoint.ts';
import { isIn } from '../folders.ts';
import { joinPaths } from '../path-pattern.ts';
import { plainPath } from '../route-spelling.ts';

/**
 * Puts what is served below the base path that its framework is set to: that of its own module, or the only one that the
 * tree sets. What the configuration gives a prefix has it already.
 */
export function applyBases(
  offers: readonly Offer[],
  { routes }: Pick<Config, 'routes'>,
): { readonly offers: readonly Exclude<Offer, Base>[]; readonly gaps: readonly Gap[] } {
  const bases = offers.filter((it) => it.is === 'base');
  const others = offers.filter((it) => it.is !== 'base');
  if (bases.length === 0) return { offers: others, gaps: [] };
  const isPrefixed = ({ at }: Endpoint) =>
    !at.tree && routes.backends.some((it) => it.prefix !== undefined && isIn(at.path, it.root));
  const used = new Set<Base>();
  const placed = others.map((offer) => {
    if (offer.is !== 'endpoint' || isPrefixed(offer)) return offer;
    const base = baseOf(offer, bases);
    if (!base) return offer;
    used.add(base);
    if (base.path === undefined) return { ...offer, confidence: 'likely' as const };
    const path = joinPaths(plainPath(base.path), offer.path);
    return { ...offer, path, confidence: base.isSure ? offer.confidence : ('likely' as const) };
  });
  const unknown = [...used].filter((it) => it.path === undefined).map(unknownBase);
  return { offers: [...placed, ...unknown], gaps: unknown.map((it) => it.gap) };
}

function baseOf({ at, home, framework }: Endpoint, bases: readonly Base[]): Base | undefined {
  const own = bases.filter(
    (it) =>
      it.framework === framework && (it.at.tree && treeKey(it.at.tree)) === (at.tree && treeKey(at.tree)),
  );
  const around = own.filter((it) => isIn(home ?? at.path, it.module));
  const nearest = Math.max(...around.map((it) => it.module.length));
  const near = around.filter((it) => it.module.length === nearest);
  return agreed(near) ?? (own.every((it) => it.isGeneral && it.path === own[0]?.path) ? own[0] : undefined);
}

/** One of the bases that a module is given; where they say different things, none of them is sure. */
function agreed(bases: readonly Base[]): Base | undefined {
  const [first] = bases;
  if (!first || bases.every((it) => it.path === first.path)) return first;
  return bases.find((it) => it.path === undefined) ?? { ...first, isSure: false };
}

function unknownBase({ at }: Base): Unresolved {
  return {
    is: 'unresolved',
    at,
    path: plainPath(''),
    gap: {
      at,
      reason: 'dynamic',
      effect: 'limits',
      note: 'Prefix unresolved: the base path that this file sets is known at run time alone; routes are listed without it.',
      mend: 'Give the setting a default, or set `prefix` of this backend in `routes.backends`.',
    },
  };
}
