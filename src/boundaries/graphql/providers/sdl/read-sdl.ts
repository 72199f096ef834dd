import {
  type DocumentNode,
  GraphQLError,
  isTypeSystemDefinitionNode,
  isTypeSystemExtensionNode,
  parse,
  Source,
} from 'graphql';
import type { GapReason } from '../../../../model/gap.ts';
import type { Outline } from '../../outline/outline.ts';
import { outlineSdl } from '../../outline/outline-sdl.ts';
import { recogniseMistake } from './recognise.ts';
import { type Survey, surveyText } from './survey.ts';

/** Bounds that a text must keep before graphql-js may parse it. */
export interface SdlLimits {
  readonly schemaBytes: number;
  readonly nesting: number;
}

/** Why a text could not be read as SDL; `line` and `column` are 1-based. */
export interface SdlFault {
  readonly reason: GapReason;
  readonly line?: number;
  readonly column?: number;
  readonly note: string;
  readonly mend: string;
  /** Whether the text is a schema beyond doubt, or only stands where one could. */
  readonly schema: boolean;
}

export type SdlReading =
  | { readonly is: 'schema'; readonly outline?: Outline; readonly document: DocumentNode }
  | { readonly is: 'other' }
  | { readonly is: 'fault'; readonly fault: SdlFault };

/** More tokens than any schema that fits the byte limit needs; a bomb of punctuation has more. */
const mostTokens = 3_000_000;

/** The schema that was read last: the next one is often its other side. It makes reading faster and changes no answer. */
let latest: Outline | undefined;

/** Reads the type-system definitions of a text; operations in it are not its business. */
export function readSdl(text: string, path: string, limits: SdlLimits): SdlReading {
  const mistaken = recogniseMistake(text);
  if (mistaken)
    return fault({
      reason: 'unparsable',
      note: `\`${path}\` ${mistaken.what}.`,
      mend: mistaken.mend,
      schema: true,
    });
  const outline = outlineSdl(text, latest);
  latest = outline ?? latest;
  if (outline) return readLater(text, path, outline);
  const survey = surveyText(text);
  if (survey.kind === 'executable') return { is: 'other' };
  if (survey.kind === 'empty')
    return fault({
      reason: 'unparsable',
      note: `\`${path}\` is empty.`,
      mend: 'Restore the schema, or leave the file out with `exclude`.',
      schema: false,
    });
  const beyond = findExcess(survey, path, limits);
  if (beyond) return fault(beyond);
  try {
    const parsed = parse(new Source(blankBraces(text, survey), path));
    const definitions = parsed.definitions.filter(
      (node) => isTypeSystemDefinitionNode(node) || isTypeSystemExtensionNode(node),
    );
    return { is: 'schema', document: { ...parsed, definitions } };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return fault(describeSyntaxError(error, path, survey));
  }
}

/** A text that is known to parse is parsed when somebody asks for its tree. */
function readLater(text: string, path: string, outline: Outline): SdlReading {
  let parsed: DocumentNode | undefined;
  return {
    is: 'schema',
    outline,
    get document() {
      parsed ??= parse(new Source(text, path));
      return parsed;
    },
  };
}

function fault(found: SdlFault): SdlReading {
  return { is: 'fault', fault: found };
}

function findExcess(survey: Survey, path: string, limits: SdlLimits): SdlFault | undefined {
  if (survey.nesting > limits.nesting)
    return {
      reason: 'too-large',
      ...survey.deepest,
      note: `\`${path}\` nests ${survey.nesting} levels deep, more than the limit of ${limits.nesting}.`,
      mend: 'Flatten it, or raise `limits.nesting` on the base side.',
      schema: survey.kind === 'schema',
    };
  if (survey.tokens > mostTokens)
    return {
      reason: 'too-large',
      note: `\`${path}\` has ${survey.tokens} tokens, more than the limit of ${mostTokens}.`,
      mend: 'Split the schema into several projects.',
      schema: survey.kind === 'schema',
    };
  return undefined;
}

function describeSyntaxError(error: GraphQLError, path: string, survey: Survey): SdlFault {
  const place = error.locations?.[0];
  const where = place ? `:${place.line}:${place.column}` : '';
  const what = error.message.replace(/^Syntax Error: /u, '').replace(/\.$/u, '');
  return {
    reason: 'unparsable',
    ...(place && { line: place.line, column: place.column }),
    note: `\`${path}${where}\` is not valid GraphQL: ${what}.`,
    mend: 'Mend the syntax there; the schema is not compared until it parses.',
    schema: survey.kind === 'schema',
  };
}

/** `type T {}` is refused by the grammar and common in real schemas: the braces become spaces, every offset stays. */
function blankBraces(text: string, survey: Survey): string {
  if (survey.emptyBraces.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of survey.emptyBraces) {
    parts.push(text.slice(done, from), text.slice(from, to).replace(/[{}]/gu, ' '));
    done = to;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
