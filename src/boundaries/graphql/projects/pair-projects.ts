import type { SchemaProject } from '../contract.ts';

/** One schema on both sides. */
export interface ProjectPair {
  readonly base: SchemaProject;
  readonly head: SchemaProject;
}

/**
 * Finds the head's project for each of the base's: by name; else by the files they share, since a schema is called after its
 * folder only where there is a second one; else the one that is left on each side.
 */
export function pairProjects(
  base: readonly SchemaProject[],
  head: readonly SchemaProject[],
): readonly ProjectPair[] {
  const pairs = new Map<SchemaProject, SchemaProject>();
  const taken = new Set<SchemaProject>();
  const pair = (
    choose: (before: SchemaProject, free: readonly SchemaProject[]) => SchemaProject | undefined,
  ) => {
    for (const before of base) {
      if (pairs.has(before)) continue;
      const after = choose(
        before,
        head.filter((it) => !taken.has(it) && isComposed(it) === isComposed(before)),
      );
      if (!after) continue;
      pairs.set(before, after);
      taken.add(after);
    }
  };
  pair((before, free) => free.find((it) => (it.name ?? '') === (before.name ?? '')));
  pair((before, free) => mostShared(before, free));
  pair((before, free) =>
    before.name === undefined && free.length === 1 && base.length === 1 ? free[0] : undefined,
  );
  return base.flatMap((before) => {
    const after = pairs.get(before);
    return after ? [{ base: before, head: after }] : [];
  });
}

function mostShared(before: SchemaProject, free: readonly SchemaProject[]): SchemaProject | undefined {
  const paths = new Set(before.parts.map((it) => placeOf(it.at)));
  let best: SchemaProject | undefined;
  let most = 0;
  for (const it of free) {
    const count = it.parts.filter((part) => paths.has(placeOf(part.at))).length;
    if (count > most) {
      best = it;
      most = count;
    }
  }
  return best;
}

function placeOf({ tree, path }: SchemaProject['parts'][number]['at']): string {
  return `${tree ? tree.kind : ''} ${path}`;
}

/** A graph that no longer composes is gone: one subgraph of it is no successor. */
function isComposed({ parts }: SchemaProject): boolean {
  return parts.some((it) => it.subgraphs !== undefined);
}
