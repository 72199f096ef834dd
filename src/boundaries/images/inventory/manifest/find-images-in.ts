import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';

/** An image that a document names, and where. */
export interface FoundImage {
  readonly reference: string;
  readonly range: readonly [from: number, to: number, end: number];
  /** The name that other manifests use for it, where this one says what stands in its place. */
  readonly replaces?: string;
}

/**
 * The images of a document, in its order: a text under a key `image`, Helm's mapping of `repository` with `tag` or `digest`
 * under a key that ends so, and the `images` of a kustomization. Aliases repeat what stands elsewhere.
 */
export function findImagesIn(root: Node | null): readonly FoundImage[] {
  const found: FoundImage[] = [];
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined || open.length > 0; node = open.pop()) {
    if (isAlias(node)) continue;
    if (isMap(node) || isSeq(node)) for (const item of [...node.items].reverse()) open.push(item);
    if (!isPair(node)) continue;
    const { key, value } = node;
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : '';
    const own =
      name === 'images' && isSeq(value)
        ? value.items.flatMap((item) => (isMap(item) ? (kustomized(item) ?? []) : []))
        : [name === 'image' ? plain(value) : undefined, isHelms(name) ? helms(value) : undefined].flatMap(
            (it) => it ?? [],
          );
    if (own.length > 0) found.push(...own);
    else open.push(value);
  }
  return found;
}

function plain(value: unknown): FoundImage | undefined {
  const reference = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : '';
  return reference !== '' && isScalar(value) && value.range ? { reference, range: value.range } : undefined;
}

function isHelms(name: string): boolean {
  return name === 'image' || name.endsWith('Image');
}

/** https://helm.sh/docs/chart_best_practices/values/: without a tag of its own, the chart's version decides. */
function helms(value: unknown): FoundImage | undefined {
  if (!isMap(value)) return undefined;
  const repository = scalar(value, 'repository');
  const tag = scalar(value, 'tag');
  const digest = scalar(value, 'digest');
  const last = digest ?? tag;
  if (!repository || !last?.range) return undefined;
  const registry = scalar(value, 'registry');
  const name = registry ? `${written(registry)}/${written(repository)}` : written(repository);
  return { reference: referenceOf(name, tag, digest), range: last.range };
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/ */
function kustomized(item: YAMLMap): FoundImage | undefined {
  const name = scalar(item, 'name');
  const newName = scalar(item, 'newName');
  const [tag, digest] = [scalar(item, 'newTag'), scalar(item, 'digest')];
  const last = digest ?? tag ?? newName;
  if (!name || !last?.range) return undefined;
  const reference = referenceOf(written(newName ?? name), tag, digest);
  return { reference, range: last.range, replaces: written(name) };
}

function referenceOf(name: string, tag: Scalar | undefined, digest: Scalar | undefined): string {
  return `${name}${tag ? `:${written(tag)}` : ''}${digest ? `@${written(digest)}` : ''}`;
}

/** A text or a number under a key, unless it is empty. */
function scalar(map: YAMLMap, key: string): Scalar | undefined {
  const found: unknown = map.get(key, true);
  return isScalar(found) && written(found) !== '' ? found : undefined;
}

/** As it stands in the file: a tag of `1.20` is no number. */
function written({ source, value }: Scalar): string {
  return (source ?? (value === null ? '' : String(value))).trim();
}
