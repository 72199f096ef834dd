import type { ImageBuild } from './inventory/builds/image-build.ts';
import { nameStage, type Stage, type Step } from './inventory/dockerfile/recipe.ts';

/** Why a step is built anew when a ref moves, or `undefined` where nothing in its cache key changes then. */
export function findCacheBuster(
  target: string,
  at: { readonly stage: Stage; readonly step: Step },
  stages: readonly Stage[],
  build: ImageBuild | undefined,
): string | undefined {
  if (build?.cache === 'no-cache') return `${build.by} builds without the cache`;
  if (build?.cache === 'without-cache') return `${build.by} brings no cache along`;
  const before = at.stage.steps.slice(0, at.stage.steps.indexOf(at.step));
  const chain = [...ancestorsOf(at.stage, stages), { ...at.stage, steps: before }];
  if (build) {
    const uncached = chain.find((stage) => isUncached(stage, build));
    if (uncached) return `${build.by} builds the stage \`${nameStage(uncached)}\` without the cache`;
    const argument = findMovingName(chain, build);
    if (argument !== undefined) return `${build.by} feeds \`ARG ${argument}\` with a value that moves`;
  }
  const tracked = trackedBy(chain, stages).find((it) => tracksTarget(it, target));
  return tracked === undefined ? undefined : `\`ADD ${tracked}\` before it is resolved anew at every build`;
}

/** The stages that a stage stands on, the lowest first. */
function ancestorsOf(stage: Stage, stages: readonly Stage[]): readonly Stage[] {
  const found: Stage[] = [];
  for (let at = stage.from; at !== null && found.length < stages.length; ) {
    const next = stages[at];
    if (!next) break;
    found.push(next);
    at = next.from;
  }
  return found.reverse();
}

function isUncached({ name, index }: Stage, { uncached }: ImageBuild): boolean {
  return uncached.includes(name ?? String(index));
}

/**
 * The name of a moving value that is part of the key after these stages. An ARG counts for every RUN from its declaration
 * on, used or not, and ENV overrides it (https://docs.docker.com/build/cache/invalidation/); an ARG ends with its stage,
 * which it changes only where something was run with it, and what ENV was given lives on.
 */
function findMovingName(chain: readonly Stage[], { moving }: ImageBuild): string | undefined {
  const isFed = (name: string) => moving === 'any' || moving.includes(name);
  const [lowest] = chain;
  let changed = moving === 'any' ? undefined : lowest?.asks.find(isFed);
  const kept = new Set<string>();
  const fixed = new Set<string>();
  let inScope = new Set<string>();
  for (const { steps } of chain) {
    inScope = new Set(kept);
    for (const { keyword, sets } of steps) {
      if (keyword === 'RUN') changed ??= [...inScope][0];
      for (const { name, uses } of sets) {
        const isDerived = uses.some((it) => inScope.has(it));
        if (keyword === 'ENV') {
          for (const set of [inScope, kept]) isDerived ? set.add(name) : set.delete(name);
          isDerived ? fixed.delete(name) : fixed.add(name);
        } else if (!fixed.has(name) && (isFed(name) || isDerived)) inScope.add(name);
      }
    }
  }
  return changed ?? [...inScope][0];
}

/** What some stages resolve anew, and the stages that files are copied from: the files change with it. */
function trackedBy(chain: readonly Stage[], stages: readonly Stage[]): readonly string[] {
  const found: string[] = [];
  const seen = new Set<number>();
  const open = [...chain];
  for (let stage = open.pop(); stage; stage = open.pop())
    for (const { tracks, copiesFrom } of stage.steps) {
      found.push(...tracks);
      for (let at = copiesFrom; at !== null && !seen.has(at); at = stages[at]?.from ?? null) {
        seen.add(at);
        const source = stages[at];
        if (source) open.push(source);
      }
    }
  return found;
}

/** An ADD of the repository itself, or of a page that tells its newest commit. */
function tracksTarget(tracked: string, target: string): boolean {
  const path = target.slice(target.indexOf('/') + 1);
  return tracked === target || (path.includes('/') && tracked.includes(path));
}

/** The stages that a build of some target builds: BuildKit leaves out what nothing needs. */
export function findBuilt(stages: readonly Stage[], target: ImageBuild['target']): ReadonlySet<Stage> {
  if (target === undefined) return new Set(stages);
  const wanted =
    target === null ? stages.at(-1) : stages.find((it) => it.name === target || String(it.index) === target);
  const built = new Set<Stage>();
  const open = wanted ? [wanted] : [...stages];
  for (let next = open.pop(); next; next = open.pop()) {
    if (built.has(next)) continue;
    built.add(next);
    for (const at of next.needs) {
      const needed = stages[at];
      if (needed) open.push(needed);
    }
  }
  return built;
}
