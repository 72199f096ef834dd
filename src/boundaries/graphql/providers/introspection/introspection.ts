import { buildClientSchema, type IntrospectionQuery, parse, printSchema } from 'graphql';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import type { SchemaPart } from '../../schema-part.ts';
import { describeAnswer, refusalOf } from './describe-answer.ts';

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

/** Reads what an endpoint answered; in the checkout there is no such answer. */
export const endpointProvider: FileExtractor<SchemaPart> = {
  ...introspectionProvider('.introspection/answer.json'),
  id: 'graphql/endpoint',
  title: 'Endpoints that are asked for their schema',
  named: true,
  extract: (file, side) =>
    file.tree.kind === 'repository'
      ? extractIntrospection(file, side, file.tree.name)
      : { facts: [], gaps: [] },
};

/** Reads an introspection result; what is none is a gap that says what it is instead. */
export function extractIntrospection(
  file: SourceFile,
  side: Side,
  name: string = file.path,
): Extraction<SchemaPart> {
  const at = siteIn(file.tree, side, file.path);
  const part = { at, digest: file.digest, located: false };
  const text = textOf(file);
  const answer = parseJson(text);
  try {
    const result = isObject(answer) && isObject(answer.data) ? answer.data : answer;
    if (!isIntrospection(result) || refusalOf(answer) !== undefined)
      throw new TypeError('it has no `__schema`');
    const document = parse(printSchema(buildClientSchema(result)));
    return { facts: [{ ...part, document }], gaps: [] };
  } catch (error) {
    const { what, mend } = describeAnswer(text, answer, error);
    const note = `\`${name}\` is not an introspection result: ${what}.`;
    return { facts: [part], gaps: [{ at, reason: 'unparsable', effect: 'blocks', note, mend }] };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** buildClientSchema checks the rest and throws. */
function isIntrospection(answer: unknown): answer is IntrospectionQuery {
  return isObject(answer) && isObject(answer.__schema);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
