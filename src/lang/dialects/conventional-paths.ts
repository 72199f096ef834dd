import type { Package } from '../packages.ts';

/** The folders below `src` that Quasar names by themselves. https://quasar.dev/quasar-cli-vite/handling-vite#folder-aliases */
const quasarFolders = new Set(['components', 'layouts', 'pages', 'assets', 'boot', 'stores']);

/**
 * The paths, from the folder of its package, that an import can mean by what a build tool sets up in code, where no tsconfig
 * of the tree says so.
 */
export function conventionalPaths(name: string, home: Package | undefined): readonly string[] {
  const prefix = ['@/', '~/', '@@/', '~~/'].find((one) => name.startsWith(one));
  if (prefix !== undefined)
    return ['src', 'app', 'resources/js', ''].map((folder) => `${folder}/${name.slice(prefix.length)}`);
  const [first = ''] = name.split('/', 1);
  if (first === 'src') return [name];
  // https://svelte.dev/docs/kit/$lib
  if (first === '$lib') return [`src/lib${name.slice(first.length)}`];
  if (!home?.dependencies.has('quasar')) return [];
  if (first === 'app') return [name.slice('app/'.length)];
  return quasarFolders.has(first) ? [`src/${name}`] : [];
}
