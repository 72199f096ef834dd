import type { Stage, Step } from './inventory/dockerfile/recipe.ts';
import type { WorkflowBuild } from './inventory/workflow/workflow-build.ts';

/**
 * Why a step is built anew when a ref moves, or `undefined` where nothing in its cache key changes then.
 * https://docs.docker.com/build/cache/invalidation/: an ARG counts from its declaration on, used or not; ENV overrides it.
 */
export function findCacheBuster(
  target: string,
  at: { readonly stage: Stage; readonly step: Step },
  stages: readonly Stage[],
  build: WorkflowBuild | undefined,
): string | undefined {
  if (build && build.cache === 'no-cache') return 'the workflow builds without the cache';
  if (build && build.cache === 'without-cache') return 'the workflow brings no cache along';
  let steps = at.stage.steps.slice(0, at.stage.steps.indexOf(at.step));
  let stage: Stage | undefined = at.stage;
  for (let depth = 0; stage && depth <= stages.length; depth++) {
    if (build && isUncached(stage, build))
      return `the workflow builds the stage \`${stage.name ?? stage.index}\` without the cache`;
    const argument = build && findMovingArgument(steps, build);
    if (argument !== undefined) return `the workflow feeds \`ARG ${argument}\` with a value that moves`;
    const tracked = steps.flatMap((step) => step.tracks).find((it) => tracksTarget(it, target));
    if (tracked !== undefined) return `\`ADD ${tracked}\` before it is resolved anew at every build`;
    stage = stage.from === null ? undefined : stages[stage.from];
    steps = [...(stage?.steps ?? [])];
  }
  return undefined;
}

function isUncached({ name, index }: Stage, { uncached }: WorkflowBuild): boolean {
  return uncached.includes(name ?? String(index));
}

function findMovingArgument(steps: readonly Step[], { moving }: WorkflowBuild): string | undefined {
  let found: string | undefined;
  for (const { keyword, sets } of steps)
    for (const name of sets) {
      if (keyword === 'ARG' && moving.includes(name)) found = name;
      if (keyword === 'ENV' && name === found) found = undefined;
    }
  return found;
}

/** An ADD of the repository itself, or of a page that tells its newest commit. */
function tracksTarget(tracked: string, target: string): boolean {
  const path = target.slice(target.indexOf('/') + 1);
  return tracked === target || (path.includes('/') && tracked.includes(path));
}
