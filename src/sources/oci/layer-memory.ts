import { perWorld } from '../per-world.ts';
import type { LayerContents } from './read-layer.ts';

/** Layers that were read already in this run: images built on one base share them. */
export interface LayerMemory {
  recall(key: string, read: () => Promise<LayerContents>): Promise<LayerContents>;
}

const mostBytes = 96 * 1024 ** 2;

/** Remembers layers until they weigh too much together; what does not fit is read again. */
export function openLayerMemory(): LayerMemory {
  const known = new Map<string, LayerContents>();
  let weight = 0;
  return {
    async recall(key, read) {
      const found = known.get(key);
      if (found) return found;
      const contents = await read();
      if (weight + contents.weight <= mostBytes) {
        weight += contents.weight;
        known.set(key, contents);
      }
      return contents;
    },
  };
}

/** The one memory of a run. */
export const layerMemoryOf = perWorld(openLayerMemory);
