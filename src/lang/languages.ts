import type { LanguageId } from '../model/module.ts';

export interface Language {
  readonly id: LanguageId;
  /** Without the dot, lower case. */
  readonly extensions: readonly string[];
}

/** The languages, with the extensions of their files. */
export const languages: readonly Language[] = [
  {
    id: 'typescript',
    extensions: ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'vue', 'svelte', 'astro'],
  },
  { id: 'python', extensions: ['py'] },
  { id: 'go', extensions: ['go'] },
  { id: 'ruby', extensions: ['rb', 'ru'] },
  { id: 'php', extensions: ['php'] },
  { id: 'java', extensions: ['java'] },
  { id: 'kotlin', extensions: ['kt', 'kts'] },
  { id: 'csharp', extensions: ['cs'] },
  { id: 'rust', extensions: ['rs'] },
];

const byExtension = new Map(
  languages.flatMap((language) => language.extensions.map((extension) => [extension, language] as const)),
);

/** The language of a file, by its extension; declaration files (`x.d.ts`) hold no code and have none. */
export function languageOf(path: string): Language | undefined {
  if (path.endsWith('.d.ts') || path.endsWith('.d.mts') || path.endsWith('.d.cts')) return undefined;
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') ? undefined : byExtension.get(path.slice(dot + 1).toLowerCase());
}
