import { folderOf, foldersAround } from '../../lang/paths.ts';
import type { View } from '../../model/need.ts';
import type { NonEmpty, Tree } from '../../model/site.ts';

/** The files that stand at the root of a project: what is built, and mostly served, as one. */
export const manifests: NonEmpty<string> = [
  'package.json',
  'go.mod',
  'pyproject.toml',
  'requirements.txt',
  'setup.py',
  'Cargo.toml',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  '*.csproj',
  'composer.json',
  'Gemfile',
].map((it) => `**/${it}`) as [string, ...string[]];

/** Tells the folder of the project that a file of a tree belongs to: the nearest that has a manifest; else the root. */
export function projectsOf(view: View, tree: Tree): (path: string) => string {
  const roots = new Set(view.files(tree, manifests).map((it) => folderOf(it.path)));
  return (path) => foldersAround(folderOf(path)).find((it) => roots.has(it)) ?? '';
}
