import type { Gap } from '../../model/gap.ts';
import type { ForeignTree } from '../../model/site.ts';
import type { BlobStore } from './blob-store.ts';
import { type ImageLimits, openBudget } from './budget.ts';
import type { Descriptor } from './descriptor.ts';
import { ImageFault } from './image-fault.ts';
import type { LayerMemory } from './layer-memory.ts';
import { isWhiteout, type Overlay, openOverlay } from './overlay.ts';
import { type LayerContents, readLayer } from './read-layer.ts';

/** A wanted file of an image, as the container would see it. */
export interface LayerFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** 0 is the lowest. */
  readonly layer: number;
  readonly modified: string | undefined;
}

export interface LayersRead {
  readonly files: readonly LayerFile[];
  readonly gaps: readonly Gap[];
}

/** What reading layers needs: `unpacked` are the digests of the layers' tars, from the image's configuration. */
export interface LayersInput {
  readonly tree: ForeignTree;
  readonly layers: readonly Descriptor[];
  readonly unpacked: readonly string[] | undefined;
  readonly wants: (path: string) => boolean;
  readonly limits: ImageLimits;
  readonly memory: LayerMemory;
  /** How many of the lowest layers may be left out once `isEnough` says so: those of a base image that is known. */
  readonly base: number;
  /** Whether what was found above the base, by path, is all that is looked for. */
  isEnough(paths: Iterable<string>): boolean;
}

/** Where the module list of a program that Go built stands among an image's files. */
const goPrograms = '.image/go/';

/** Streams the layers once, from the top down, and keeps the wanted files that no upper layer hides. */
export async function readLayers(store: BlobStore, input: LayersInput): Promise<LayersRead> {
  const { layers, unpacked, limits, wants, memory } = input;
  if (unpacked && unpacked.length !== layers.length)
    throw new ImageFault('unparsable', 'the manifest and the configuration disagree on the number of layers');
  const budget = openBudget(limits);
  const overlay = openOverlay();
  const files = new Map<string, LayerFile>();
  const gaps: Gap[] = [];
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    if (layer === input.base - 1 && input.isEnough(files.keys())) {
      gaps.push(unreadBase(input));
      break;
    }
    const descriptor = layers[layer] as Descriptor;
    const marksPaths = layer > 0;
    const wish = { wants, limits, budget, marksPaths, unpacked: unpacked?.[layer] };
    const key = `${descriptor.digest} ${marksPaths} ${wish.unpacked}`;
    const contents = await memory.recall(key, () => readLayer(store, descriptor, wish));
    layOver(contents, layer, overlay, files);
    for (const fault of contents.faults) gaps.push(gapOf(input, layer, fault));
  }
  return { files: [...files.values()], gaps };
}

/** Adds what the layers above do not hide, and then hides what this layer does. */
function layOver(contents: LayerContents, layer: number, overlay: Overlay, files: Map<string, LayerFile>) {
  for (const [path, file] of contents.files) if (!overlay.hides(path)) files.set(path, { ...file, layer });
  for (const [path, file] of contents.programs)
    if (!overlay.hides(path)) files.set(goPrograms + path, { ...file, path: goPrograms + path, layer });
  for (const { path, kind } of contents.entries) overlay.add(path, isWhiteout(path) ? 'other' : kind);
  overlay.descend();
}

function gapOf(
  { tree }: LayersInput,
  layer: number,
  { path, reason, note }: LayerContents['faults'][number],
): Gap {
  const at = { side: 'head' as const, path, tree, layer };
  return { at, reason, effect: path === '' ? 'limits' : 'counts', note };
}

function unreadBase({ tree, base }: LayersInput): Gap {
  return {
    at: { side: 'head', path: '', tree, layer: base - 1 },
    reason: 'unsupported',
    effect: 'counts',
    note: `its lowest ${base === 1 ? 'layer is that' : `${base} layers are those`} of its base image and were not read: what is looked for lies above`,
  };
}
