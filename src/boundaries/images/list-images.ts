import type { Snapshot } from '../../model/boundary.ts';
import { compareSites, compareText } from '../../model/order.ts';
import type { ImagesKinds } from './kinds.ts';
import type { Ref, RefClass, RefKind } from './ref.ts';

/** What `driftgate list images --format json` prints: see `cli.md`. */
interface ListedRef {
  readonly kind: RefKind;
  readonly target: string;
  readonly requested: string | null;
  readonly resolved: string | null;
  readonly class: RefClass;
  readonly file: string;
  readonly line: number;
  readonly stage: string | null;
  readonly why: string;
}

/** Every ref that goes into an image or names one, in the order of files and lines. */
export function listImages({ contract }: Pick<Snapshot<ImagesKinds>, 'contract'>): {
  readonly refs: readonly ListedRef[];
} {
  const refs = [...contract.refs].sort(
    (a, b) => compareSites(a.at, b.at) || compareText(a.kind, b.kind) || compareText(a.target, b.target),
  );
  return { refs: refs.map(listRef) };
}

function listRef({ kind, target, requested, resolved, class: moves, at, stage, why }: Ref): ListedRef {
  return {
    kind,
    target,
    requested,
    resolved,
    class: moves,
    file: at.path,
    line: at.region?.line ?? 1,
    stage,
    why,
  };
}
