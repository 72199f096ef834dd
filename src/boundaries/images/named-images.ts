import type { Config, ConsumerSetting } from '../../model/config.ts';
import type { View } from '../../model/need.ts';
import { compareText } from '../../model/order.ts';
import type { NonEmpty, Site } from '../../model/site.ts';
import { deployedImages } from './inventory/manifest/deployed-images.ts';
import { findTagged } from './tags.ts';

/** An image that one side names, and where. `name` is what findings call it. */
export interface NamedImage {
  readonly reference: string;
  readonly name: string;
  readonly sites: readonly Site[];
  /** Named by the configuration or the command line: it must be readable. Others are, where this change names them. */
  readonly isConfigured: boolean;
}

/** The images of one side: what its manifests deploy, what is configured as a consumer, and what was given. */
export function findNamedImages(view: View, config: Config): readonly NamedImage[] {
  const found = new Map<string, NamedImage>();
  const add = (reference: string, name: string, site: Site | undefined) => {
    const known = found.get(reference) ?? { reference, name, sites: [], isConfigured: site === undefined };
    found.set(reference, { ...known, sites: site ? [...known.sites, site] : known.sites });
  };
  for (const consumer of config.consumers)
    if ('image' in consumer)
      for (const reference of imagesOf(view, consumer)) add(reference, consumer.name, undefined);
  for (const reference of config.images.given) add(reference, reference, undefined);
  for (const { at, identity } of findDeployed(view, config)) add(identity, identity, at);
  return [...found.values()].sort((a, b) => compareText(a.reference, b.reference));
}

function imagesOf(view: View, { name, image, tags }: Extract<ConsumerSetting, { image: string }>) {
  return tags === undefined ? [image] : (findTagged(view, name, image)?.references ?? []);
}

const manifests = deployedImages('blocks');

function findDeployed(view: View, config: Config) {
  const [first, ...more] = config.images.deployed;
  const checkout = view.roots.find((root) => root.tree.kind === 'checkout');
  if (first === undefined || !checkout) return [];
  const globs: NonEmpty<string> = [first, ...more];
  const found = view.files(checkout.tree, globs).flatMap((file) => manifests.extract(file, view.side).facts);
  const replaced = new Set(found.flatMap((it) => it.replaces ?? []));
  return found.filter((it) => it.replaces !== undefined || !replaced.has(nameOf(it.identity)));
}

/** A reference without its tag and digest, as it is written. */
function nameOf(reference: string): string {
  const [name = ''] = reference.split('@', 1);
  return name.replace(/:[^/:]*$/, '');
}
