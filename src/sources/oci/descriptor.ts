import * as v from 'valibot';
import { ImageFault } from './image-fault.ts';

const text = v.string();
const digest = v.pipe(text, v.regex(/^sha256:[0-9a-f]{64}$/));

const descriptor = v.object({
  mediaType: v.optional(text, ''),
  digest,
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  annotations: v.optional(v.record(text, text)),
  platform: v.optional(
    v.object({ os: v.optional(text, ''), architecture: v.optional(text, ''), variant: v.optional(text) }),
  ),
});

const index = v.object({
  mediaType: v.optional(text),
  manifests: v.pipe(v.array(descriptor), v.maxLength(1000)),
});

const manifest = v.object({
  mediaType: v.optional(text),
  config: descriptor,
  layers: v.pipe(v.array(descriptor), v.maxLength(500)),
  annotations: v.optional(v.record(text, text), {}),
});

const config = v.object({
  os: v.optional(text, ''),
  architecture: v.optional(text, ''),
  rootfs: v.optional(v.object({ diff_ids: v.array(text) })),
  config: v.optional(v.object({ Labels: v.nullish(v.record(text, text)) })),
});

/** Names some bytes by hash and size. https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export type Descriptor = v.InferOutput<typeof descriptor>;
export type ImageIndex = v.InferOutput<typeof index>;
type ImageManifest = v.InferOutput<typeof manifest>;
export type ImageConfig = v.InferOutput<typeof config>;

/** What a manifest's bytes turned out to be: a list of images, or one image. */
export type Manifest =
  | { readonly is: 'index'; readonly index: ImageIndex }
  | { readonly is: 'image'; readonly manifest: ImageManifest };

/** Reads an index or a manifest. A document that could be taken for both is refused (CVE-2021-41190). */
export function parseManifest(bytes: Uint8Array, name: string): Manifest {
  const json = parseJson(bytes, name);
  const isIndex = holds(json, 'manifests');
  const isImage = holds(json, 'layers') || holds(json, 'config');
  if (isIndex && isImage) throw new ImageFault('unparsable', `${name} is both an index and a manifest`);
  return isIndex
    ? { is: 'index', index: check(index, json, name) }
    : { is: 'image', manifest: check(manifest, json, name) };
}

export function parseConfig(bytes: Uint8Array, name: string): ImageConfig {
  return check(config, parseJson(bytes, name), name);
}

function check<S extends v.GenericSchema>(schema: S, json: unknown, name: string): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue) ?? 'its root';
  throw new ImageFault('unparsable', `${name} is not what the OCI image specification asks for, at ${where}`);
}

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ImageFault('unparsable', `${name} is not JSON`);
  }
}

function holds(json: unknown, key: string): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, key);
}
