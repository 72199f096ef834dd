import type { View } from '../../model/need.ts';
import type { Probed } from '../../model/probe.ts';
import type { Evidence } from '../../model/program.ts';
import type { ForeignTree, Site, SourceFile } from '../../model/site.ts';
import type { Freshness } from './freshness.ts';
import type { BakeFile } from './inventory/builds/bake-file.ts';
import type { BakeRun } from './inventory/builds/bake-run.ts';
import type { ImageBuild } from './inventory/builds/image-build.ts';
import type { Recipe } from './inventory/dockerfile/recipe.ts';
import type { Lockfile } from './inventory/lockfiles/lockfiles.ts';
import type { ImageUse } from './inventory/manifest/image-use.ts';
import type { PackageList } from './inventory/packages/package-list.ts';
import type { Requirements } from './inventory/requirements/requirements.ts';
import type { Ref } from './ref.ts';

/** What one file of the checkout says about how images are built. */
export type ImageOffer = Recipe | Requirements | PackageList | Lockfile | ImageBuild | BakeRun | BakeFile;

export type ImageTree = Extract<ForeignTree, { kind: 'image' }>;

/** An image that was read, and how each required dependency stands in it. */
export interface ExaminedImage {
  readonly tree: ImageTree;
  readonly name: string;
  /** Where it is named; empty for one that the configuration or the command line gives. */
  readonly named: readonly Site[];
  readonly freshness: readonly Freshness[];
}

/** An image that is named and could not be read. */
export interface UnreadImage {
  readonly reference: string;
  readonly at: Site;
  readonly note: string;
  readonly mend: string;
  /** Only a credential is missing. */
  readonly wantsSecret: boolean;
}

/** A step that keeps serving an old dependency: what moves, and why the step does not notice. */
export interface CacheRisk {
  readonly ref: Ref;
  /** The step as it stands, for the message. */
  readonly step: string;
  readonly evidence: readonly Evidence[];
  /** A workflow builds it with a cache, or the dependency is configured; otherwise whether it bites is anybody's guess. */
  readonly matters: boolean;
}

/** A pinned commit of a configured dependency that lacks the required one. */
export interface PinBehind {
  readonly ref: Ref;
  readonly dependency: string;
  readonly source: string;
  readonly commit: string;
  /** The pinned and the required commit as people recognise them. */
  readonly named: string;
  readonly required: string;
  /** How far behind, and whether that touches what is shipped. */
  readonly how: string;
}

/** A build step that does not keep to its lockfile, and why. */
export interface UnlockedInstall {
  readonly at: Site;
  readonly stage: string;
  readonly why: string;
}

export interface ImagesContract {
  readonly refs: readonly Ref[];
  readonly unlocked: readonly UnlockedInstall[];
  readonly risks: readonly CacheRisk[];
  readonly behind: readonly PinBehind[];
  /** Manifests and lockfiles, by path. */
  readonly lockfiles: ReadonlyMap<string, SourceFile>;
  readonly images: readonly ExaminedImage[];
  readonly unread: readonly UnreadImage[];
  /** Paths of the manifests that say what runs. */
  readonly deployed: ReadonlySet<string>;
  /** The side itself: what its contracts say of an image of the other side is asked with both. */
  readonly view: View;
  readonly probe: (view: View) => readonly Probed[];
}

export interface ImagesKinds {
  readonly offer: ImageOffer;
  readonly contract: ImagesContract;
  readonly usage: ImageUse;
}
