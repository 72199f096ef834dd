/**
 * What upper layers hide of lower ones, as layers are read from the top.
 * https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts
 */
export interface Overlay {
  /** Whether a file of the layer at hand is hidden by a layer above it. */
  hides(path: string): boolean;
  /** Takes note of an entry of the layer at hand: it hides only what comes in the layers below. */
  add(path: string, kind: 'directory' | 'other'): void;
  /** The layer at hand is done; the next one is below it. */
  descend(): void;
}

const whiteout = '.wh.';
const opaque = '.wh..wh..opq';

/** Whether a path is a mark that removes something rather than a file; malformed marks remove nothing. */
export function isWhiteout(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith(whiteout);
}

export function openOverlay(): Overlay {
  const gone = new Set<string>();
  const emptied = new Set<string>();
  const folders = new Set<string>();
  let fresh: { readonly path: string; readonly set: Set<string> }[] = [];
  return {
    hides(path) {
      if (gone.has(path) || folders.has(path)) return true;
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        const folder = path.slice(0, at);
        if (gone.has(folder) || emptied.has(folder)) return true;
      }
      return emptied.has('');
    },
    add(path, kind) {
      const cut = path.lastIndexOf('/') + 1;
      const name = path.slice(cut);
      const folder = path.slice(0, Math.max(0, cut - 1));
      if (name === opaque) fresh.push({ path: folder, set: emptied });
      else if (name.startsWith(whiteout)) {
        const removed = name.slice(whiteout.length);
        if (removed !== '' && removed !== '.' && removed !== '..')
          fresh.push({ path: path.slice(0, cut) + removed, set: gone });
      } else fresh.push({ path, set: kind === 'directory' ? folders : gone });
    },
    descend() {
      for (const { path, set } of fresh) set.add(path);
      fresh = [];
    },
  };
}
