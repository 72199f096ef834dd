import { isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { composeYaml } from '../../../../lang/compose-yaml.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction, GapEffect } from '../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import type { ImageUse } from './image-use.ts';

/**
 * Images that Kubernetes manifests and compose files name under a key `image`. `effect` is what a manifest does that cannot
 * be read: one that is configured may name an image that runs.
 */
export function deployedImages(effect: GapEffect): FileExtractor<ImageUse> {
  return {
    from: 'file',
    id: 'deployed-images',
    title: 'Kubernetes and compose manifests',
    docs: 'https://kubernetes.io/docs/concepts/containers/images/',
    paths: ['**/compose.yml', '**/compose.yaml', '**/docker-compose.yml', '**/docker-compose.yaml'],
    signs: ['image'],
    examples: {
      reads: [
        {
          files: { 'compose.yaml': 'services:\n  bot:\n    image: ghcr.io/acme/bot:1\n' },
          finds: ['ghcr.io/acme/bot:1'],
        },
      ],
      gaps: [{ files: { 'compose.yaml': 'services: [image' }, reason: 'unparsable' }],
    },
    extract: (file, side) => readManifest(file, side, effect),
  };
}

const largest = 1024 * 1024;

function readManifest(file: SourceFile, side: Side, effect: GapEffect): Extraction<ImageUse> {
  const at = siteIn(file.tree, side, file.path);
  const gap = (reason: 'too-large' | 'unparsable', note: string): Extraction<ImageUse> => ({
    facts: [],
    gaps: [
      {
        at,
        reason,
        effect,
        note,
        mend: 'Mend the manifest, or leave it out of `images.deployed`.',
      },
    ],
  });
  if (file.tree.kind !== 'checkout') return { facts: [], gaps: [] };
  if (file.bytes.length > largest) return gap('too-large', `the manifest has more than ${largest} bytes`);
  const composed = composeYaml(textOf(file));
  if ('fault' in composed) return gap('unparsable', `the manifest cannot be read: ${composed.fault}`);
  const { documents, lines } = composed;
  const facts = documents.flatMap(({ contents }) =>
    imagesUnder(contents).map(({ reference, range }): ImageUse => {
      const from = lines.linePos(range[0]);
      const to = lines.linePos(range[1]);
      const region = { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
      return { at: { ...at, region }, consumer: reference, identity: reference };
    }),
  );
  return { facts, gaps: [] };
}

interface NamedImage {
  readonly reference: string;
  readonly range: readonly [number, number, number];
}

/** In the order of the document. Templates (`{{ … }}`, `${…}`) name no image yet; aliases repeat what stands elsewhere. */
function imagesUnder(root: Node | null): readonly NamedImage[] {
  const found: NamedImage[] = [];
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined || open.length > 0; node = open.pop()) {
    if (isAlias(node)) continue;
    if (isMap(node) || isSeq(node)) for (const item of [...node.items].reverse()) open.push(item);
    if (!isPair(node)) continue;
    const { key, value } = node;
    if (
      isScalar(key) &&
      key.value === 'image' &&
      isScalar(value) &&
      typeof value.value === 'string' &&
      value.range
    ) {
      const reference = value.value.trim();
      if (reference !== '' && !/\$|\{\{/.test(reference)) found.push({ reference, range: value.range });
    } else open.push(value);
  }
  return found;
}
