const extensions: ReadonlySet<string> = new Set([
  ...['py', 'pyi', 'js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts', 'vue', 'svelte', 'graphql', 'gql'],
  ...['graphqls', 'json', 'go', 'rb', 'java', 'kt', 'php', 'rs', 'cs'],
]);

/** Whether a file of an image is text that can hold a contract's operations or calls, or tells what is installed. */
export function isWantedInImages(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, Math.max(0, path.length - name.length - 1));
  if (folder.endsWith('.dist-info') || folder.endsWith('.egg-info'))
    return name === 'direct_url.json' || name === 'METADATA' || name === 'RECORD' || name === 'PKG-INFO';
  const dot = name.lastIndexOf('.');
  return dot >= 0 && extensions.has(name.slice(dot + 1).toLowerCase());
}
