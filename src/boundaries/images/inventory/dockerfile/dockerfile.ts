import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import type { View } from '../../../../model/need.ts';
import type { Side, SourceFile } from '../../../../model/site.ts';
import type { Recipe } from './recipe.ts';

/** What a Dockerfile takes in from outside, and what decides whether a step is served from the cache. */
export const dockerfile: FileExtractor<Recipe> = {
  from: 'file',
  id: 'dockerfile',
  title: 'Dockerfile',
  docs: 'https://docs.docker.com/reference/dockerfile/',
  paths: ['**/Dockerfile', '**/Dockerfile.*', '**/*.Dockerfile', '**/*.dockerfile', '**/Containerfile'],
  examples: {
    reads: [
      {
        files: {
          Dockerfile: `ARG V=3.12\nFROM python:\${V} AS build\nADD https://github.com/acme/kit.git#main /kit\n`,
        },
        finds: ['image docker.io/library/python 3.12 floating', 'git github.com/acme/kit main tracked'],
      },
    ],
    gaps: [{ files: { Dockerfile: `ARG BASE\nFROM \${BASE}\n` }, reason: 'dynamic' }],
  },
  extract,
};

let read: typeof import('./read-dockerfile.ts').readDockerfile | undefined;

/** Loads the parser, which most runs do without. */
export async function loadDockerfileParser(): Promise<void> {
  read ??= (await import('./read-dockerfile.ts')).readDockerfile;
}

/** Loads the parser where there is a Dockerfile. */
export async function prepareDockerfiles(view: View): Promise<void> {
  if (view.roots.some((root) => view.files(root.tree, dockerfile.paths).length > 0))
    await loadDockerfileParser();
}

function extract(file: SourceFile, side: Side): Extraction<Recipe> {
  if (!read) throw new Error('the parser of Dockerfiles was not loaded');
  return read(file, side);
}
