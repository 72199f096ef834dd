import { indexRegions } from '../../../../lang/regions.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type Site, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import { readHcl } from './hcl/read-hcl.ts';
import { readHclJson } from './hcl/read-json.ts';
import { type BakeTarget, readBakeGroups, readBakeTargets } from './read-bake-targets.ts';

/** The targets of a file that bake reads, each with all it inherits. */
export interface BakeFile {
  readonly what: 'bake-file';
  readonly at: Site;
  readonly targets: readonly BakeTarget[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Files of `docker buildx bake`, in HCL and in JSON. */
export const bakeFile: FileExtractor<BakeFile> = {
  from: 'file',
  id: 'docker-bake',
  title: 'docker buildx bake',
  docs: 'https://docs.docker.com/build/bake/reference/',
  paths: ['**/*bake*.hcl', '**/*bake*.json'],
  signs: ['target'],
  examples: {
    reads: [
      {
        files: {
          'docker-bake.hcl': `target "base" {\n  cache-from = ["type=gha"]\n}\ntarget "api" {\n  inherits = ["base"]\n  context  = "api"\n  contexts = { kit = "https://github.com/acme/kit.git#main" }\n}\n`,
        },
        finds: [
          'git github.com/acme/kit main tracked',
          'target base cached Dockerfile',
          'target api cached api/Dockerfile',
        ],
      },
      {
        files: {
          'docker-bake.json': '{"target": {"web": {"dockerfile": "web.Dockerfile", "no-cache": true}}}',
        },
        finds: ['target web no-cache web.Dockerfile'],
      },
    ],
    gaps: [
      { files: { 'docker-bake.hcl': 'target "api" {' }, reason: 'unparsable' },
      { files: { 'docker-bake.json': '{"target": ' }, reason: 'unparsable' },
    ],
  },
  extract: readBakeFile,
};

const largest = 256 * 1024;

function readBakeFile(file: SourceFile, side: Side): Extraction<BakeFile> {
  const at = siteIn(file.tree, side, file.path);
  if (file.bytes.length > largest) {
    const note = `the bake file has more than ${largest} bytes`;
    return { facts: [], gaps: [{ at, reason: 'too-large', effect: 'counts', note }] };
  }
  const text = textOf(file);
  const body = file.path.endsWith('.json') ? readHclJson(text) : readHcl(text);
  if ('fault' in body) {
    const note = `the bake file cannot be read: ${body.fault}`;
    return { facts: [], gaps: [{ at, reason: 'unparsable', effect: 'counts', note }] };
  }
  const regionOf = indexRegions(text);
  const siteAt = (offset: number) => siteIn(file.tree, side, file.path, regionOf(offset, offset));
  return {
    facts: [
      {
        what: 'bake-file',
        at,
        targets: readBakeTargets(body, file.path, siteAt),
        groups: readBakeGroups(body),
      },
    ],
    gaps: [],
  };
}
