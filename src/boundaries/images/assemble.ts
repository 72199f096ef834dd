import type { Config } from '../../model/config.ts';
import type { Gap } from '../../model/gap.ts';
import { isLocalImage } from '../../model/image-reference.ts';
import type { View } from '../../model/need.ts';
import type { Probe } from '../../model/probe.ts';
import type { Site } from '../../model/site.ts';
import { findRefs } from './find-refs.ts';
import { findFreshness } from './freshness.ts';
import { findImageRef } from './inventory/dockerfile/image-ref.ts';
import { nameStage, type Recipe } from './inventory/dockerfile/recipe.ts';
import type { ExaminedImage, ImageOffer, ImagesContract, UnlockedInstall, UnreadImage } from './kinds.ts';
import { findNamedImages, type NamedImage } from './named-images.ts';
import { judgePins, withSubmodules } from './pins.ts';
import type { Ref } from './ref.ts';
import { findTagged } from './tags.ts';
import { filesOf, historiesOf, historyName } from './view-files.ts';

/** In seconds: how far the clock of a builder may be off. */
const defaultClockSkew = 300;

/** What one side's images are made of, and how they stand. */
export function assembleImages(
  offers: readonly ImageOffer[],
  view: View,
  config: Config,
  probes: readonly Probe[],
): { readonly contract: ImagesContract; readonly gaps: readonly Gap[] } {
  const named = findNamedImages(view, config);
  const images = examineImages(view, config, named);
  const { dependencies } = config.images;
  const { refs, risks } = findRefs(offers, dependencies);
  const pins = judgePins(withSubmodules(refs, view), dependencies, historiesOf(view));
  const sites = named.flatMap((it) => it.sites);
  const contract: ImagesContract = {
    refs: [...pins.refs, ...named.flatMap(refsOf)],
    unlocked: offers.flatMap((offer) => (offer.what === 'recipe' ? findUnlockedSteps(offer) : [])),
    risks,
    behind: pins.behind,
    lockfiles: new Map(
      offers.flatMap((offer) => (offer.what === 'lockfile' ? [[offer.at.path, offer.file]] : [])),
    ),
    deployed: new Set(sites.map((site) => site.path)),
    images,
    unread: findUnread(view, named, images),
    view,
    probe: (asked) => probes.flatMap((probe) => probe(asked)),
  };
  const gaps = [...images.flatMap((image) => gapsOf(image, view)), ...leftOut(view, config), ...pins.gaps];
  return { contract, gaps };
}

/** Tags of a consumer beyond the most that are read. */
function leftOut(view: View, config: Config): readonly Gap[] {
  return config.consumers.flatMap((it): Gap[] => {
    const left =
      'image' in it && it.tags !== undefined ? (findTagged(view, it.name, it.image)?.left ?? 0) : 0;
    if (left === 0) return [];
    return [
      {
        at: { side: view.side, path: '', tree: { kind: 'repository', name: it.name, commit: '' } },
        reason: 'too-large',
        effect: 'counts',
        note: `${left} older tags fit the pattern and were not read`,
        mend: 'Narrow `tags` of this consumer in driftgate.yml.',
      },
    ];
  });
}

function findUnlockedSteps({ stages }: Recipe): readonly UnlockedInstall[] {
  return stages.flatMap((stage) =>
    stage.steps.flatMap(({ at, unlocked }) => unlocked.map((why) => ({ at, stage: nameStage(stage), why }))),
  );
}

/** A deployed image as a ref; one that lies in the repository itself cannot move. */
function refsOf({ reference, sites }: NamedImage): readonly Ref[] {
  const found = isLocalImage(reference) ? undefined : findImageRef(reference);
  return found ? sites.map((at) => ({ ...found, at, stage: null })) : [];
}

function examineImages(view: View, config: Config, named: readonly NamedImage[]): readonly ExaminedImage[] {
  const histories = historiesOf(view);
  return view.roots.flatMap(({ tree, name }): ExaminedImage[] => {
    if (tree.kind !== 'image') return [];
    const files = filesOf(view, tree);
    const freshness = config.images.dependencies.map((setting) =>
      findFreshness({
        files,
        setting,
        history: histories.get(historyName(setting.name)),
        since: undefined,
        clockSkew: defaultClockSkew,
      }),
    );
    const sites = named.find((it) => it.reference === tree.reference)?.sites ?? [];
    return [{ tree, name, named: sites, freshness }];
  });
}

function findUnread(
  view: View,
  named: readonly NamedImage[],
  images: readonly ExaminedImage[],
): readonly UnreadImage[] {
  return named.flatMap(({ reference, sites }): UnreadImage[] => {
    if (images.some((image) => image.tree.reference === reference)) return [];
    const why = view.unmet.find(({ at }) => at.tree?.kind === 'image' && at.tree.reference === reference);
    if (!why) return [];
    const at: Site = sites[0] ?? { side: view.side, path: 'driftgate.yml' };
    return [
      {
        reference,
        at,
        note: why.note,
        mend: why.mend ?? 'Give this job access to the image.',
        wantsSecret: why.wantsSecret === true,
      },
    ];
  });
}

/**
 * What keeps the freshness of a dependency from being told. An image that holds no trace of one says nothing about it; a
 * history that could not be had is a gap already.
 */
function gapsOf({ tree, freshness, named }: ExaminedImage, view: View): readonly Gap[] {
  return freshness.flatMap(({ name, verdict, required, installation, evidence }): Gap[] => {
    if (verdict !== 'inconclusive' || required === null) return [];
    const at = named[0] ?? { side: view.side, path: '', tree };
    const why = evidence.map((it) => it.detail).join('; ');
    return [
      {
        at,
        reason: 'unsupported',
        effect: installation ? 'blocks' : 'counts',
        note: `whether \`${tree.reference}\` holds a fresh ${name} cannot be told: ${why}`,
        ...(installation && {
          mend: 'Install it from git so that its commit is recorded, or give its `source` in full.',
        }),
      },
    ];
  });
}
