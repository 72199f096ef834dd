import type { NonEmpty } from '../../../model/site.ts';
import { brokenContract } from './broken-contract.ts';
import { cachedStaleRisk } from './cached-stale-risk.ts';
import { contentsContradictLabel } from './contents-contradict-label.ts';
import { floatingRef } from './floating-ref.ts';
import type { ImagesRule } from './images-rule.ts';
import { lockfileOutOfSync } from './lockfile-out-of-sync.ts';
import { noOpRebuild } from './no-op-rebuild.ts';
import { pinBehind } from './pin-behind.ts';
import { staleDependency } from './stale-dependency.ts';
import { unlockedInstall } from './unlocked-install.ts';
import { unpinnedBase } from './unpinned-base.ts';
import { unverifiableImage } from './unverifiable-image.ts';

/** The rules of the images boundary, the headline first. */
export const imagesRules: NonEmpty<ImagesRule> = [
  staleDependency,
  brokenContract,
  lockfileOutOfSync,
  cachedStaleRisk,
  pinBehind,
  contentsContradictLabel,
  noOpRebuild,
  unverifiableImage,
  unlockedInstall,
  floatingRef,
  unpinnedBase,
];
