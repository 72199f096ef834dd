import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { composeYaml } from '../../../../lang/compose-yaml.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import { joinPath } from '../../join-path.ts';
import type { HclValue } from './hcl/evaluate.ts';
import type { ImageBuild } from './image-build.ts';
import { findContextRefs } from './named-contexts.ts';

/** Builds that compose files describe. */
export const composeBuild: FileExtractor<ImageBuild> = {
  from: 'file',
  id: 'compose-build',
  title: 'Builds of compose files',
  docs: 'https://docs.docker.com/reference/compose-file/build/',
  paths: ['**/compose*.yml', '**/compose*.yaml', '**/docker-compose*.yml', '**/docker-compose*.yaml'],
  signs: ['build:'],
  examples: {
    reads: [
      {
        files: {
          'compose.yaml':
            'services:\n  api:\n    build:\n      context: ./api\n      dockerfile: prod.Dockerfile\n      cache_from: [acme/api]\n',
        },
        finds: ['build api/prod.Dockerfile cached'],
      },
    ],
    gaps: [{ files: { 'compose.yaml': 'services: [build:' }, reason: 'unparsable' }],
  },
  extract: readCompose,
};

const largest = 1024 * 1024;

function readCompose(file: SourceFile, side: Side): Extraction<ImageBuild> {
  const at = siteIn(file.tree, side, file.path);
  const gap = (reason: 'too-large' | 'unparsable', note: string): Extraction<ImageBuild> => ({
    facts: [],
    gaps: [{ at, reason, effect: 'counts', note }],
  });
  if (file.bytes.length > largest) return gap('too-large', `the compose file has more than ${largest} bytes`);
  const composed = composeYaml(textOf(file));
  if ('fault' in composed) return gap('unparsable', `the compose file cannot be read: ${composed.fault}`);
  const { documents, lines } = composed;
  const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
  const facts = documents.flatMap(({ contents }) =>
    buildsIn(contents).map(({ key, value }) => {
      const { line, col } = lines.linePos((isScalar(key) && key.range?.[0]) || 0);
      const region = { line, column: col, endLine: line, endColumn: col };
      return buildOf(value, folder, { ...at, region });
    }),
  );
  return { facts, gaps: [] };
}

function buildsIn(root: Node | null): readonly Pair[] {
  const services: unknown = isMap(root) ? root.get('services') : undefined;
  if (!isMap(services)) return [];
  return services.items.flatMap((service) =>
    isPair(service) && isMap(service.value)
      ? service.value.items.filter((it) => isPair(it) && isScalar(it.key) && it.key.value === 'build')
      : [],
  );
}

function buildOf(value: unknown, folder: string, at: ImageBuild['at']): ImageBuild {
  const settings = isMap(value) ? value : undefined;
  const context =
    (settings ? textAt(settings, 'context') : isScalar(value) ? String(value.value) : '') || '.';
  const dockerfile = (settings && textAt(settings, 'dockerfile')) || 'Dockerfile';
  const target = settings ? textAt(settings, 'target') : '';
  const isLocal = !/^(?:\w+:\/\/|git@|service:)|\$/.test(context);
  const isInline = settings?.has('dockerfile_inline') === true;
  const place = joinPath(folder, context);
  const from: unknown = settings?.get('cache_from');
  return {
    what: 'build',
    at,
    by: 'compose',
    dockerfiles: isLocal && !isInline && !dockerfile.includes('$') ? [joinPath(place, dockerfile)] : [],
    context: isLocal ? place : '',
    target: target.includes('$') ? undefined : target.toLowerCase() || null,
    cache:
      textAt(settings, 'no_cache') === 'true'
        ? 'no-cache'
        : isSeq(from) && from.items.length > 0
          ? 'cached'
          : 'unknown',
    uncached: [],
    moving: assignments(settings?.get('args'))
      .filter(([, text]) => text === undefined || text.includes('$'))
      .map(([name]) => name),
    ...findContextRefs(contextsOf(settings), at),
  };
}

/** https://docs.docker.com/reference/compose-file/build/#additional_contexts */
function contextsOf(settings: YAMLMap | undefined): HclValue {
  const entries = assignments(settings?.get('additional_contexts')).map(
    ([name, text]) => [name, { is: 'text', text: text ?? '', moves: false }] as const,
  );
  return { is: 'map', entries: new Map(entries), moves: false };
}

/** A mapping, or a list of `name=value`; a name alone takes its value from the environment. */
function assignments(value: unknown): readonly (readonly [name: string, text: string | undefined])[] {
  if (isMap(value))
    return value.items.flatMap(({ key, value: it }) =>
      isScalar(key)
        ? [[String(key.value), isScalar(it) && it.value !== null ? String(it.value) : undefined] as const]
        : [],
    );
  if (!isSeq(value)) return [];
  return value.items.flatMap((item) => {
    const text = isScalar(item) ? String(item.value) : '';
    const equals = text.indexOf('=');
    return text === ''
      ? []
      : [
          [
            equals < 0 ? text : text.slice(0, equals),
            equals < 0 ? undefined : text.slice(equals + 1),
          ] as const,
        ];
  });
}

function textAt(map: YAMLMap | undefined, key: string): string {
  const value: unknown = map?.get(key);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}
