const extensions: ReadonlySet<string> = new Set([
  ...['py', 'pyi', 'js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts', 'vue', 'svelte', 'graphql', 'gql'],
  ...['graphqls', 'json', 'go', 'rb', 'java', 'kt', 'php', 'rs', 'cs'],
]);

/** What package managers for Node write down, beside what the extensions admit. */
const records: ReadonlySet<string> = new Set(['yarn.lock', '.yarn-state.yml', '.yarn-integrity']);

const metadata: ReadonlySet<string> = new Set(['direct_url.json', 'METADATA', 'RECORD', 'PKG-INFO']);
const gitFiles: ReadonlySet<string> = new Set(['HEAD', 'packed-refs', 'config', 'FETCH_HEAD']);

/**
 * What the makers of languages ship with them: tests and tools in the thousands, and nobody's client. Packages that are
 * installed stand in `site-packages`, `dist-packages` and `node_modules` of their own.
 */
const shippedWithLanguages =
  /^(?:usr\/(?:local\/)?|opt\/[^/]+\/)?(?:lib\/(?:python\d[\d.]*\/(?!site-packages\/|dist-packages\/)|node_modules\/(?:npm|corepack)\/)|share\/|include\/)/;

/** Whether a file of an image is text that can hold a contract's operations or calls, or tells what is installed. */
export function isWantedInImages(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, Math.max(0, path.length - name.length - 1));
  if (folder.endsWith('.dist-info') || folder.endsWith('.egg-info')) return metadata.has(name);
  const git = folder.lastIndexOf('.git');
  if (git >= 0 && isGitFolder(folder, git)) return isGitRef(folder.slice(git + '.git'.length), name);
  if (records.has(name) || (name === 'lock.yaml' && folder.endsWith('/.pnpm'))) return true;
  const dot = name.lastIndexOf('.');
  if (dot < 0 || !extensions.has(name.slice(dot + 1).toLowerCase())) return false;
  return !shippedWithLanguages.test(path);
}

function isGitFolder(folder: string, at: number): boolean {
  const end = at + '.git'.length;
  return (at === 0 || folder[at - 1] === '/') && (end === folder.length || folder[end] === '/');
}

/** Which commit a clone stands on, and where it came from: no objects. */
function isGitRef(inside: string, name: string): boolean {
  return inside === '' ? gitFiles.has(name) : inside === '/refs' || inside.startsWith('/refs/');
}
