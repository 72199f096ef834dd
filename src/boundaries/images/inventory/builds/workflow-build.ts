import type { Document } from 'yaml';
import { composeYaml } from '../../../../lang/compose-yaml.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type Site, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import { listField } from '../../parse-json.ts';
import type { BakeRun } from './bake-run.ts';
import type { ImageBuild } from './image-build.ts';
import { readAction, readCommands } from './read-step.ts';
import { findSteps } from './workflow-steps.ts';

/** Builds by `docker/build-push-action`, `docker/bake-action` and commands, with what decides what is served from a cache. */
export const workflowBuild: FileExtractor<ImageBuild | BakeRun> = {
  from: 'file',
  id: 'workflow-build',
  title: 'docker/build-push-action, docker/bake-action, docker build in workflows',
  docs: 'https://github.com/docker/build-push-action',
  paths: ['.github/workflows/*.yml', '.github/workflows/*.yaml'],
  signs: ['docker/build-push-action', 'docker/bake-action', 'docker ', 'podman ', 'buildah '],
  examples: {
    reads: [
      {
        files: {
          '.github/workflows/build.yml':
            'jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with: { context: ., cache-from: type=gha }\n',
        },
        finds: ['build Dockerfile cached'],
      },
      {
        files: {
          '.github/workflows/build.yml':
            'jobs:\n  b:\n    steps:\n      - run: docker build --no-cache -f api/Dockerfile api\n',
        },
        finds: ['build api/Dockerfile no-cache'],
      },
    ],
    gaps: [
      { files: { '.github/workflows/build.yml': 'jobs: [docker/build-push-action' }, reason: 'unparsable' },
    ],
  },
  extract: readWorkflow,
};

const largest = 256 * 1024;

function readWorkflow(file: SourceFile, side: Side): Extraction<ImageBuild | BakeRun> {
  const at = siteIn(file.tree, side, file.path);
  const gap = (reason: 'too-large' | 'unparsable', note: string): Extraction<ImageBuild | BakeRun> => ({
    facts: [],
    gaps: [{ at, reason, effect: 'counts', note }],
  });
  if (file.bytes.length > largest) return gap('too-large', `the workflow has more than ${largest} bytes`);
  const text = textOf(file);
  const composed = composeYaml(text);
  if ('fault' in composed) return gap('unparsable', `the workflow cannot be read: ${composed.fault}`);
  const { documents, lines } = composed;
  const [document] = documents;
  const json = document && toJson(document);
  if (!document || json === undefined)
    return gap('unparsable', 'the workflow cannot be read: its aliases repeat too much');
  const facts = findSteps(json, text).flatMap((step) => {
    const site = (key: string): Site => {
      const node: unknown = document.getIn([...step.path, key], true);
      const start = listField(node, 'range')[0];
      const place = typeof start === 'number' ? lines.linePos(start) : { line: 1, col: 1 };
      const region = { line: place.line, column: place.col, endLine: place.line, endColumn: place.col };
      return { ...at, region };
    };
    return [...readAction(step, site('uses')), ...readCommands(step, site('run'))];
  });
  return { facts, gaps: [] };
}

function toJson(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
