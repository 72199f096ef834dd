import type { Boundary, Snapshot } from '../../model/boundary.ts';
import type { Config } from '../../model/config.ts';
import type { Probe } from '../../model/probe.ts';
import { assembleImages } from './assemble.ts';
import { bakeFile } from './inventory/builds/bake-file.ts';
import { composeBuild } from './inventory/builds/compose-build.ts';
import { workflowBuild } from './inventory/builds/workflow-build.ts';
import { dockerfile, prepareDockerfiles } from './inventory/dockerfile/dockerfile.ts';
import { lockfiles } from './inventory/lockfiles/lockfiles.ts';
import { deployedImages } from './inventory/manifest/deployed-images.ts';
import { packages } from './inventory/packages/packages.ts';
import { requirements } from './inventory/requirements/requirements.ts';
import type { ImagesKinds } from './kinds.ts';
import { findImageNeeds } from './needs.ts';
import { imagesRules } from './rules/index.ts';

export { type InspectedImage, type InspectInput, inspectImage } from './inspect-image.ts';
export { listImages } from './list-images.ts';
export { parseTime } from './parse-time.ts';
export { imagesRules };

/** What goes into images and what they hold; the probes tell what other boundaries' contracts say of what is inside. */
export function images(config: Config, probes: readonly Probe[]): Boundary<'images', ImagesKinds> {
  const [first, ...more] = config.images.deployed;
  return {
    id: 'images',
    title: 'Images',
    needs: (view) => findImageNeeds(view, config),
    prepare: prepareDockerfiles,
    providers: [dockerfile, requirements, packages, lockfiles, workflowBuild, bakeFile, composeBuild],
    consumers: [deployedImages(first === undefined ? 'counts' : 'blocks')],
    scope: first === undefined ? {} : { consumers: [first, ...more] },
    assemble: (offers, view) => assembleImages(offers, view, config, probes),
    rules: imagesRules,
    applies: ({ contract }) => contract.refs.length + contract.images.length + contract.unread.length > 0,
    counts: countImages,
  };
}

function countImages({ contract }: Snapshot<ImagesKinds>): Readonly<Record<string, number>> {
  const untold = contract.images
    .flatMap((image) => image.freshness)
    .filter((it) => it.verdict === 'inconclusive');
  return {
    images: contract.images.length + contract.unread.length,
    refs: contract.refs.length,
    inconclusive: untold.length + contract.unread.length,
  };
}
