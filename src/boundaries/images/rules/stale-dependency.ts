import type { Statement, Witness } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import type { Evidence } from '../../../model/program.ts';
import type { SourceFile } from '../../../model/site.ts';
import { type Freshness, nameRequired } from '../freshness.ts';
import { gitTarget } from '../git-target.ts';
import type { ExaminedImage } from '../kinds.ts';
import { siteOf } from '../site-of.ts';
import type { ImagesRule } from './images-rule.ts';

export const staleDependency: ImagesRule = {
  id: 'images/stale-dependency',
  drift: 'space',
  purpose: 'Checks that every image holds the required commit of the dependencies that are configured.',
  rationale:
    'A cached layer keeps serving an old dependency, while label, creation date and provenance all say that the image is fresh.',
  remedy:
    'Build the image again without the cache (`no-cache: true`, or `no-cache-filters` for the stage), and mend the step so that it notices when the dependency moves.',
  impact: 'breaking',
  examples: {
    flagged: [
      {
        name: 'the newly deployed image was built after the fix and still holds the commit before it',
        base: { 'deploy/bot.yaml': 'image: oci:images:old\n' },
        head: { 'deploy/bot.yaml': 'image: oci:images:stale\n' },
      },
    ],
    accepted: [
      {
        name: 'the newly deployed image holds the fix',
        head: { 'deploy/bot.yaml': 'image: oci:images:fresh\n' },
      },
    ],
  },
  *check({ contract }) {
    for (const image of contract.images)
      for (const freshness of image.freshness)
        if (freshness.verdict === 'stale') yield state(image, freshness, contract.view.side);
  },
};

function state(image: ExaminedImage, freshness: Freshness, side: 'base' | 'head'): Statement {
  const shows = freshness.evidence.filter((it) => it.says === 'stale');
  const recognised =
    shows.find((it) => it.kind === 'content-commit') ?? shows.find((it) => it.commit !== undefined);
  const proof = recognised?.file;
  const evidence = shows.map((it): Evidence => {
    const site = siteOf(it.file ?? freshness.installation?.file, image, side);
    return { site, note: it.detail };
  });
  const held = recognised?.named === undefined ? 'an older commit' : `\`${recognised.named}\``;
  return {
    subject: coordinate(`git:${gitTarget(freshness.source)}`),
    message: `The image \`${image.tree.reference}\` holds ${freshness.name} at ${held}, not at the required \`${nameRequired(freshness)}\`.`,
    at: image.named[0] ?? siteOf(proof, image, side),
    evidence,
    confidence: freshness.confidence,
    consumer: image.tree.digest,
    ...(proof && { witness: witnessOf(proof, recognised.commit) }),
  };
}

function witnessOf(file: SourceFile, commit: string | undefined): Witness {
  return { kind: 'blob', path: file.path, digest: file.digest, ...(commit !== undefined && { commit }) };
}
