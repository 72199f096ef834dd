/** Where a dependency's repository lies: a file or folder, by its path, or an address that git fetches from. */
export type HistoryPlace =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string };

const scheme = /^(?:https|ssh|git|file):\/\//;
const secureShell = /^[\w.-]+@[\w.-]+:[^\s:]/;
const hosted = /^[a-z0-9][a-z0-9.-]*\.[a-z]{2,}\/[\w.-]+\/[\w./-]+$/i;

/**
 * Reads `images.dependencies[].source`: `https://…`, `ssh://…`, `git://…`, `file://…`, `git@host:path`,
 * `github.com/acme/kit`, or a path. Any other scheme is `undefined`: some of git's run programs.
 */
export function parseHistoryPlace(source: string): HistoryPlace | undefined {
  if (source === '' || source.startsWith('-')) return undefined;
  if (scheme.test(source) || secureShell.test(source)) return { kind: 'url', url: source };
  if (/^[\w.+-]*::?\/\/|^[\w.+-]+::/.test(source)) return undefined;
  if (hosted.test(source)) return { kind: 'url', url: `https://${source}` };
  return { kind: 'path', path: source };
}
