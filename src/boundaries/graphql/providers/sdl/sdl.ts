import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction, Gap } from '../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import type { SchemaPart } from '../../schema-part.ts';
import { readSdl, type SdlFault, type SdlLimits } from './read-sdl.ts';

/** What the configuration says of schema files. `configured`: the globs name a schema, so every file there must be one. */
export interface SdlSettings extends SdlLimits {
  readonly configured: boolean;
}

/** Reads schema definitions from SDL files. */
export function sdlProvider(settings: SdlSettings): FileExtractor<SchemaPart> {
  return {
    id: 'graphql/sdl',
    title: 'GraphQL schema definition files',
    docs: 'https://spec.graphql.org/draft/#sec-Type-System',
    from: 'file',
    paths: ['**/*.{graphql,graphqls,gql}'],
    examples: {
      reads: [
        {
          files: { 'schema.graphql': 'type Query { me: User } type User { id: ID! }' },
          finds: ['Query', 'User'],
        },
        { files: { 'a.graphqls': 'extend type Query { you: Int }' }, finds: ['Query'] },
      ],
      gaps: [
        { files: { 'schema.graphql': 'type Query { me: }' }, reason: 'unparsable' },
        {
          files: { 'schema.graphql': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n' },
          reason: 'unparsable',
        },
      ],
    },
    extract: (file, side) => extractSdl(file, side, settings),
  };
}

function extractSdl(file: SourceFile, side: Side, settings: SdlSettings): Extraction<SchemaPart> {
  if (file.path.endsWith('.json')) return { facts: [], gaps: [] };
  const at = siteIn(file.tree, side, file.path);
  if (file.bytes.length > settings.schemaBytes)
    return unreadable(file, side, settings, {
      reason: 'too-large',
      note: `\`${file.path}\` has ${file.bytes.length} bytes, more than the limit of ${settings.schemaBytes}.`,
      mend: 'Split the schema, or raise `limits.schema-bytes` on the base side.',
      schema: true,
    });
  const reading = readSdl(textOf(file), file.path, settings);
  if (reading.is === 'fault') return unreadable(file, side, settings, reading.fault);
  if (reading.is === 'other') return { facts: [], gaps: [] };
  const { digest } = file;
  if (!reading.outline)
    return {
      facts:
        reading.document.definitions.length === 0
          ? []
          : [{ at, digest, document: reading.document, located: true }],
      gaps: [],
    };
  const part: SchemaPart = {
    at,
    digest,
    outline: reading.outline,
    get document() {
      return reading.document;
    },
    located: true,
  };
  return { facts: [part], gaps: [] };
}

function unreadable(
  file: SourceFile,
  side: Side,
  settings: SdlSettings,
  fault: SdlFault,
): Extraction<SchemaPart> {
  const certain = fault.schema || settings.configured;
  const region =
    fault.line !== undefined && fault.column !== undefined
      ? { line: fault.line, column: fault.column, endLine: fault.line, endColumn: fault.column + 1 }
      : undefined;
  const gap: Gap = {
    at: siteIn(file.tree, side, file.path, region),
    reason: fault.reason,
    effect: certain ? 'blocks' : 'counts',
    note: fault.note,
    mend: fault.mend,
  };
  const part: SchemaPart = { at: siteIn(file.tree, side, file.path), digest: file.digest, located: true };
  return { facts: certain ? [part] : [], gaps: [gap] };
}
