import type { NonEmpty } from '../../../model/site.ts';
import { brokenContract } from './broken-contract.ts';
import { cachedStaleRisk } from './cached-stale-risk.ts';
import { floatingRef } from './floating-ref.ts';
import type { ImagesRule } from './images-rule.ts';
import { staleDependency } from './stale-dependency.ts';
import { unverifiableImage } from './unverifiable-image.ts';

/** The rules of the images boundary, the headline first. */
export const imagesRules: NonEmpty<ImagesRule> = [
  staleDependency,
  brokenContract,
  cachedStaleRisk,
  unverifiableImage,
  floatingRef,
];
