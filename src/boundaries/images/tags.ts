import type { View } from '../../model/need.ts';
import { field, listField, parseJsonFile, textField } from './parse-json.ts';

/** What the tree with the tags of a consumer's image is called. */
export function tagsName(consumer: string): string {
  return `tags of ${consumer}`;
}

/** The images behind the tags of a consumer, and how many tags were left out; `undefined` where they did not come. */
export interface TaggedImages {
  readonly references: readonly string[];
  readonly left: number;
}

/** Reads what came of a `tags` need: each image by its highest tag and its digest. */
export function findTagged(view: View, consumer: string, image: string): TaggedImages | undefined {
  const root = view.roots.find(({ tree, name }) => tree.kind === 'repository' && name === tagsName(consumer));
  const json = root && parseJsonFile(view.files(root.tree).find((file) => file.path === '.image/tags.json'));
  if (json === undefined) return undefined;
  const left = field(json, 'left');
  return {
    references: listField(json, 'images').flatMap((it) => {
      const [tag, digest] = [textField(it, 'tag'), textField(it, 'digest')];
      return tag === undefined || digest === undefined ? [] : [`${image}:${tag}@${digest}`];
    }),
    left: typeof left === 'number' ? left : 0,
  };
}
