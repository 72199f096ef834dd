import { buildClientSchema, type IntrospectionQuery, parse, printSchema } from 'graphql';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import type { SchemaPart } from '../../schema-part.ts';

/** Reads the JSON result of an introspection query from the one file that the configuration names. */
export function introspectionProvider(path: string): FileExtractor<SchemaPart> {
  return {
    id: 'graphql/introspection',
    title: 'GraphQL introspection results',
    docs: 'https://spec.graphql.org/draft/#sec-Introspection',
    from: 'file',
    paths: [path],
    examples: {
      reads: [
        {
          files: { [path]: '{"data":{"__schema":{"queryType":{"name":"Query"},"types":[]}}}' },
          finds: ['Query'],
        },
      ],
      gaps: [{ files: { [path]: '{"errors":[{"message":"no"}]}' }, reason: 'unparsable' }],
    },
    extract: (file, side) =>
      file.path.endsWith('.json') ? extractIntrospection(file, side) : { facts: [], gaps: [] },
  };
}

function extractIntrospection(file: SourceFile, side: Side): Extraction<SchemaPart> {
  const at = siteIn(file.tree, side, file.path);
  const part = { at, digest: file.digest, located: false };
  try {
    const document = parse(printSchema(buildClientSchema(assertIntrospection(JSON.parse(textOf(file))))));
    return { facts: [{ ...part, document }], gaps: [] };
  } catch (error) {
    const note = `\`${file.path}\` is not an introspection result: ${error instanceof Error ? error.message : String(error)}`;
    const mend = 'Run the introspection query again and commit its JSON answer.';
    return { facts: [part], gaps: [{ at, reason: 'unparsable', effect: 'blocks', note, mend }] };
  }
}

/** The `__schema` of an answer, with or without its `data` envelope; buildClientSchema checks the rest and throws. */
function assertIntrospection(answer: unknown): IntrospectionQuery {
  const holds = (value: unknown): value is { data?: unknown; __schema?: unknown } =>
    typeof value === 'object' && value !== null;
  const inner = holds(answer) && holds(answer.data) ? answer.data : answer;
  if (!holds(inner) || !holds(inner.__schema)) throw new TypeError('it has no `__schema`.');
  return inner as IntrospectionQuery;
}
