import { composeYaml } from '../../../../lang/compose-yaml.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction, Gap, GapEffect } from '../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import { findImagesIn } from './find-images-in.ts';
import type { ImageUse } from './image-use.ts';

/**
 * Images that Kubernetes manifests, compose files, Helm values and kustomizations name. `effect` is what a manifest does
 * that cannot be read: one that is configured may name an image that runs.
 */
export function deployedImages(effect: GapEffect): FileExtractor<ImageUse> {
  return {
    from: 'file',
    id: 'deployed-images',
    title: 'Kubernetes and compose manifests, Helm values, kustomizations',
    docs: 'https://kubernetes.io/docs/concepts/containers/images/',
    paths: ['**/compose.yml', '**/compose.yaml', '**/docker-compose.yml', '**/docker-compose.yaml'],
    signs: ['image', 'Image'],
    examples: {
      reads: [
        {
          files: { 'compose.yaml': 'services:\n  bot:\n    image: ghcr.io/acme/bot:1\n' },
          finds: ['ghcr.io/acme/bot:1'],
        },
        {
          files: { 'values.yaml': 'bot:\n  image: { repository: acme/bot, tag: 1.20, registry: ghcr.io }\n' },
          finds: ['ghcr.io/acme/bot:1.20'],
        },
        {
          files: {
            'kustomization.yaml': 'images:\n  - { name: bot, newName: ghcr.io/acme/bot, newTag: v2 }\n',
          },
          finds: ['ghcr.io/acme/bot:v2'],
        },
      ],
      gaps: [
        { files: { 'compose.yaml': 'services: [image' }, reason: 'unparsable' },
        { files: { 'compose.yaml': `services:\n  bot:\n    image: acme/bot:\${TAG}\n` }, reason: 'dynamic' },
        { files: { 'bot.yaml': '{{ if .Values.image }}\nkind: Pod\n{{ end }}\n' }, reason: 'dynamic' },
      ],
    },
    extract: (file, side) => readManifest(file, side, effect),
  };
}

const largest = 1024 * 1024;

function readManifest(file: SourceFile, side: Side, effect: GapEffect): Extraction<ImageUse> {
  const at = siteIn(file.tree, side, file.path);
  const only = (gap: Pick<Gap, 'reason' | 'effect' | 'note' | 'mend'>) => ({
    facts: [],
    gaps: [{ at, ...gap }],
  });
  const mend = 'Mend the manifest, or leave it out of `images.deployed`.';
  if (file.tree.kind !== 'checkout') return { facts: [], gaps: [] };
  if (file.bytes.length > largest) {
    const note = `the manifest has more than ${largest} bytes`;
    return only({ reason: 'too-large', effect, note, mend });
  }
  const text = textOf(file);
  const composed = composeYaml(text);
  if ('fault' in composed) {
    if (text.includes('{{')) return only(template);
    return only({
      reason: 'unparsable',
      effect,
      note: `the manifest cannot be read: ${composed.fault}`,
      mend,
    });
  }
  const { documents, lines } = composed;
  const facts: ImageUse[] = [];
  const gaps: Gap[] = [];
  for (const { contents } of documents)
    for (const { reference, range, replaces } of findImagesIn(contents)) {
      const from = lines.linePos(range[0]);
      const to = lines.linePos(range[1]);
      const region = { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
      const site = { ...at, region };
      if (/\$|\{\{/.test(reference)) gaps.push(unknown(reference, site));
      else
        facts.push({
          at: site,
          consumer: reference,
          identity: reference,
          ...(replaces !== undefined && { replaces }),
        });
    }
  return { facts, gaps };
}

const template = {
  reason: 'dynamic',
  effect: 'counts',
  note: 'it is a template: what it names is known once it is filled in',
  mend: 'Name the values that fill it under `images.deployed`.',
} as const;

function unknown(reference: string, at: Gap['at']): Gap {
  const note = `the image \`${reference.slice(0, 200)}\` is not known before it is filled in`;
  return { at, reason: 'dynamic', effect: 'counts', note };
}
