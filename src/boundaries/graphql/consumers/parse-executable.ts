import { type DocumentNode, GraphQLError } from 'graphql';
import type { GapReason } from '../../../model/gap.ts';
import { parseSent } from './for-server.ts';

/** Why a text is no document: the reason, one line, and the offset it was found at. */
export interface ParseFault {
  readonly reason: GapReason;
  readonly note: string;
  readonly offset: number;
}

/** How large a text is, counted before it is parsed. */
export interface Extent {
  /** The most brackets that are open at once. */
  readonly deepest: number;
  readonly tokens: number;
}

/** Far beyond what people write; graphql-js itself recurses and overflows at about 2,000 levels. */
const limits = { length: 1024 * 1024, depth: 150, tokens: 100_000, definitions: 2_000 } as const;

function excessOf(text: string, { deepest, tokens }: Extent): string | undefined {
  if (text.length > limits.length) return `it has more than ${limits.length} characters`;
  if (tokens > limits.tokens) return `it has more than ${limits.tokens} tokens`;
  return deepest > limits.depth ? `it is nested more than ${limits.depth} levels deep` : undefined;
}

/** Parses a document, as its server gets it; never throws. */
export function parseExecutable(text: string, extent: Extent): DocumentNode | ParseFault {
  const excess = excessOf(text, extent);
  if (excess !== undefined) return { reason: 'too-large', note: excess, offset: 0 };
  try {
    const document = parseSent(text);
    if (document.definitions.length <= limits.definitions) return document;
    return { reason: 'too-large', note: `it has more than ${limits.definitions} definitions`, offset: 0 };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.message.split('\n', 1)[0] ?? '';
    return { reason: 'unparsable', note: line.slice(0, 200), offset: error.positions?.[0] ?? 0 };
  }
}
