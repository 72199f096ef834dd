import type { DependencySetting } from '../../model/config.ts';
import type { Evidence } from '../../model/program.ts';
import { findBuilt, findCacheBuster } from './cache-key.ts';
import { isCommitId, isRelease } from './git-target.ts';
import { type CombinedBuilds, combineBuilds } from './inventory/builds/combine-builds.ts';
import type { ImageBuild } from './inventory/builds/image-build.ts';
import { findImageRef } from './inventory/dockerfile/image-ref.ts';
import { nameStage, type Recipe, type Stage, type Step } from './inventory/dockerfile/recipe.ts';
import type { PackageList } from './inventory/packages/package-list.ts';
import { type Requirements, refOfRequirement } from './inventory/requirements/requirements.ts';
import { isFrom } from './is-from.ts';
import { joinPath } from './join-path.ts';
import type { CacheRisk, ImageOffer } from './kinds.ts';
import type { Ref } from './ref.ts';

/** Every ref that goes into an image, and the steps that would keep serving an old one. */
export function findRefs(
  offers: readonly ImageOffer[],
  dependencies: readonly DependencySetting[] = [],
): {
  readonly refs: readonly Ref[];
  readonly risks: readonly CacheRisk[];
} {
  const recipes = offers.filter((offer) => offer.what === 'recipe');
  const builds = combineBuilds(
    offers.filter((offer) => offer.what === 'build'),
    offers.filter((offer) => offer.what === 'bake-file'),
    offers.filter((offer) => offer.what === 'bake-run'),
  );
  const lists = new Map<string, Requirements>();
  for (const offer of offers) if (offer.what === 'requirements') lists.set(offer.at.path, offer);
  const judged = recipes.flatMap((recipe) => judgeSteps(recipe, buildsOf(recipe, builds), lists));
  return {
    refs: [
      ...recipes.flatMap((recipe) => ownRefs(recipe, buildsOf(recipe, builds))),
      ...new Set([...builds.run, ...builds.described].flatMap((build) => build.refs)),
      ...judged.map((it) => it.ref),
      ...[...lists.values()].flatMap((list) => list.git.map(refOfRequirement)),
      ...findPackageRefs(offers.filter((offer) => offer.what === 'packages')),
    ],
    risks: judged
      .filter((it) => it.ref.class === 'cached-stale-risk')
      .map((it) =>
        dependencies.some((setting) => isFrom(it.ref.target, setting)) ? { ...it, matters: true } : it,
      ),
  };
}

/** What a manifest asks for moves no further than the lockfile beside it, or in a folder around it, allows. */
function findPackageRefs(lists: readonly PackageList[]): readonly Ref[] {
  const locks = lists.filter((list) => list.role === 'lock');
  return lists.flatMap(({ role, refs, at }) =>
    refs.map((ref) => {
      const folder = at.path.slice(0, at.path.lastIndexOf('/') + 1);
      const fixed =
        role === 'lock' || ref.class !== 'floating'
          ? undefined
          : locks
              .filter((lock) => folder.startsWith(lock.at.path.slice(0, lock.at.path.lastIndexOf('/') + 1)))
              .flatMap((lock) => lock.refs)
              .find((it) => it.target === ref.target && it.resolved !== null);
      return fixed
        ? {
            ...ref,
            resolved: fixed.resolved,
            class: 'pinned' as const,
            why: `\`${fixed.at.path}\` fixes the commit`,
            fixedBy: fixed,
          }
        : ref;
    }),
  );
}

/**
 * The builds of a recipe: those that a workflow runs, else those that a file describes. One whose Dockerfile an expression
 * decides may be of any; a recipe nobody builds here is built somewhere.
 */
function buildsOf(recipe: Recipe, { run, described }: CombinedBuilds): readonly (ImageBuild | undefined)[] {
  const isOf = ({ dockerfiles }: ImageBuild) => dockerfiles?.includes(recipe.at.path);
  const found = [
    run.filter(isOf),
    run.filter((build) => build.dockerfiles === undefined),
    described.filter(isOf),
  ].find((it) => it.length > 0);
  return found ?? [undefined];
}

/** What a recipe names by itself; a name that its builds give to a context of their own is no image. */
function ownRefs({ refs }: Recipe, builds: readonly (ImageBuild | undefined)[]): readonly Ref[] {
  const named = new Set(
    builds.flatMap((build) => build?.contexts ?? []).map((it) => findImageRef(it)?.target),
  );
  return refs.filter((ref) => ref.kind !== 'image' || ref.resolved !== null || !named.has(ref.target));
}

interface Moving {
  readonly target: string;
  readonly ref: string | null;
  readonly evidence: readonly Evidence[];
}

function judgeSteps(
  recipe: Recipe,
  builds: readonly (ImageBuild | undefined)[],
  lists: ReadonlyMap<string, Requirements>,
): readonly CacheRisk[] {
  const found: CacheRisk[] = [];
  for (const stage of recipe.stages)
    for (const step of stage.steps) {
      const contexts = [
        ...builds.flatMap((build) => build?.context ?? []),
        recipe.at.path.split('/').slice(0, -1).join('/'),
        '',
      ];
      const direct: readonly Moving[] = step.fetches.map((fetch) => ({ ...fetch, evidence: [] }));
      for (const moving of [...direct, ...installed(step, stage, recipe.stages, contexts, lists)])
        found.push(judgeFetch(moving, { stage, step }, recipe.stages, builds));
    }
  return found;
}

function judgeFetch(
  { target, ref, evidence }: Moving,
  at: { readonly stage: Stage; readonly step: Step },
  stages: readonly Stage[],
  builds: readonly (ImageBuild | undefined)[],
): CacheRisk {
  const built = builds.filter((build) => !build || findBuilt(stages, build.target).has(at.stage));
  const busters = built.map((build) => findCacheBuster(target, at, stages, build));
  const risky = built.filter((_build, index) => busters[index] === undefined);
  const cached = risky.flatMap((build) =>
    build?.cache === 'cached' ? [{ site: build.at, note: 'builds it with a cache' }] : [],
  );
  const judged =
    built.length === 0 ? unbuilt : classify(target, ref, risky.length === 0 ? busters[0] : undefined);
  return {
    ref: { kind: 'git', target, requested: ref, at: at.step.at, stage: nameStage(at.stage), ...judged },
    step: at.step.text,
    evidence: [...evidence, ...cached],
    matters: cached.length > 0,
  };
}

const unbuilt = {
  resolved: null,
  class: 'floating',
  why: 'no build of this repository needs its stage',
} as const;

function classify(
  target: string,
  ref: string | null,
  buster: string | undefined,
): Pick<Ref, 'resolved' | 'class' | 'why'> {
  if (ref !== null && isCommitId(ref))
    return { resolved: ref, class: 'pinned', why: 'a commit names one content' };
  if (ref !== null && isRelease(ref))
    return { resolved: null, class: 'floating', why: 'a release: it moves only where its owner moves it' };
  const why = ref?.includes('$') ? 'a build argument decides, and is part of the cache key' : buster;
  return why === undefined
    ? {
        resolved: null,
        class: 'cached-stale-risk',
        why: `nothing in this step's cache key changes when ${target} moves`,
      }
    : { resolved: null, class: 'tracked', why };
}

const mostIncluded = 50;

/** The git requirements of the files that a step installs from, and of the files they include. */
function installed(
  step: Step,
  stage: Stage,
  stages: readonly Stage[],
  contexts: readonly string[],
  lists: ReadonlyMap<string, Requirements>,
): readonly Moving[] {
  const found: Moving[] = [];
  const seen = new Set<string>();
  const open = step.installs.flatMap((written) => locate(written, stage, stages, contexts, lists) ?? []);
  for (let path = open.pop(); path !== undefined && seen.size < mostIncluded; path = open.pop()) {
    const list = seen.has(path) ? undefined : lists.get(path);
    seen.add(path);
    if (!list) continue;
    for (const { target, ref, at } of list.git)
      found.push({
        target,
        ref,
        evidence: [{ site: at, note: `asks for ${ref ?? 'its default branch'} of ${target}` }],
      });
    const folder = path.split('/').slice(0, -1).join('/');
    for (const include of list.includes) open.push(joinPath(folder, include));
  }
  return found;
}

/** Where a requirements file of a step stands in the checkout: a copied file of that name, or the path itself. */
function locate(
  written: string,
  stage: Stage,
  stages: readonly Stage[],
  contexts: readonly string[],
  lists: ReadonlyMap<string, Requirements>,
): string | undefined {
  const name = written.slice(written.lastIndexOf('/') + 1);
  const chain = [stage, ...(stage.from === null ? [] : [stages[stage.from] ?? stage])];
  const copied = chain.flatMap((it) => it.steps.flatMap((step) => step.copies));
  const sources = copied.filter((source) => source.endsWith(`/${name}`) || source === name);
  const inFolders = copied.map((folder) => `${folder}/${name}`);
  for (const context of contexts)
    for (const source of [...sources, written, ...inFolders, name])
      if (lists.has(joinPath(context, source))) return joinPath(context, source);
  return undefined;
}
