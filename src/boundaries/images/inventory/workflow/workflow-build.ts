import type { Document } from 'yaml';
import { composeYaml } from '../../../../lang/compose-yaml.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type Site, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import { field, listField, textField } from '../../parse-json.ts';

/** One image build of a workflow: which Dockerfile, and what its cache knows. */
export interface WorkflowBuild {
  readonly what: 'build';
  readonly at: Site;
  /** The Dockerfile, from the root of the checkout; undefined where an expression decides. */
  readonly dockerfile: string | undefined;
  /** The folder of the build context, without a slash at its end; empty for the root. */
  readonly context: string;
  /** noCache: nothing is reused. withoutCache: the builder is new and no cache is brought in. */
  readonly cache: 'cached' | 'no-cache' | 'without-cache';
  /** Stages that are built anew every time. */
  readonly uncached: readonly string[];
  /** Build arguments whose value differs between builds, and those that keep one. */
  readonly moving: readonly string[];
  readonly constant: readonly string[];
}

/** Builds by `docker/build-push-action`, with the settings that decide what is served from a cache. */
export const workflowBuild: FileExtractor<WorkflowBuild> = {
  from: 'file',
  id: 'workflow-build',
  title: 'docker/build-push-action',
  docs: 'https://github.com/docker/build-push-action',
  paths: ['.github/workflows/*.yml', '.github/workflows/*.yaml'],
  signs: ['docker/build-push-action'],
  examples: {
    reads: [
      {
        files: {
          '.github/workflows/build.yml':
            'jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with: { context: ., cache-from: type=gha }\n',
        },
        finds: ['build Dockerfile cached'],
      },
    ],
    gaps: [
      { files: { '.github/workflows/build.yml': 'jobs: [docker/build-push-action' }, reason: 'unparsable' },
    ],
  },
  extract: readWorkflow,
};

const largest = 256 * 1024;

function readWorkflow(file: SourceFile, side: Side): Extraction<WorkflowBuild> {
  const at = siteIn(file.tree, side, file.path);
  const gap = (reason: 'too-large' | 'unparsable', note: string): Extraction<WorkflowBuild> => ({
    facts: [],
    gaps: [{ at, reason, effect: 'counts', note }],
  });
  if (file.bytes.length > largest) return gap('too-large', `the workflow has more than ${largest} bytes`);
  const composed = composeYaml(textOf(file));
  if ('fault' in composed) return gap('unparsable', `the workflow cannot be read: ${composed.fault}`);
  const { documents, lines } = composed;
  const [document] = documents;
  const json = document && toJson(document);
  if (!document || json === undefined)
    return gap('unparsable', 'the workflow cannot be read: its aliases repeat too much');
  const facts = buildsIn(json).map((build) => {
    const node: unknown = document.getIn([...build.path, 'uses'], true);
    const start = listField(node, 'range')[0];
    const place = typeof start === 'number' ? lines.linePos(start) : { line: 1, col: 1 };
    const region = { line: place.line, column: place.col, endLine: place.line, endColumn: place.col };
    return buildOf({ ...at, region }, build);
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

interface FoundBuild {
  readonly path: readonly (string | number)[];
  readonly runsOn: unknown;
  /** An expression makes the matrix: its values are what a job before found. */
  readonly matrixMoves: boolean;
  readonly settings: unknown;
}

function buildsIn(json: unknown): readonly FoundBuild[] {
  const jobs = field(json, 'jobs');
  const names = typeof jobs === 'object' && jobs !== null ? Object.keys(jobs) : [];
  return names.flatMap((name) => {
    const job = field(jobs, name);
    return listField(job, 'steps').flatMap((step, at): FoundBuild[] =>
      textField(step, 'uses')?.startsWith('docker/build-push-action@')
        ? [
            {
              path: ['jobs', name, 'steps', at],
              runsOn: field(job, 'runs-on'),
              matrixMoves: JSON.stringify(field(job, 'strategy') ?? '').includes('${{'),
              settings: field(step, 'with'),
            },
          ]
        : [],
    );
  });
}

/** https://github.com/docker/build-push-action#inputs */
function buildOf(at: Site, { settings, runsOn, matrixMoves }: FoundBuild): WorkflowBuild {
  const text = (key: string) => {
    const value = field(settings, key);
    return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
  };
  const context = folderOf(text('context') || '.');
  const file = text('file') || (context === '' ? 'Dockerfile' : `${context}/Dockerfile`);
  const args = linesOf(text('build-args')).map(
    (line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)] as const,
  );
  const keepsBuilder = JSON.stringify(runsOn ?? '').includes('self-hosted');
  const brought = text('cache-from') !== '' || keepsBuilder;
  return {
    what: 'build',
    at,
    dockerfile: file.includes('${{') ? undefined : folderOf(file),
    context,
    cache: text('no-cache') === 'true' ? 'no-cache' : brought ? 'cached' : 'without-cache',
    uncached: text('no-cache-filters')
      .split(/[\s,]+/)
      .filter((name) => name !== '')
      .map((name) => name.toLowerCase()),
    moving: args.filter(([, value]) => isMoving(value, matrixMoves)).map(([name]) => name),
    constant: args.filter(([, value]) => !isMoving(value, matrixMoves)).map(([name]) => name),
  };
}

/** An expression counts as moving unless it only names what is set once: variables, secrets, a matrix that is written down. */
function isMoving(value: string, matrixMoves: boolean): boolean {
  const expressions = value
    .split('${{')
    .slice(1)
    .map((part) => part.split('}}', 1)[0]?.trim() ?? '');
  return expressions.some((expression) =>
    expression.startsWith('matrix.')
      ? matrixMoves
      : !/^(?:vars|secrets|runner|github\.(?:repository|actor|workflow|server_url))\b/.test(expression),
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function folderOf(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
